namespace StatementTracker.Browser.Tests.Support;

/// <summary>A fact about what a browser shows; skipped where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    private const string Variable = "STATEMENTTRACKER_TEST_CHROMIUM";

    public BrowserFactAttribute()
    {
        if (Chromium is null) Skip = $"No Chromium is installed, and {Variable} names none.";
    }

    /// <summary>The path of the browser, or null.</summary>
    public static string? Chromium { get; } =
        new[] { Environment.GetEnvironmentVariable(Variable), "chromium", "chromium-browser", "google-chrome" }
            .OfType<string>().Select(Found).FirstOrDefault(path => path is not null);

    private static string? Found(string name) => Path.IsPathRooted(name)
        ? File.Exists(name) ? name : null
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
