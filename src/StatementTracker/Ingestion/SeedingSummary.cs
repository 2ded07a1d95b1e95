namespace StatementTracker.Ingestion;

/// <summary>What became of one file.</summary>
public enum SeedingOutcome { Created, AlreadyThere, Removed, Failed }

/// <summary>One file of the folder.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Outcome">Removed: it was there and was removed since, so it is left out.</param>
/// <param name="Created">How many articles or issues it created.</param>
/// <param name="Error">Why it failed, in plain words.</param>
/// <param name="Done">Files done so far, this one included.</param>
/// <param name="Total">Files in all.</param>
public sealed record SeededFile(string File, SeedingOutcome Outcome, int Created, string? Error, int Done, int Total);

/// <summary>What became of a folder.</summary>
public sealed record SeedingSummary(IReadOnlyList<SeededFile> Files)
{
    public int Created => Files.Sum(f => f.Created);

    public int Failed => Files.Count(f => f.Outcome == SeedingOutcome.Failed);
}
