namespace StatementTracker.Browser.Tests.Support;

internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Where pictures of the pages go; kept out of the repository.</summary>
    public static string Pictures => Directory.CreateDirectory(Path.Combine(Root, "artifacts", "explorer")).FullName;

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StatementTracker.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside their repository.");
        return folder;
    }
}
