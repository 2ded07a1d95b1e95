namespace StatementTracker.Model.Search;

/// <summary>Where a page of hits begins after.</summary>
/// <param name="Rank">The rank the last hit had.</param>
/// <param name="Key">Its key.</param>
public sealed record SearchMark(double Rank, long Key);
