using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>Where an actor stands on an issue over a stretch of time, and how that follows.</summary>
/// <param name="Id">Of an editor's position it stays over its corrections; null where it only follows from what was asked to be left out.</param>
/// <param name="StatementId">The statement it rests on first; null for an editor's position without one.</param>
/// <param name="AuthorityChain">From the actor to the one whose words it rests on; empty unless deferred.</param>
/// <param name="Derivation">The statements and references it follows from, in order.</param>
/// <param name="Sides">Of a conflicting or disputed position; else empty.</param>
/// <param name="Via">Broader where it follows from a position on a broader issue; report where another actor reports it; else null.</param>
/// <param name="ViaIssue">The slug of that broader issue, or null.</param>
/// <param name="ViaActor">The actor whose statement reports it, or null.</param>
/// <param name="Diverged">True where the authority deferred to has since said otherwise.</param>
/// <param name="LastDeclined">The latest declined comment, which never supersedes a stance.</param>
/// <param name="EffectiveTo">When the next one took over; null while it holds.</param>
/// <param name="Possible">True where it may hold at <c>asOf</c>, and does not certainly.</param>
/// <param name="DateUnknown">True where nothing says since when it may hold.</param>
public sealed record PositionResponse(
    Guid? Id,
    ActorLabel Actor,
    IssueLabel Issue,
    Stance Stance,
    Basis Basis,
    Guid? StatementId,
    IReadOnlyList<AuthorityStep> AuthorityChain,
    IReadOnlyList<DerivationStep> Derivation,
    IReadOnlyList<PositionSide> Sides,
    PositionVia? Via,
    string? ViaIssue,
    ActorLabel? ViaActor,
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
    DateTimeOffset? RecordedAt,
    DateTimeOffset? SupersededAt)
{
    /// <param name="position">What is stored.</param>
    /// <param name="asOf">The instant asked about, which decides whether it certainly holds; null for none.</param>
    /// <param name="knownAt">What came later is left out; null for now.</param>
    /// <param name="supposed">True where it is not in the record.</param>
    internal static PositionResponse Of(Position position, DateTimeOffset? asOf, DateTimeOffset? knownAt, bool supposed = false)
    {
        var detail = position.Detail;
        return new(
            supposed ? null : position is { EditorPositionId: { } asserted, Basis: Basis.Editor } ? asserted : position.Id,
            detail.Actor,
            detail.Issue,
            position.Stance,
            position.Basis,
            position.StatementId,
            detail.AuthorityChain,
            detail.Derivation,
            detail.Sides,
            detail.Via is not null ? PositionVia.Report : detail.ViaIssue is not null ? PositionVia.Broader : null,
            detail.ViaIssue,
            detail.Via,
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
            supposed ? null : position.RecordedAt,
            position.SupersededAt > knownAt ? null : position.SupersededAt);
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
        ViaActor: null,
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

/// <summary>By what a position comes to an actor that did not take it on the issue itself.</summary>
public enum PositionVia
{
    /// <summary>Against the broader issue implies against this one.</summary>
    Broader,

    /// <summary>Another actor reports it.</summary>
    Report,
}

/// <param name="Items">In the order of <see cref="PositionQueries.ListAsync"/>.</param>
/// <param name="DateUnknown">Positions without a known beginning, in the same order and counted against the same limit; null unless a date was asked about.</param>
/// <param name="Reported">What others report of actors, in the same order and counted against the same limit; null unless asked for.</param>
/// <param name="ByStance">How many actors certainly take each stance, over all pages; null unless the positions of one issue were asked for.</param>
/// <param name="Coverage">What was searched; null unless there is nothing.</param>
/// <param name="AsOf">The effective bound, or null for none.</param>
/// <param name="KnownAt">The effective bound, or null for none.</param>
/// <param name="Next">Where the next page begins after, or null at the end.</param>
public sealed record PositionPage(
    IReadOnlyList<PositionResponse> Items,
    IReadOnlyList<PositionResponse>? DateUnknown,
    IReadOnlyList<PositionResponse>? Reported,
    IReadOnlyList<StanceCount>? ByStance,
    Coverage? Coverage,
    DateTimeOffset? AsOf,
    DateTimeOffset? KnownAt,
    PositionCursor? Next)
{
    /// <summary>Sorts positions of a page into what it shows together and what it shows apart.</summary>
    internal static PositionPage Of(PositionFilter filter, IReadOnlyList<Position> positions, IReadOnlySet<Guid>? supposed = null)
    {
        var shown = positions.ToLookup(p => p.Basis == Basis.Reported ? "reported" : filter.ShowsApart(p) ? "undated" : "", Show);
        return new(
            [.. shown[""]],
            filter.AsOf is null ? null : [.. shown["undated"]],
            filter.IncludeReported ? [.. shown["reported"]] : null,
            ByStance: null,
            Coverage: null,
            filter.AsOf,
            filter.KnownAt,
            Next: null);

        PositionResponse Show(Position position) => PositionResponse.Of(position, filter.AsOf, filter.KnownAt, supposed?.Contains(position.Id) ?? false);
    }
}

/// <summary>How many actors take a stance.</summary>
/// <param name="Conditional">How many of them on a condition.</param>
/// <param name="Diverged">How many of them defer to somebody who has since said otherwise.</param>
/// <param name="ByBasis">What their positions rest on.</param>
public sealed record StanceCount(Stance Stance, int Count, int Conditional, int Diverged, IReadOnlyList<BasisCount> ByBasis);

/// <summary>How many positions rest on this.</summary>
public sealed record BasisCount(Basis Basis, int Count);
