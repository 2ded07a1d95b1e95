namespace StatementTracker.Api.Tests.Architecture;

public class SourceTests
{
    private static readonly string Source = Path.Combine(Repository(), "src");

    private static readonly string[] FolderNamesThatSayNothing =
        ["Helpers", "Managers", "Common", "Services", "Utils", "Utilities", "Interfaces", "Repositories"];

    [Fact]
    public void Program_says_what_the_service_is_in_under_20_lines() =>
        Assert.InRange(File.ReadLines(Path.Combine(Source, "StatementTracker.Api", "Program.cs")).Count(), 1, 19);

    [Fact]
    public void No_source_file_is_longer_than_250_lines()
    {
        var longFiles = Code()
            .Select(file => (Name: Shown(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > 250)
            .Select(file => $"{file.Name} has {file.Lines} lines");

        Findings.None(longFiles);
    }

    [Fact]
    public void Folders_are_named_from_the_domain()
    {
        var folders = Files("*").SelectMany(file => Shown(file).Split('/')).Distinct();

        Findings.None(folders.Intersect(FolderNamesThatSayNothing, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("#region")]
    [InlineData("#pragma warning disable")]
    [InlineData("TODO")]
    [InlineData("NotImplementedException")]
    public void Code_is_free_of(string leftover) =>
        Findings.None(Code().Where(file => Contains(file, leftover)).Select(Shown));

    [Theory]
    [InlineData("Peskov")]
    [InlineData("Lavrov")]
    [InlineData("Stanovaya")]
    public void The_program_does_not_know_the_people_of_the_seed_article(string name) =>
        Findings.None(Files("*").Where(file => Contains(file, name)).Select(Shown));

    private static bool Contains(string file, string text) => File.ReadAllText(file).Contains(text, StringComparison.OrdinalIgnoreCase);

    // Migrations are generated.
    private static IEnumerable<string> Code() => Files("*.cs").Where(file => !Shown(file).Contains("/Migrations/", StringComparison.Ordinal));

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Source, pattern, SearchOption.AllDirectories)
            .Where(file => !Shown(file).Split('/').Any(part => part is "bin" or "obj"));

    private static string Shown(string file) => Path.GetRelativePath(Source, file).Replace(Path.DirectorySeparatorChar, '/');

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StatementTracker.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside their repository.");
        return folder;
    }
}
