using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries.Networks;

/// <summary>Reads the names of a network's nodes, no more of them than it shows.</summary>
internal sealed class NodeRows(TrackerDbContext db, NetworkFilter filter, NetworkExtent extent, CancellationToken cancellationToken)
{
    /// <summary>The actors with the most statements, of equals by slug; and, where all are asked for, the others by slug.</summary>
    /// <returns>The actors, and whether some were left out.</returns>
    public async Task<(IReadOnlyList<ActorLabel> Actors, bool Truncated)> ActorsAsync(IReadOnlyDictionary<Guid, NodeCounts> counts)
    {
        var most = extent.MostActors;
        var least = counts.Count <= most ? 0 : counts.Values.Select(c => c.Statements).OrderDescending().ElementAt(most - 1);
        var active = new List<ActorLabel>();
        await counts.Where(c => c.Value.Statements >= least).Select(c => c.Key).EachChunkAsync(async ids =>
            active.AddRange(await Labels(db.StandingActors().Where(a => ids.Contains(a.Id))).ToListAsync(cancellationToken)));
        var chosen = active.OrderByDescending(a => counts[a.Id].Statements).ThenBy(a => a.Slug, StringComparer.Ordinal).Take(most).ToList();
        if (counts.Count > most || extent.Isolates != Isolates.All) return (chosen, counts.Count > most);

        var admitted = db.StandingActors();
        if (filter.Actors.Count > 0) admitted = admitted.Where(a => filter.Actors.Contains(a.Id));
        if (filter.Kinds.Count > 0) admitted = admitted.Where(a => filter.Kinds.Contains(a.Kind));
        var known = chosen.Select(a => a.Id).ToHashSet();
        var others = await Labels(admitted.OrderBy(a => a.Slug).Take(most + known.Count + 1)).ToListAsync(cancellationToken);
        others.RemoveAll(a => known.Contains(a.Id));
        return ([.. chosen, .. others.Take(most - known.Count)], others.Count > most - known.Count);
    }

    public async Task<IReadOnlyList<IssueLabel>> IssuesAsync(IReadOnlyDictionary<Guid, NodeCounts> counts)
    {
        var issues = db.StandingIssues();
        if (filter.Issues.Count > 0) issues = issues.Where(i => filter.Issues.Contains(i.Id));
        var labels = await issues.OrderBy(i => i.Slug).Select(i => new IssueLabel(i.Id, i.Slug, i.Title)).ToListAsync(cancellationToken);
        return extent.Isolates == Isolates.All ? labels : labels.FindAll(i => counts.ContainsKey(i.Id));
    }

    private static IQueryable<ActorLabel> Labels(IQueryable<Actor> actors) =>
        actors.Select(a => new ActorLabel(a.Id, a.Slug, a.Name, a.Kind));
}
