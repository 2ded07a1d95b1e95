using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Queries;

namespace StatementTracker.Api.Positions;

/// <summary>Answers a question for positions from the record, or, where something is to be left out, from what would be left of it.</summary>
public sealed class PositionLists(PositionQueries positions, SupposedPositions supposed, WithoutReading reading, Naming naming, Cursors cursors)
{
    public async Task<PositionList> ListAsync(PositionListRequest request, WithoutRequest leavingOut, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var filter = request.Read() with
        {
            ActorId = await naming.ActorOfFilterAsync(request.Actor, cancellationToken, request.KnownAt?.End),
            IssueId = await naming.IssueOfFilterAsync(request.Issue, cancellationToken, request.KnownAt?.End),
        };
        return await ListAsync(request, leavingOut, filter, cancellationToken);
    }

    public async Task<PositionList> ListAsync(PositionWindowRequest request, WithoutRequest leavingOut, PositionFilter filter, CancellationToken cancellationToken)
    {
        if (await reading.ReadAsync(leavingOut, request.KnownAt, cancellationToken) is { } without)
            return Show(await supposed.ListAsync(filter, without, cursors.Read<SupposedCursor>(request), request.Size, cancellationToken));
        var page = await positions.ListAsync(filter, cursors.Read<PositionCursor>(request), request.Size, cancellationToken);
        return PositionList.Of(page, cursors.Write(page.Next));
    }

    public async Task<PositionList> ListOfIssueAsync(PositionWindowRequest request, WithoutRequest leavingOut, Guid issueId, PositionFilter filter, CancellationToken cancellationToken)
    {
        if (await reading.ReadAsync(leavingOut, request.KnownAt, cancellationToken) is { } without)
            return Show(await supposed.ListOfIssueAsync(issueId, filter, without, cursors.Read<SupposedCursor>(request), request.Size, cancellationToken));
        var page = await positions.ListOfIssueAsync(issueId, filter, cursors.Read<PositionCursor>(request), request.Size, cancellationToken);
        return PositionList.Of(page, cursors.Write(page.Next));
    }

    private PositionList Show(SupposedPage page) => PositionList.Of(page.Positions, cursors.Write(page.Next));
}
