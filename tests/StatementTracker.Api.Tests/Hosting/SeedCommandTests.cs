using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Hosting;

public sealed class SeedCommandTests : IDisposable
{
    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("statementtracker-seeds-");

    [Fact]
    public async Task A_folder_named_from_where_the_command_is_typed_is_ingested_once()
    {
        Write("good/issues.json", """[{"slug":"observers","title":"Observers","proposition":"Observers should be let in.","terms":["observers"]}]""");
        Write("good/001.txt", Desk.Dispatch);
        Write("good/001.json", """{"publisher":"The Velstad Courier","publishedAt":"2024-03-05"}""");

        var (first, _) = await Seed("good");
        var (second, _) = await Seed("good");

        Assert.Equal((0, 0), (first, second));
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();
        Assert.Equal(["The Velstad Courier"], (await client.GetJson("/api/v1/articles")).Texts("publisher"));
        Assert.Equal(["observers"], (await client.GetJson("/api/v1/issues")).Texts("slug"));
    }

    [Fact]
    public async Task A_bad_file_is_reported_and_the_rest_goes_on()
    {
        Write("mixed/001.txt", "   ");
        Write("mixed/002.txt", Desk.Dispatch);

        var (code, output) = await Seed("mixed");

        Assert.Equal(1, code);
        Assert.Contains("001.txt", output, StringComparison.Ordinal);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();
        Assert.Single((await client.GetJson("/api/v1/articles")).Items());
    }

    [Theory]
    [InlineData("seed", "nowhere")]
    [InlineData("seed")]
    public async Task Without_a_folder_it_says_how_it_is_used(params string[] arguments)
    {
        using var process = new ServiceProcess(database, folder.FullName, arguments);

        Assert.Equal(1, await process.End());
        Assert.Contains("seed PATH", process.Output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        folder.Delete(recursive: true);
        database.Dispose();
    }

    private async Task<(int Code, string Output)> Seed(string path)
    {
        using var process = new ServiceProcess(database, folder.FullName, ["seed", path]);
        return (await process.End(), process.Output);
    }

    private void Write(string file, string content)
    {
        var path = Path.Combine(folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
