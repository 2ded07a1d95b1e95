namespace StatementTracker.Queries.Networks;

/// <summary>An edge before its ends are named.</summary>
/// <param name="Weight">What the network's definition gives; never zero.</param>
/// <param name="For">Counts for: statements, or pairs of statements that are both for.</param>
/// <param name="Against">Counts against: statements, or pairs of statements that are both against.</param>
/// <param name="Opposed">Pairs of statements of which one is for and the other against.</param>
/// <param name="First">The earliest date, where the network tells it.</param>
/// <param name="Last">The latest date, where the network tells it.</param>
public sealed record Tie(
    Guid Source, Guid Target, double Weight, long For, long Against, long Opposed = 0, DateTimeOffset? First = null, DateTimeOffset? Last = null);
