using Microsoft.EntityFrameworkCore;
using StatementTracker.Model.Search;
using StatementTracker.Storage;
using StatementTracker.Storage.Search;

namespace StatementTracker.Queries.Search;

/// <summary>Statements by their words.</summary>
public sealed class StatementSearch(TrackerDbContext db, StatementQueries statements)
{
    /// <summary>The best first; of equals, what was indexed last. Ranked and cut in the index, then read.</summary>
    public async Task<Page<StatementResponse, SearchMark>> ListAsync(
        StatementFilter filter, SearchQuery query, SearchMark? after, int limit, CancellationToken cancellationToken)
    {
        var hits = filter with { Q = null } == new StatementFilter()
            ? await db.Search.BestAsync(SearchTable.Statements, query, after, limit + 1, cancellationToken)
            : await AmongAsync(filter, query, after, limit + 1, cancellationToken);
        var page = Page<SearchHit, SearchMark>.Cut(hits, limit, hit => new(hit.Rank, hit.Key));
        var found = await db.StatementsAsync([.. page.Items.Select(hit => hit.Id)], cancellationToken);
        return new([.. page.Items.Where(hit => found.ContainsKey(hit.Id)).Select(hit => found[hit.Id]).Showing(query)], page.Next);
    }

    private async Task<List<SearchHit>> AmongAsync(
        StatementFilter filter, SearchQuery query, SearchMark? after, int limit, CancellationToken cancellationToken)
    {
        var hits = db.Search.Hits(SearchTable.Statements, query)
            .Join(statements.Matching(filter with { Q = null }), hit => hit.Id, statement => statement.Id, (hit, _) => hit);
        if (await db.Search.PresentAsync(SearchTable.Statements, query, after, cancellationToken) is { } mark)
            hits = hits.Where(hit => hit.Rank < mark.Rank || (hit.Rank == mark.Rank && hit.Key < mark.Key));
        return await hits.OrderByDescending(hit => hit.Rank).ThenByDescending(hit => hit.Key).Take(limit).ToListAsync(cancellationToken);
    }
}

internal static class StatementMatches
{
    /// <summary>Each with where the query was found in it.</summary>
    public static IEnumerable<StatementResponse> Showing(this IEnumerable<StatementResponse> found, SearchQuery query)
    {
        var snippets = new Snippets(query);
        return found.Select(statement => statement with { Match = snippets.Of(statement.Text) });
    }
}
