namespace StatementTracker.Api.Hosting;

/// <summary>What is ingested at start.</summary>
public sealed class SeedingOptions
{
    public const string Section = "Seeding";

    public bool Enabled { get; set; } = true;

    /// <summary>A folder; where it is relative, of the working folder, else of the program's.</summary>
    public string Path { get; set; } = "seeds";

    internal string FullPath
    {
        get
        {
            var here = System.IO.Path.GetFullPath(Path);
            return Directory.Exists(here) ? here : System.IO.Path.GetFullPath(Path, AppContext.BaseDirectory);
        }
    }
}
