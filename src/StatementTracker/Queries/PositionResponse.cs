using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>Where an actor stands on an issue over a stretch of time, and how that follows.</summary>
/// <param name="Id">Of an editor's position it stays over its corrections.</param>
/// <param name="StatementId">The statement it rests on first; null for an editor's position without one.</param>
/// <param name="AuthorityChain">From the actor to the one whose words it rests on; empty unless deferred.</param>
/// <param name="Derivation">The statements and references it follows from, in order.</param>
/// <param name="Sides">Of a conflicting or disputed position; else empty.</param>
/// <param name="Via">The actor whose statement reports it, of basis reported; else null.</param>
/// <param name="ViaIssue">The slug of the broader issue it follows from, or null.</param>
/// <param name="Diverged">True where the authority deferred to has since said otherwise.</param>
/// <param name="LastDeclined">The latest declined comment, which never supersedes a stance.</param>
/// <param name="EffectiveTo">When the next one took over; null while it holds.</param>
/// <param name="Possible">True where it may hold at <c>asOf</c>, and does not certainly.</param>
/// <param name="DateUnknown">True where nothing says since when it may hold.</param>
public sealed record PositionResponse(
    Guid Id,
    ActorLabel Actor,
    IssueLabel Issue,
    Stance Stance,
    Basis Basis,
    Guid? StatementId,
    IReadOnlyList<AuthorityStep> AuthorityChain,
    IReadOnlyList<DerivationStep> Derivation,
    IReadOnlyList<PositionSide> Sides,
    ActorLabel? Via,
    string? ViaIssue,
    bool Conditional,
    SpanResponse? Condition,
    bool Diverged,
    Guid? LastDeclined,
    string? Note,
    double? Confidence,
    SaidAtResponse EffectiveFrom,
    SaidAtResponse? EffectiveTo,
    bool Possible,
    bool DateUnknown,
    DateTimeOffset RecordedAt,
    DateTimeOffset? SupersededAt)
{
    /// <param name="position">What is stored.</param>
    /// <param name="asOf">The instant asked about, which decides whether it certainly holds; null for none.</param>
    internal static PositionResponse Of(Position position, DateTimeOffset? asOf)
    {
        var detail = position.Detail;
        return new(
            position.EditorPositionId is { } asserted && position.Basis == Basis.Editor ? asserted : position.Id,
            detail.Actor,
            detail.Issue,
            position.Stance,
            position.Basis,
            position.StatementId,
            detail.AuthorityChain,
            detail.Derivation,
            detail.Sides,
            detail.Via,
            detail.ViaIssue,
            position.Conditional,
            SpanResponse.Of(detail.Condition),
            position.Diverged,
            detail.LastDeclined,
            detail.Note,
            position.Confidence,
            SaidAtResponse.Of(position.EffectiveFrom),
            SaidAtResponse.Of(position.EffectiveTo),
            Possible: position.PossibleFrom <= asOf && !(position.CertainFrom <= asOf),
            DateUnknown: position.CertainFrom is null && position.PossibleFrom is null,
            position.RecordedAt,
            position.SupersededAt);
    }

    internal static PositionResponse Of(EditorPosition asserted, ActorLabel actor, IssueLabel issue) => new(
        asserted.Id,
        actor,
        issue,
        asserted.Stance,
        Basis.Editor,
        asserted.StatementId,
        AuthorityChain: [],
        [new DerivationStep(DerivationKind.Editor, asserted.StatementId, null, asserted.Stance, asserted.Note ?? "an editor asserts it")],
        Sides: [],
        Via: null,
        ViaIssue: null,
        asserted.Conditional,
        Condition: null,
        Diverged: false,
        LastDeclined: null,
        asserted.Note,
        Confidence: null,
        At(asserted.EffectiveFrom) ?? SaidAtResponse.Of(SaidAt.Unknown),
        At(asserted.EffectiveTo),
        Possible: false,
        DateUnknown: asserted.EffectiveFrom is null,
        asserted.UpdatedAt,
        SupersededAt: null);

    private static SaidAtResponse? At(DateTimeOffset? instant) =>
        instant is null ? null : new(null, null, instant, instant, TimePrecision.Instant, DateUnknown: false);
}

/// <param name="Items">In the order of <see cref="PositionQueries.ListAsync"/>.</param>
/// <param name="Reported">What others report of actors, in the same order and counted against the same limit; null unless asked for.</param>
/// <param name="ByStance">How many actors certainly take each stance, over all pages; null unless the positions of one issue were asked for.</param>
/// <param name="Coverage">What was searched; null unless there is nothing.</param>
/// <param name="AsOf">The effective bound, or null for none.</param>
/// <param name="KnownAt">The effective bound, or null for none.</param>
/// <param name="Next">Where the next page begins after, or null at the end.</param>
public sealed record PositionPage(
    IReadOnlyList<PositionResponse> Items,
    IReadOnlyList<PositionResponse>? Reported,
    IReadOnlyList<StanceCount>? ByStance,
    Coverage? Coverage,
    DateTimeOffset? AsOf,
    DateTimeOffset? KnownAt,
    PositionCursor? Next);

/// <summary>How many actors take a stance.</summary>
/// <param name="Conditional">How many of them on a condition.</param>
/// <param name="Diverged">How many of them defer to somebody who has since said otherwise.</param>
/// <param name="ByBasis">What their positions rest on.</param>
public sealed record StanceCount(Stance Stance, int Count, int Conditional, int Diverged, IReadOnlyList<BasisCount> ByBasis);

/// <summary>How many positions rest on this.</summary>
public sealed record BasisCount(Basis Basis, int Count);

/// <summary>The window that was searched.</summary>
/// <param name="Articles">How many articles, the undated included.</param>
/// <param name="From">The first publication among them, or null where none is dated.</param>
/// <param name="To">The last publication among them, or null where none is dated.</param>
public sealed record Coverage(int Articles, DateTimeOffset? From, DateTimeOffset? To);
