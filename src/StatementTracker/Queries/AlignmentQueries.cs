using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <param name="Bases">On what a position has to rest.</param>
/// <param name="AsOf">What was the case at this instant (UTC, inclusive); null for what is current.</param>
/// <param name="KnownAt">What this database could have answered at this instant (UTC); null for now.</param>
public sealed record AlignmentFilter(IReadOnlyList<Basis> Bases, DateTimeOffset? AsOf = null, DateTimeOffset? KnownAt = null)
{
    public static readonly IReadOnlyList<Basis> AllBases = [Basis.Own, Basis.OnBehalf, Basis.Deferred, Basis.Editor];
}

/// <summary>Who stands with whom.</summary>
public sealed class AlignmentQueries(TrackerDbContext db)
{
    private static readonly Stance[] Sides = [Stance.For, Stance.Against, Stance.Neutral, Stance.Mixed];

    /// <summary>With each of these actors, issue by issue.</summary>
    public async Task<AlignmentResponse> WithAsync(
        Guid actorId, IReadOnlyList<Guid> others, AlignmentFilter filter, CancellationToken cancellationToken)
    {
        var asked = others.Append(actorId).ToList();
        var rows = await Held(filter).Where(p => asked.Contains(p.ActorId))
            .Select(p => new
            {
                p.ActorId,
                Issue = new IssueLabel(p.Issue!.Id, p.Issue.Slug, p.Issue.Title),
                Held = new HeldStance(p.Basis == Basis.Editor && p.EditorPositionId != null ? p.EditorPositionId.Value : p.Id, p.Stance, p.Basis, p.Conditional),
            })
            .ToListAsync(cancellationToken);
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
        var taking = Held(filter).Where(p => Sides.Contains(p.Stance));
        var counted = await taking.Where(p => p.ActorId == actorId)
            .Join(taking.Where(p => p.ActorId != actorId), own => own.IssueId, other => other.IssueId, (own, other) => new
            {
                other.ActorId,
                Agrees = own.Stance == other.Stance ? 1 : 0,
                Opposes = (own.Stance == Stance.For && other.Stance == Stance.Against) || (own.Stance == Stance.Against && other.Stance == Stance.For) ? 1 : 0,
            })
            .GroupBy(pair => pair.ActorId)
            .Select(g => new { ActorId = g.Key, Shared = g.Count(), Agreeing = g.Sum(pair => pair.Agrees), Opposed = g.Sum(pair => pair.Opposes) })
            .Where(g => g.Shared >= minShared)
            .Join(db.Actors, g => g.ActorId, a => a.Id, (g, a) => new { a.Id, a.Slug, g.Shared, g.Agreeing, g.Opposed })
            .ToListAsync(cancellationToken);
        var ranked = counted.Select(g => (g.Id, g.Slug, Counts: AgreementCounts.Of(g.Shared, g.Agreeing, g.Opposed))).ToList();
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
}
