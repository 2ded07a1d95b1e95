using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>Pairs of an actor and an issue, derived anew without some of the record: the one way to every answer that leaves something out.</summary>
public sealed class SupposedPairs(TrackerDbContext db, RecordLoader loader, IReadOnlyList<LinkingStage> stages)
{
    /// <summary>An answer that has no pages by pair weighs so many pairs at most.</summary>
    public const int Most = 2_000;

    private const int AtOnce = 200;

    /// <summary>Which articles it leaves out, by the outlets' names as the record spells them.</summary>
    internal Task<ArticlesLeftOut> LeftOutAsync(Without without, CancellationToken cancellationToken) =>
        ArticlesLeftOut.OfAsync(db, without.Articles ?? [], without.Publishers ?? [], cancellationToken);

    /// <summary>Pairs with a position or a ledger now, by the actor's slug and the issue's.</summary>
    internal IOrderedQueryable<Pair> Standing(Func<IQueryable<PairIds>, IQueryable<PairIds>> which)
    {
        var open = which(db.Positions.Where(p => p.SupersededAt == null).Select(p => new PairIds { ActorId = p.ActorId, IssueId = p.IssueId }));
        var entered = which(db.PositionShifts.Where(p => p.SupersededAt == null).Select(p => new PairIds { ActorId = p.ActorId, IssueId = p.IssueId }));
        return open.Union(entered)
            .Join(db.Actors, p => p.ActorId, a => a.Id, (p, a) => new { p.ActorId, p.IssueId, ActorSlug = a.Slug })
            .Join(db.Issues, p => p.IssueId, i => i.Id, (p, i) => new Pair { ActorId = p.ActorId, IssueId = p.IssueId, ActorSlug = p.ActorSlug, IssueSlug = i.Slug })
            .OrderBy(p => p.ActorSlug).ThenBy(p => p.IssueSlug);
    }

    /// <summary>What would stand of the pairs, and which of it is not in the record as it is.</summary>
    internal async Task<Supposed> DeriveAsync(IReadOnlyList<Pair> pairs, Without without, ArticlesLeftOut leftOut, CancellationToken cancellationToken)
    {
        if (pairs.Count == 0) return new Supposed([], [], new HashSet<object>());
        var supposition = new Supposition(db, loader, stages, [.. pairs.Select(p => (p.ActorId, p.IssueId))]);
        var record = await supposition.WithoutAsync(without, leftOut, cancellationToken);
        var asked = pairs.Select(p => (p.ActorId, p.IssueId)).ToHashSet();
        return new Supposed(
            [.. record.Positions.Values.Where(p => p.SupersededAt is null && asked.Contains((p.ActorId, p.IssueId)))],
            [.. record.Shifts.Values.Where(s => s.SupersededAt is null && asked.Contains((s.ActorId, s.IssueId)))],
            record.Created.ToHashSet(ReferenceEqualityComparer.Instance));
    }

    /// <summary>The same of all pairs that stand, some at a time.</summary>
    /// <exception cref="TooMuchToSupposeException">There are more than <see cref="Most"/>.</exception>
    internal async IAsyncEnumerable<(Pair Pair, Supposed Supposed)> DeriveAllAsync(
        Func<IQueryable<PairIds>, IQueryable<PairIds>> which, Without without, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pairs = await Standing(which).Take(Most + 1).ToListAsync(cancellationToken);
        if (pairs.Count > Most) throw new TooMuchToSupposeException(without.Asked);
        if (pairs.Count == 0) yield break;
        var leftOut = await LeftOutAsync(without, cancellationToken);
        foreach (var some in pairs.Chunk(AtOnce))
        {
            var supposed = await DeriveAsync(some, without, leftOut, cancellationToken);
            foreach (var pair in some) yield return (pair, supposed.Of(pair));
        }
    }

    /// <summary>An actor and an issue.</summary>
    internal sealed class PairIds
    {
        public required Guid ActorId { get; init; }

        public required Guid IssueId { get; init; }
    }

    /// <summary>The two with what they are called now.</summary>
    internal sealed class Pair
    {
        public required Guid ActorId { get; init; }

        public required Guid IssueId { get; init; }

        public required string ActorSlug { get; init; }

        public required string IssueSlug { get; init; }
    }

    /// <param name="Created">Positions and entries of ledgers that only follow from the question.</param>
    internal sealed record Supposed(IReadOnlyList<Position> Positions, IReadOnlyList<PositionShift> Shifts, IReadOnlySet<object> Created)
    {
        public Supposed Of(Pair pair) => this with
        {
            Positions = [.. Positions.Where(p => p.ActorId == pair.ActorId && p.IssueId == pair.IssueId)],
            Shifts = [.. Shifts.Where(s => s.ActorId == pair.ActorId && s.IssueId == pair.IssueId)],
        };
    }
}

/// <summary>A question would derive more anew than one answer may.</summary>
/// <param name="field">What of it asks for that.</param>
public sealed class TooMuchToSupposeException(string field)
    : Exception($"would derive more than {SupposedPairs.Most} positions anew for one answer; ask about less of the record.")
{
    public string Field { get; } = field;
}
