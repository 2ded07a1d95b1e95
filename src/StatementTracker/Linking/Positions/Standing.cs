using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>Where an actor stands by a set of claims: what is left when later words have taken the place of earlier ones.</summary>
/// <param name="Stance">A side, or conflicting or disputed.</param>
/// <param name="Principal">The claim it rests on first.</param>
/// <param name="Chosen">All claims of that side that stand.</param>
/// <param name="Sides">For conflicting and disputed, each side.</param>
/// <param name="Superseded">Claims that later ones replaced.</param>
internal sealed record Standing(
    Stance Stance, Claim Principal, IReadOnlyList<Claim> Chosen, IReadOnlyList<PositionSide> Sides, IReadOnlyList<Claim> Superseded)
{
    public bool Conditional => Chosen.All(c => c.Taken.Conditional);

    /// <summary>Null where the claims leave no position.</summary>
    /// <param name="claims">What counts for the actor and has not been taken back.</param>
    /// <param name="precedence">The order of statements in the world.</param>
    /// <param name="disowned">Utterances the speaker says it never made.</param>
    public static Standing? Of(IReadOnlyList<Claim> claims, Precedence precedence, IReadOnlySet<Guid> disowned)
    {
        if (claims.Count == 0) return null;
        var weight = claims.Max(c => c.Weight);
        var heaviest = claims.Where(c => c.Weight == weight).ToList();
        var last = heaviest.Where(c => !heaviest.Any(other => other.Stance != c.Stance && precedence.Supersedes(other, c))).ToList();
        if (last.Count == 0) last = heaviest;
        var superseded = heaviest.Except(last).ToList();

        var disputed = last.Where(c => disowned.Contains(c.Statement.UtteranceId)).ToList();
        if (disputed.Count == last.Count) return new Standing(Stance.Disputed, Principals(disputed), disputed, SidesOf(disputed), superseded);
        last = [.. last.Except(disputed)];

        var readable = last.Where(c => c.Stance != Stance.Unclear).ToList();
        if (readable.Count > 0) last = readable;
        var sides = last.Select(c => c.Stance).Distinct().ToList();
        var stance = sides.Count == 1 ? sides[0] : sides.Contains(Stance.Mixed) && !(sides.Contains(Stance.For) && sides.Contains(Stance.Against)) ? Stance.Mixed : Stance.Conflicting;
        return new Standing(stance, Principals(last), last, stance == Stance.Conflicting ? SidesOf(last) : [], superseded);
    }

    /// <summary>Own words before a body's, before deferred ones; then the latest; then the first in its article.</summary>
    private static Claim Principals(IReadOnlyList<Claim> claims) =>
        claims.OrderBy(c => c.Taken.Conditional).ThenBy(c => c.Basis).ThenByDescending(c => c.Statement.SortAt)
            .ThenBy(c => c.Taken.ViaIssueId is not null).ThenBy(c => c.Statement.TieBreaker, StringComparer.Ordinal).First();

    private static List<PositionSide> SidesOf(IReadOnlyList<Claim> claims) =>
        [.. claims.GroupBy(c => c.Stance).OrderBy(g => g.Key)
            .Select(g => new PositionSide(g.Key, Principals([.. g]).Basis, [.. g.Select(c => c.Statement.Id).Distinct()]))];
}
