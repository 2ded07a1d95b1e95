namespace StatementTracker.Model;

/// <summary>
/// When something was uttered: the words of the text, and the interval they mean once the article's date is known.
/// Bounds are UTC instants, both inclusive; a missing bound is unknown, never guessed.
/// </summary>
/// <param name="Expression">The time as the article words it, or null where it gives none.</param>
/// <param name="Edtf">The interval in EDTF (ISO 8601-2), or null while it cannot be resolved.</param>
/// <param name="Earliest">The first instant it can have been, or null.</param>
/// <param name="Latest">The last instant it can have been, or null.</param>
/// <param name="Precision">How finely the expression dates it.</param>
public sealed record SaidAt(string? Expression, string? Edtf, DateTimeOffset? Earliest, DateTimeOffset? Latest, TimePrecision Precision)
{
    /// <summary>Nothing is known of the time.</summary>
    public static readonly SaidAt Unknown = new(null, null, null, null, TimePrecision.Unknown);

    /// <summary>What has no earliest bound has no known date: it is never ordered by arrival.</summary>
    public bool DateUnknown => Earliest is null;

    /// <summary>What lists sort by: the latest bound, else the earliest, else the beginning of time, so that the undated come last in newest first.</summary>
    public DateTimeOffset SortAt => Latest ?? Earliest ?? DateTimeOffset.MinValue;

    /// <summary>True only where every reading of both intervals puts this one after the other.</summary>
    public bool CertainlyAfter(SaidAt other) => Earliest is { } mine && other.Latest is { } theirs && mine > theirs;
}
