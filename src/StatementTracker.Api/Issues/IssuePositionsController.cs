using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.Positions;
using StatementTracker.Queries;

namespace StatementTracker.Api.Issues;

/// <summary>Who stands where on an issue, and what was said about it.</summary>
[ApiController]
[Route("api/v1/issues/{issue:key}")]
[Tags("Issues")]
public sealed class IssuePositionsController(IssueQueries issues, PositionLists lists, Naming naming, Cursors cursors) : ControllerBase
{
    /// <summary>List who stands where on an issue</summary>
    /// <remarks>By the actor's slug, with how many take each stance over all pages.</remarks>
    [HttpGet("positions", Name = "listPositionsOnIssue")]
    public async Task<ActionResult<PositionList>> Positions(
        string issue, [FromQuery] IssuePositionsRequest request, [FromQuery] WithoutRequest without, CancellationToken cancellationToken)
    {
        var id = await naming.IssueOfPathAsync(issue, cancellationToken, request.KnownAt?.End);
        var filter = request.Read() with { ActorId = await naming.ActorOfFilterAsync(request.Actor, cancellationToken, request.KnownAt?.End) };
        return await lists.ListOfIssueAsync(request, without, id, filter, cancellationToken);
    }

    /// <summary>List what was said about an issue over time</summary>
    /// <remarks>Newest first, the undated last; then by id.</remarks>
    [HttpGet("timeline", Name = "getTimelineOfIssue")]
    public async Task<ActionResult<ItemPage<TimelineEntry>>> Timeline(
        string issue, [FromQuery] PageRequest request, CancellationToken cancellationToken)
    {
        var id = await naming.IssueOfPathAsync(issue, cancellationToken);
        var page = await issues.TimelineAsync(id, cursors.Read<InstantCursor>(request), request.Size, cancellationToken);
        return cursors.Write(page ?? throw ProblemException.NotFound("issue"));
    }
}
