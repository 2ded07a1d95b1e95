using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries.Networks;

/// <summary>The deference map of one actor.</summary>
public sealed class DeferenceQueries(TrackerDbContext db)
{
    /// <param name="actorId">Whose map.</param>
    /// <param name="filter">What of the record; its actors are not looked at.</param>
    /// <param name="types">Which references count as deferring.</param>
    /// <param name="limit">How many actors each way.</param>
    /// <returns>Null where the actor is not found.</returns>
    public async Task<DeferenceResponse?> OfAsync(
        Guid actorId, NetworkFilter filter, IReadOnlyList<ReferenceType> types, int limit, CancellationToken cancellationToken)
    {
        var deferrals = new List<Deferral>();
        await foreach (var deferral in new Deferrals(db, filter with { Actors = [actorId] }, types).ReadAsync(cancellationToken))
            deferrals.Add(deferral);

        var made = deferrals.Where(d => d.From == actorId).ToLookup(d => d.To);
        var received = deferrals.Where(d => d.To == actorId).ToLookup(d => d.From);
        var actors = new Dictionary<Guid, ActorLabel>();
        await made.Concat(received).Select(g => g.Key).Append(actorId).Distinct().EachChunkAsync(async ids =>
        {
            var labels = db.StandingActors().Where(a => ids.Contains(a.Id)).Select(a => new ActorLabel(a.Id, a.Slug, a.Name, a.Kind));
            foreach (var label in await labels.ToListAsync(cancellationToken)) actors.Add(label.Id, label);
        });
        var about = deferrals.Select(d => d.Issue).OfType<Guid>().ToHashSet();
        var issues = await db.StandingIssues().Where(i => about.Contains(i.Id))
            .Select(i => new IssueLabel(i.Id, i.Slug, i.Title)).ToDictionaryAsync(i => i.Id, cancellationToken);
        if (!actors.TryGetValue(actorId, out var actor)) return null;
        return new(
            actor, Ends(made, actors, issues, limit), Ends(received, actors, issues, limit), Truncated: made.Count > limit || received.Count > limit);
    }

    private static IReadOnlyList<DeferenceEnd> Ends(
        ILookup<Guid, Deferral> byEnd, Dictionary<Guid, ActorLabel> actors, Dictionary<Guid, IssueLabel> issues, int limit) =>
        [.. byEnd.Select(end => new DeferenceEnd(actors[end.Key], CountOf(end), OnIssues(end, issues)))
            .OrderByDescending(end => end.Count.Deferrals).ThenBy(end => end.Actor.Slug, StringComparer.Ordinal)
            .Take(limit)];

    private static IReadOnlyList<DeferenceOnIssue> OnIssues(IEnumerable<Deferral> deferrals, Dictionary<Guid, IssueLabel> issues) =>
        [.. deferrals.GroupBy(d => d.Issue)
            .Select(g => new DeferenceOnIssue(g.Key is { } id ? issues[id] : null, CountOf(g)))
            .OrderBy(on => on.Issue is null).ThenByDescending(on => on.Count.Deferrals).ThenBy(on => on.Issue?.Slug, StringComparer.Ordinal)];

    private static DeferenceCount CountOf(IEnumerable<Deferral> deferrals)
    {
        var utterances = deferrals.GroupBy(d => (d.Report, d.Utterance)).ToList();
        var dates = utterances.Select(u => u.Min(d => d.Date)).ToList();
        return new DeferenceCount(
            utterances.Count,
            utterances.Count(u => u.Any(d => d.Stance == Stance.For)),
            utterances.Count(u => u.Any(d => d.Stance == Stance.Against)),
            dates.Count(date => date is null),
            dates.Min(),
            dates.Max());
    }
}
