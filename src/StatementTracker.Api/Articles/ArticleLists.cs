using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Searching;
using StatementTracker.Model.Search;
using StatementTracker.Queries;
using StatementTracker.Queries.Search;

namespace StatementTracker.Api.Articles;

/// <summary>One page of articles in the order that is asked for; each order has cursors of its own.</summary>
public sealed class ArticleLists(ArticleQueries articles, ArticleSearch search, Cursors cursors)
{
    public async Task<ItemPage<ArticleSummary>> ReadAsync(ArticleListRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = request.Q is { } q ? SearchQuery.Of(q) : null;
        return query is not null && request.Sort != SearchSort.Newest
            ? cursors.Write(await search.ListAsync(query, cursors.Read<SearchMark>(request), request.Size, cancellationToken))
            : cursors.Write(await articles.ListAsync(query, cursors.Read<InstantCursor>(request), request.Size, cancellationToken));
    }
}
