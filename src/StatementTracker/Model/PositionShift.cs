namespace StatementTracker.Model;

/// <summary>
/// One entry of the ledger of an actor's position on an issue: how it changed, or was said again. Derived and closed like a
/// <see cref="Position"/>, so that earlier <c>knownAt</c> answers stand.
/// </summary>
public sealed class PositionShift
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ActorId { get; init; }

    public required Guid IssueId { get; init; }

    public required ShiftKind Kind { get; init; }

    /// <summary>The place in the pair's ledger, from 0 for the first change.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What lists sort by: the latest bound of when it happened, else the earliest, else the beginning of time.</summary>
    public required DateTimeOffset SortAt { get; init; }

    /// <summary>Everything the answer shows, as named when it was derived.</summary>
    public required ShiftDetail Detail { get; init; }

    /// <summary>When this database derived it (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When a later derivation closed it; null while it stands.</summary>
    public DateTimeOffset? SupersededAt { get; set; }

    internal PositionShift Copy() => (PositionShift)MemberwiseClone();
}

/// <summary>How a position changed.</summary>
public enum ShiftKind
{
    /// <summary>The first position, or the first after one was taken back.</summary>
    New,

    /// <summary>The same side, said again.</summary>
    Reaffirm,

    /// <summary>The same side with fewer reservations, or a side where none was taken.</summary>
    Harden,

    /// <summary>The same side with more reservations, or no side where one was taken.</summary>
    Soften,

    /// <summary>From for to against, or from against to for.</summary>
    Reverse,

    /// <summary>Taken back, or said never to have been said, with nothing in its place.</summary>
    Retract,

    /// <summary>The speaker's own clarification or correction that does not reverse, or a readable side where none could be read.</summary>
    Clarify,
}

/// <summary>What an entry of the ledger shows: self-contained, stored as JSON.</summary>
/// <param name="Actor">Whose position, as named when it was derived.</param>
/// <param name="Issue">The issue, as titled when it was derived.</param>
/// <param name="Before">Where the actor stood before, with the last statement to say so; null for nowhere.</param>
/// <param name="After">Where it stood then, with the statement that made the change.</param>
/// <param name="At">When it changed.</param>
/// <param name="Until">When that ended; null while it holds.</param>
public sealed record ShiftDetail(ActorLabel Actor, IssueLabel Issue, ShiftSide? Before, ShiftSide After, SaidAt At, SaidAt? Until);

/// <summary>Where an actor stood, by which statement; an editor's assertion may name none.</summary>
public sealed record ShiftSide(Guid? StatementId, Stance Stance, bool Conditional, Basis Basis);
