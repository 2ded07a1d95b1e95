using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.Positions;
using StatementTracker.Api.Statements;
using StatementTracker.Queries;

namespace StatementTracker.Api.Actors;

/// <summary>What an actor said, and where it stands.</summary>
[ApiController]
[Route("api/v1/actors/{actor:key}")]
[Tags("Actors")]
public sealed class ActorStatementsController(
    StatementLists statements, PositionLists lists, Naming naming) : ControllerBase
{
    /// <summary>List what an actor said</summary>
    /// <remarks>Statements it made or that were made on its behalf; newest first, the undated last; with <c>q</c> the best match first.</remarks>
    [HttpGet("statements", Name = "listStatementsOfActor")]
    public async Task<ActionResult<ItemPage<StatementResponse>>> Statements(
        string actor, [FromQuery] StatementFilterRequest request, CancellationToken cancellationToken)
    {
        var filter = await request.ReadAsync(naming, cancellationToken);
        filter = filter with { ActorId = await naming.ActorOfPathAsync(actor, cancellationToken) };
        return await statements.ReadAsync(request, filter, cancellationToken);
    }

    /// <summary>List where an actor stands</summary>
    /// <remarks>Its positions by issue, each with its authority chain and derivation.</remarks>
    [HttpGet("positions", Name = "listPositionsOfActor")]
    public async Task<ActionResult<PositionList>> Positions(
        string actor, [FromQuery] ActorPositionsRequest request, [FromQuery] WithoutRequest without, CancellationToken cancellationToken)
    {
        var filter = request.Read() with
        {
            ActorId = await naming.ActorOfPathAsync(actor, cancellationToken, request.KnownAt?.End),
            IssueId = await naming.IssueOfFilterAsync(request.Issue, cancellationToken, request.KnownAt?.End),
        };
        return await lists.ListAsync(request, without, filter, cancellationToken);
    }
}
