namespace StatementTracker.Model;

/// <summary>The folding of one actor into another, kept so that it can be undone.</summary>
public sealed class ActorMerge
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DuplicateId { get; init; }

    public required Guid IntoId { get; init; }

    public required DateTimeOffset MergedAt { get; init; }

    /// <summary>What people had set to the duplicate and the merge moved; a split moves it back.</summary>
    public required IReadOnlyList<MergedRow> Moved { get; init; }

    /// <summary>When a split undid it (UTC); null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; set; }
}

/// <summary>A row that pointed to the duplicate by a person's word.</summary>
public sealed record MergedRow(MergedRowKind Kind, Guid Id);

/// <summary>What points to an actor.</summary>
public enum MergedRowKind { Mention, Speaker, Body, EditorPosition, Organ }
