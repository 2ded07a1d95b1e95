using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <param name="Bases">On what a position has to rest.</param>
/// <param name="AsOf">What was the case at this instant (UTC, inclusive); null for what is current.</param>
/// <param name="KnownAt">What this database could have answered at this instant (UTC); null for now.</param>
/// <param name="Without">What to leave out; null for nothing.</param>
public sealed record AlignmentFilter(IReadOnlyList<Basis> Bases, DateTimeOffset? AsOf = null, DateTimeOffset? KnownAt = null, Without? Without = null)
{
    public static readonly IReadOnlyList<Basis> AllBases = [Basis.Own, Basis.OnBehalf, Basis.Deferred, Basis.Editor];
}

/// <summary>Who stands with whom.</summary>
public sealed class AlignmentQueries(TrackerDbContext db, SupposedPairs supposed)
{
    private static readonly Stance[] Sides = [Stance.For, Stance.Against, Stance.Neutral, Stance.Mixed];

    /// <summary>With each of these actors, issue by issue.</summary>
    public async Task<AlignmentResponse> WithAsync(
        Guid actorId, IReadOnlyList<Guid> others, AlignmentFilter filter, CancellationToken cancellationToken)
    {
        var asked = others.Append(actorId).ToList();
        var rows = filter.Without is null
            ? await RowsAsync(Held(filter).Where(p => asked.Contains(p.ActorId)), cancellationToken)
            : await SupposedRowsAsync(p => p.Where(p => asked.Contains(p.ActorId)), filter, filter.Without, cancellationToken);
        var labels = await LabelsAsync(asked, cancellationToken);
        var own = rows.Where(r => r.ActorId == actorId).ToDictionary(r => r.Issue.Id, r => r.Held);
        var details = others.Select(other =>
        {
            var issues = rows.Where(r => r.ActorId == other && own.ContainsKey(r.Issue.Id)).OrderBy(r => r.Issue.Slug, StringComparer.Ordinal)
                .Select(r => new AlignedIssue(r.Issue, AgreementOf(own[r.Issue.Id].Stance, r.Held.Stance), own[r.Issue.Id], r.Held)).ToList();
            var counts = AgreementCounts.Of(
                issues.Count(i => i.Agreement != Agreement.Incomparable),
                issues.Count(i => i.Agreement == Agreement.Agree),
                issues.Count(i => i.Agreement == Agreement.Oppose));
            return new AlignedActorInDetail(labels[other], counts, issues);
        });
        return new(labels[actorId], [.. details], null, null, filter.AsOf, filter.KnownAt);
    }

    /// <summary>The most and the least aligned of all others.</summary>
    /// <param name="minShared">Only actors with at least so many shared issues.</param>
    /// <param name="limit">How many of each.</param>
    public async Task<AlignmentResponse> RankedAsync(
        Guid actorId, AlignmentFilter filter, int minShared, int limit, CancellationToken cancellationToken)
    {
        var counted = filter.Without is null
            ? await CountedAsync(actorId, filter, minShared, cancellationToken)
            : await SupposedCountedAsync(actorId, filter, filter.Without, minShared, cancellationToken);
        var ranked = counted.Select(c => (c.Id, c.Slug, Counts: AgreementCounts.Of(c.Shared, c.Agreeing, c.Opposed))).ToList();
        var most = ranked.OrderByDescending(r => r.Counts.AgreementRate).ThenByDescending(r => r.Counts.Shared).ThenBy(r => r.Slug, StringComparer.Ordinal).Take(limit).ToList();
        var least = ranked.OrderBy(r => r.Counts.AgreementRate).ThenByDescending(r => r.Counts.Shared).ThenBy(r => r.Slug, StringComparer.Ordinal).Take(limit).ToList();
        var labels = await LabelsAsync([.. most.Concat(least).Select(r => r.Id).Append(actorId)], cancellationToken);
        return new(
            labels[actorId],
            null,
            [.. most.Select(r => new AlignedActor(labels[r.Id], r.Counts))],
            [.. least.Select(r => new AlignedActor(labels[r.Id], r.Counts))],
            filter.AsOf,
            filter.KnownAt);
    }

    private async Task<List<Counted>> CountedAsync(Guid actorId, AlignmentFilter filter, int minShared, CancellationToken cancellationToken)
    {
        var taking = Held(filter).Where(p => Sides.Contains(p.Stance));
        return await taking.Where(p => p.ActorId == actorId)
            .Join(taking.Where(p => p.ActorId != actorId), own => own.IssueId, other => other.IssueId, (own, other) => new
            {
                other.ActorId,
                Agrees = own.Stance == other.Stance ? 1 : 0,
                Opposes = (own.Stance == Stance.For && other.Stance == Stance.Against) || (own.Stance == Stance.Against && other.Stance == Stance.For) ? 1 : 0,
            })
            .GroupBy(pair => pair.ActorId)
            .Select(g => new { ActorId = g.Key, Shared = g.Count(), Agreeing = g.Sum(pair => pair.Agrees), Opposed = g.Sum(pair => pair.Opposes) })
            .Where(g => g.Shared >= minShared)
            .Join(db.Actors, g => g.ActorId, a => a.Id, (g, a) => new Counted(a.Id, a.Slug, g.Shared, g.Agreeing, g.Opposed))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The same without some of the record, over all who stand on an issue that the actor stands on.</summary>
    private async Task<List<Counted>> SupposedCountedAsync(
        Guid actorId, AlignmentFilter filter, Without without, int minShared, CancellationToken cancellationToken)
    {
        var own = (await SupposedRowsAsync(p => p.Where(p => p.ActorId == actorId), filter, without, cancellationToken))
            .Where(r => Sides.Contains(r.Held.Stance)).ToDictionary(r => r.Issue.Id, r => r.Held.Stance);
        var issues = own.Keys.ToList();
        var others = await SupposedRowsAsync(p => p.Where(p => p.ActorId != actorId && issues.Contains(p.IssueId)), filter, without, cancellationToken);
        return [.. others.Where(r => Sides.Contains(r.Held.Stance)).GroupBy(r => (r.ActorId, r.ActorSlug), r => AgreementOf(own[r.Issue.Id], r.Held.Stance))
            .Select(g => new Counted(g.Key.ActorId, g.Key.ActorSlug, g.Count(), g.Count(a => a == Agreement.Agree), g.Count(a => a == Agreement.Oppose)))
            .Where(c => c.Shared >= minShared)];
    }

    private static Task<List<Row>> RowsAsync(IQueryable<Position> held, CancellationToken cancellationToken) => held
        .Select(p => new Row(
            p.ActorId,
            p.ActorSlug,
            new IssueLabel(p.Issue!.Id, p.Issue.Slug, p.Issue.Title),
            new HeldStance(p.Basis == Basis.Editor && p.EditorPositionId != null ? p.EditorPositionId.Value : p.Id, p.Stance, p.Basis, p.Conditional)))
        .ToListAsync(cancellationToken);

    private async Task<List<Row>> SupposedRowsAsync(
        Func<IQueryable<SupposedPairs.PairIds>, IQueryable<SupposedPairs.PairIds>> which, AlignmentFilter filter, Without without, CancellationToken cancellationToken)
    {
        List<Row> rows = [];
        var certain = CertainPositions.At(filter.AsOf).Compile();
        await foreach (var (pair, derived) in supposed.DeriveAllAsync(which, without, cancellationToken))
        {
            rows.AddRange(derived.Positions.Where(p => filter.Bases.Contains(p.Basis) && certain(p)).Select(p => new Row(
                p.ActorId,
                pair.ActorSlug,
                p.Detail.Issue,
                new HeldStance(derived.Created.Contains(p) ? null : p.EditorPositionId is { } asserted && p.Basis == Basis.Editor ? asserted : p.Id, p.Stance, p.Basis, p.Conditional))));
        }

        return rows;
    }

    private IQueryable<Position> Held(AlignmentFilter filter) =>
        db.CertainAt(filter.AsOf, filter.KnownAt).Where(p => filter.Bases.Contains(p.Basis));

    private static Agreement AgreementOf(Stance one, Stance other)
    {
        if (!Sides.Contains(one) || !Sides.Contains(other)) return Agreement.Incomparable;
        if (one == other) return Agreement.Agree;
        return one is Stance.For or Stance.Against && other is Stance.For or Stance.Against ? Agreement.Oppose : Agreement.Differ;
    }

    /// <summary>As they are called now, also those who are merged or removed since.</summary>
    private Task<Dictionary<Guid, ActorLabel>> LabelsAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        db.Actors.Where(a => ids.Contains(a.Id)).Select(a => new ActorLabel(a.Id, a.Slug, a.Name, a.Kind))
            .ToDictionaryAsync(a => a.Id, cancellationToken);

    /// <summary>What one actor certainly holds on one issue.</summary>
    private sealed record Row(Guid ActorId, string ActorSlug, IssueLabel Issue, HeldStance Held);

    /// <summary>How often another actor agrees.</summary>
    private sealed record Counted(Guid Id, string Slug, int Shared, int Agreeing, int Opposed);
}
