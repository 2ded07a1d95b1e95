using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.Http.Searching;
using StatementTracker.Model.Search;
using StatementTracker.Queries;
using StatementTracker.Queries.Search;

namespace StatementTracker.Api.Statements;

/// <summary>One page of statements in the order that is asked for; each order has cursors of its own.</summary>
public sealed class StatementLists(StatementQueries statements, StatementSearch search, Naming naming, Cursors cursors)
{
    public async Task<ItemPage<StatementResponse>> ReadAsync(StatementListRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var filter = await request.ReadAsync(naming, cancellationToken);
        return await ReadAsync(request, filter with { ActorId = await naming.ActorOfFilterAsync(request.Actor, cancellationToken) }, cancellationToken);
    }

    public async Task<ItemPage<StatementResponse>> ReadAsync(
        StatementFilterRequest request, StatementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Q is { } query && request.Sort != SearchSort.Newest
            ? cursors.Write(await search.ListAsync(filter, query, cursors.Read<SearchMark>(request), request.Size, cancellationToken))
            : cursors.Write(await statements.ListAsync(filter, cursors.Read<InstantCursor>(request), request.Size, cancellationToken));
    }
}
