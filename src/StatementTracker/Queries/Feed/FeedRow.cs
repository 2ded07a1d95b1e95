using StatementTracker.Model;

namespace StatementTracker.Queries.Feed;

/// <summary>A revision as the feed reads it.</summary>
internal sealed class FeedRow
{
    public required long Sequence { get; init; }

    public required int Ordinal { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string Resource { get; init; }

    public required Guid ResourceId { get; init; }

    public required ChangeKind Kind { get; init; }

    /// <summary>Null where no change of that type was asked for.</summary>
    public string? State { get; init; }

    /// <summary>What it was before; null for what was created, and where nobody asks.</summary>
    public string? Before { get; init; }

    public FeedPlace Place => new(Sequence, Ordinal, RecordedAt.UtcTicks);
}
