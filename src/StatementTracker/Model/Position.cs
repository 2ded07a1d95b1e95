namespace StatementTracker.Model;

/// <summary>
/// Where an actor stands on an issue over a stretch of time, as derived at one moment. A row is closed, never overwritten:
/// <see cref="RecordedAt"/> and <see cref="SupersededAt"/> answer <c>knownAt</c>, the effective bounds answer <c>asOf</c>.
/// </summary>
public sealed class Position
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ActorId { get; init; }

    public Actor? Actor { get; init; }

    public required Guid IssueId { get; init; }

    public Issue? Issue { get; init; }

    /// <summary>What lists sort by: the actor's slug when it was derived.</summary>
    public string ActorSlug { get; private set; } = "";

    /// <summary>What lists sort by: the issue's slug when it was derived.</summary>
    public string IssueSlug { get; private set; } = "";

    public required Stance Stance { get; init; }

    public required Basis Basis { get; init; }

    /// <summary>The statement it rests on first; null for an editor's position without one.</summary>
    public Guid? StatementId { get; init; }

    /// <summary>The editor's assertion behind basis <c>editor</c>.</summary>
    public Guid? EditorPositionId { get; init; }

    public bool Conditional { get; init; }

    /// <summary>True where the authority deferred to has since said otherwise.</summary>
    public bool Diverged { get; init; }

    public double? Confidence { get; init; }

    /// <summary>Everything else the answer shows, complete in itself so that later changes of names or words leave it as it was.</summary>
    public required PositionDetail Detail
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
            (ActorSlug, IssueSlug) = (value.Actor.Slug, value.Issue.Slug);
        }
    }

    /// <summary>When it began to hold.</summary>
    public required SaidAt EffectiveFrom { get; init; }

    /// <summary>When the next one took over; null while it holds.</summary>
    public SaidAt? EffectiveTo { get; init; }

    /// <summary>From this instant (inclusive, UTC) it certainly holds; null where that has no latest bound.</summary>
    public DateTimeOffset? CertainFrom { get; init; }

    /// <summary>Until this instant (exclusive, UTC) it holds; null while it holds; the beginning of time where it answers only without <c>asOf</c>.</summary>
    public DateTimeOffset? CertainTo { get; init; }

    /// <summary>From this instant it may hold already; null where nothing bounds it.</summary>
    public DateTimeOffset? PossibleFrom { get; init; }

    /// <summary>True where it is (part of) the answer when <c>asOf</c> is left out.</summary>
    public required bool IsCurrent { get; init; }

    /// <summary>When this database derived it (UTC).</summary>
    public DateTimeOffset RecordedAt { get; set; }

    /// <summary>When a later derivation closed it; null while it stands.</summary>
    public DateTimeOffset? SupersededAt { get; set; }

    internal Position Copy() => (Position)MemberwiseClone();
}

/// <summary>How a position follows, for a reader: self-contained, stored as JSON.</summary>
/// <param name="Actor">Who it is a position of, as named when it was derived.</param>
/// <param name="Issue">The issue, as titled when it was derived.</param>
/// <param name="AuthorityChain">From the actor to the one whose words it rests on; empty unless deferred.</param>
/// <param name="Derivation">The statements and references it follows from, in order.</param>
/// <param name="Sides">For conflicting and disputed: each side with its statements.</param>
/// <param name="Via">The actor whose statement reports it (basis <c>reported</c>), or null.</param>
/// <param name="ViaIssue">The slug of the broader issue it follows from, or null.</param>
/// <param name="LastDeclined">The latest declined comment, which never supersedes a stance.</param>
/// <param name="Condition">The words of the condition.</param>
/// <param name="Note">An editor's reason.</param>
public sealed record PositionDetail(
    ActorLabel Actor,
    IssueLabel Issue,
    IReadOnlyList<AuthorityStep> AuthorityChain,
    IReadOnlyList<DerivationStep> Derivation,
    IReadOnlyList<PositionSide> Sides,
    ActorLabel? Via,
    string? ViaIssue,
    Guid? LastDeclined,
    TextSpan? Condition,
    string? Note);

/// <summary>An actor as it was called at a moment.</summary>
public sealed record ActorLabel(Guid Id, string Slug, string Name, ActorKind Kind);

/// <summary>An issue as it was called at a moment.</summary>
public sealed record IssueLabel(Guid Id, string Slug, string Title);

/// <summary>One link of the chain of authority: this actor, by this statement, which refers on by this type (null at the end).</summary>
public sealed record AuthorityStep(ActorLabel? Actor, Guid StatementId, ReferenceType? ReferenceType);

/// <summary>One step of a derivation, in the order of reasoning.</summary>
/// <param name="Kind">What sort of step.</param>
/// <param name="StatementId">The statement it uses, if any.</param>
/// <param name="ReferenceId">The reference it follows, if any.</param>
/// <param name="Stance">The stance it arrives at, if any.</param>
/// <param name="Text">The step in words, for a reader: "said “…”", "defers to Elena Marek".</param>
public sealed record DerivationStep(DerivationKind Kind, Guid? StatementId, Guid? ReferenceId, Stance? Stance, string Text);

/// <summary>What a step of a derivation does.</summary>
public enum DerivationKind
{
    /// <summary>A statement takes a side in its own words.</summary>
    States,

    /// <summary>A reference carries the side of its target over.</summary>
    Carries,

    /// <summary>A speaker's words count for the body it speaks for.</summary>
    SpeaksFor,

    /// <summary>Against the broad issue implies against the narrow one.</summary>
    Implies,

    /// <summary>A later statement takes the place of an earlier one.</summary>
    Supersedes,

    /// <summary>The words were taken back.</summary>
    Retracts,

    /// <summary>The speaker says it never said so.</summary>
    Disowns,

    /// <summary>A comment was declined.</summary>
    Declines,

    /// <summary>An editor asserts it.</summary>
    Editor,
}

/// <summary>One side of a conflicting or disputed position.</summary>
public sealed record PositionSide(Stance Stance, Basis Basis, IReadOnlyList<Guid> StatementIds);
