using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>Two actors that may be one.</summary>
/// <param name="First">The one known longer.</param>
/// <param name="Name">A name both are found by, normalised.</param>
public sealed record PossibleDuplicate(ActorLabel First, ActorLabel Second, string Name);

/// <summary>Who may be kept twice.</summary>
public sealed class DuplicateQueries(TrackerDbContext db)
{
    /// <summary>
    /// Those who share a name with another of the same kind, among the speakers of these statements and whoever their articles name without
    /// it being clear who is meant. Sources and groups of one article are nobody else.
    /// </summary>
    public async Task<IReadOnlyList<PossibleDuplicate>> AmongAsync(IReadOnlyList<StatementResponse> statements, int most, CancellationToken cancellationToken)
    {
        var ids = statements.SelectMany(s => s.Speakers.Select(p => p.Actor?.Id)).OfType<Guid>().Distinct().ToArray();
        var articles = statements.Select(s => s.ArticleId).Distinct().ToArray();
        var keys = await db.ActorNames.Where(n => ids.Contains(n.ActorId)).Select(n => n.Key)
            .Union(db.ArticleActors.Where(a => articles.Contains(a.ArticleId) && a.Link == LinkState.Ambiguous).Select(a => a.NameKey))
            .ToArrayAsync(cancellationToken);
        var named = await db.ActorNames.Where(n => keys.Contains(n.Key))
            .Join(db.StandingActors().Where(a => a.ArticleId == null), n => n.ActorId, a => a.Id, (n, a) => new { n.Key, a.CreatedAt, Actor = new ActorLabel(a.Id, a.Slug, a.Name, a.Kind) })
            .ToListAsync(cancellationToken);
        var pairs =
            from same in named.GroupBy(n => (n.Key, n.Actor.Kind))
            let known = same.OrderBy(n => n.CreatedAt).ThenBy(n => n.Actor.Slug, StringComparer.Ordinal).ToList()
            from later in known.Skip(1)
            select new PossibleDuplicate(known[0].Actor, later.Actor, same.Key.Key);
        return [.. pairs.DistinctBy(p => (p.First.Id, p.Second.Id)).OrderBy(p => p.First.Slug, StringComparer.Ordinal).ThenBy(p => p.Second.Slug, StringComparer.Ordinal).Take(most)];
    }
}
