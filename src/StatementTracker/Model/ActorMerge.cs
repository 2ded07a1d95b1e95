namespace StatementTracker.Model;

/// <summary>The folding of one actor into another, kept so that it can be undone.</summary>
public sealed class ActorMerge
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DuplicateId { get; init; }

    public required Guid IntoId { get; init; }

    public required DateTimeOffset MergedAt { get; init; }

    /// <summary>When a split undid it (UTC); null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; set; }
}
