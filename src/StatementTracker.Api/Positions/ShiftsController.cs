using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.Positions;

/// <summary>How positions changed.</summary>
[ApiController]
[Route("api/v1")]
public sealed class ShiftsController(ShiftLists lists, Naming naming) : ControllerBase
{
    /// <summary>List how an actor's positions changed</summary>
    /// <remarks>
    /// Each change with its kind, the two statements it lies between, and how long it held. Newest first, the undated last; then the later
    /// entry of a ledger; then by id, descending.
    /// </remarks>
    [HttpGet("actors/{actor:key}/positions/history", Name = "listPositionHistory")]
    [Tags("Actors")]
    public async Task<ActionResult<ItemPage<ShiftResponse>>> History(
        string actor, [FromQuery] PositionHistoryRequest request, [FromQuery] WithoutRequest without, CancellationToken cancellationToken)
    {
        var filter = new ShiftFilter(
            await naming.ActorOfPathAsync(actor, cancellationToken, request.KnownAt?.End),
            await naming.IssueOfFilterAsync(request.Issue, cancellationToken, request.KnownAt?.End),
            request.Kind,
            KnownAt: request.KnownAt?.End);
        return await lists.ListAsync(request, without, filter, cancellationToken);
    }

    /// <summary>List how positions on an issue changed, over all actors</summary>
    /// <remarks>Reversals, unless another kind is asked for. Newest first, the undated last.</remarks>
    [HttpGet("issues/{issue:key}/shifts", Name = "listShiftsOnIssue")]
    [Tags("Issues")]
    public async Task<ActionResult<ItemPage<ShiftResponse>>> OnIssue(
        string issue, [FromQuery] IssueShiftsRequest request, [FromQuery] WithoutRequest without, CancellationToken cancellationToken)
    {
        var filter = new ShiftFilter(
            ActorId: null,
            await naming.IssueOfPathAsync(issue, cancellationToken, request.KnownAt?.End),
            request.Kind ?? ShiftKind.Reverse,
            request.From?.Start,
            request.To?.End,
            request.KnownAt?.End);
        return await lists.ListAsync(request, without, filter, cancellationToken);
    }
}
