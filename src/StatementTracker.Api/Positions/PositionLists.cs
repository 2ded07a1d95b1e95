using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Queries;

namespace StatementTracker.Api.Positions;

/// <summary>Answers a question for positions from the record, or, where something is to be left out, from what would be left of it.</summary>
public sealed class PositionLists(PositionQueries positions, SupposedPositions supposed, ArticleQueries articles, Cursors cursors)
{
    public async Task<PositionList> ListAsync(PositionWindowRequest request, PositionFilter filter, CancellationToken cancellationToken)
    {
        if (await WithoutAsync(request, cancellationToken) is { } without)
            return Show(await supposed.ListAsync(filter, without, cursors.Read<SupposedCursor>(request), request.Size, cancellationToken));
        var page = await positions.ListAsync(filter, cursors.Read<PositionCursor>(request), request.Size, cancellationToken);
        return PositionList.Of(page, cursors.Write(page.Next));
    }

    public async Task<PositionList> ListOfIssueAsync(PositionWindowRequest request, Guid issueId, PositionFilter filter, CancellationToken cancellationToken)
    {
        if (await WithoutAsync(request, cancellationToken) is { } without)
            return Show(await supposed.ListOfIssueAsync(issueId, filter, without, cursors.Read<SupposedCursor>(request), request.Size, cancellationToken));
        var page = await positions.ListOfIssueAsync(issueId, filter, cursors.Read<PositionCursor>(request), request.Size, cancellationToken);
        return PositionList.Of(page, cursors.Write(page.Next));
    }

    private PositionList Show(SupposedPage page) => PositionList.Of(page.Positions, cursors.Write(page.Next));

    /// <exception cref="ProblemException">An article is not found (404).</exception>
    private async Task<Without?> WithoutAsync(PositionWindowRequest request, CancellationToken cancellationToken)
    {
        if (!request.LeavesOut) return null;
        if (request.ExcludeArticle is { } ids && !await articles.AllKnownAsync(ids, cancellationToken)) throw ProblemException.NotFound("article");
        return new Without(request.ExcludeArticle, request.ExcludePublisher?.Values, request.MinConfidence, request.Review is not null);
    }
}
