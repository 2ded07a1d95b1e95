using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>Where several actors stand on one issue, side by side.</summary>
/// <param name="Actors">In the order asked for.</param>
/// <param name="ByStance">Who certainly takes each stance.</param>
/// <param name="AsOf">The effective bound, or null for none.</param>
/// <param name="KnownAt">The effective bound, or null for none.</param>
public sealed record ComparisonResponse(
    IssueLabel Issue, IReadOnlyList<ComparedActor> Actors, IReadOnlyList<StanceHolders> ByStance, DateTimeOffset? AsOf, DateTimeOffset? KnownAt);

/// <param name="Positions">Each with its chain and derivation: the one that certainly holds, and those that may hold or have no date.</param>
/// <param name="Coverage">What was searched; null unless there is nothing.</param>
public sealed record ComparedActor(ActorLabel Actor, IReadOnlyList<PositionResponse> Positions, Coverage? Coverage);

/// <param name="Actors">The slugs of those who take it, in the order asked for.</param>
public sealed record StanceHolders(Stance Stance, IReadOnlyList<string> Actors);

/// <summary>Who stands where on an issue, beside whom.</summary>
public sealed class ComparisonQueries(TrackerDbContext db, PositionQueries positions, SupposedPositions supposed)
{
    /// <summary>No actor has as many positions on one issue at one time.</summary>
    private const int MostPositions = 200;

    /// <param name="issueId">An issue that is known to be there.</param>
    /// <param name="actors">Actors that are known to be there, each once.</param>
    /// <param name="filter">Its actor and issue are not looked at.</param>
    /// <param name="without">What to leave out; null for nothing.</param>
    public async Task<ComparisonResponse> OfAsync(
        Guid issueId, IReadOnlyList<Guid> actors, PositionFilter filter, Without? without, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var issue = await db.Issues.Where(i => i.Id == issueId).Select(i => new IssueLabel(i.Id, i.Slug, i.Title)).SingleAsync(cancellationToken);
        var labels = await db.Actors.Where(a => actors.Contains(a.Id)).Select(a => new ActorLabel(a.Id, a.Slug, a.Name, a.Kind))
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        var compared = new List<ComparedActor>();
        foreach (var id in actors)
        {
            var ofPair = filter with { ActorId = id, IssueId = issueId };
            var page = without is null
                ? await positions.ListAsync(ofPair, null, MostPositions, cancellationToken)
                : (await supposed.ListAsync(ofPair, without, null, MostPositions, cancellationToken)).Positions;
            compared.Add(new(labels[id], page.Items, page.Coverage));
        }

        var holders = compared.SelectMany(c => c.Positions.Where(p => !p.Possible && (filter.AsOf is null || !p.DateUnknown)), (c, p) => (p.Stance, c.Actor.Slug))
            .Distinct().GroupBy(h => h.Stance, h => h.Slug).OrderBy(g => g.Key).Select(g => new StanceHolders(g.Key, [.. g]));
        return new(issue, compared, [.. holders], filter.AsOf, filter.KnownAt);
    }
}
