using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.LinkedData;
using StatementTracker.Curation;
using StatementTracker.Queries;

namespace StatementTracker.Api.Positions;

/// <summary>Where actors stand on issues, and how that follows.</summary>
[ApiController]
[Route("api/v1/positions")]
public sealed class PositionsController(
    PositionQueries positions, PositionLists lists, Sensitivity sensitivity, EditorPositions editor, Naming naming, Preconditions preconditions) : ControllerBase
{
    /// <summary>List positions across actors</summary>
    /// <remarks>By the actor's slug, the slug, the time each began (unknown first) and id.</remarks>
    [HttpGet(Name = "listPositions")]
    public async Task<ActionResult<PositionList>> List([FromQuery] PositionListRequest request, [FromQuery] WithoutRequest without, CancellationToken cancellationToken) =>
        await lists.ListAsync(request, without, cancellationToken);

    /// <summary>Get a position</summary>
    /// <remarks>Superseded ones too: a position is closed, never overwritten. As linked data an entity of PROV-O with its derivation.</remarks>
    [HttpGet("{position:id}", Name = "getPosition")]
    [AlsoLinkedData(typeof(PositionResponse))]
    public async Task<ActionResult<PositionResponse>> Get(Guid position, CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(position, cancellationToken);
        return LinkedDocument.IsWanted(Request) ? new LinkedDocument(PositionNodes.Of(shown, new Iris(Request.PathBase))) : shown;
    }

    /// <summary>Find how few statements a position hangs on</summary>
    /// <remarks>The smallest set of statements without which the answer would be another: exact for small sets, and said where the search was given up.</remarks>
    [HttpGet("{position:id}/sensitivity", Name = "getSensitivityOfPosition")]
    public async Task<ActionResult<SensitivityResponse>> Sensitivity(Guid position, CancellationToken cancellationToken) =>
        await sensitivity.OfAsync(position, cancellationToken) ?? throw ProblemException.NotFound("position");

    /// <summary>Assert a position as an editor</summary>
    /// <remarks>Basis editor: it stands over derived positions for as long as it is effective.</remarks>
    [HttpPost(Name = "createPosition")]
    [Consumes(StrictJson.MediaType)]
    [ProducesResponseType<PositionResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<PositionResponse>> Create(PositionRequest request, CancellationToken cancellationToken)
    {
        var id = await editor.CreateAsync(await request.ReadAsync(naming, cancellationToken), cancellationToken);
        return Created($"{Request.PathBase}/api/v1/positions/{id}", await ShowAsync(id, cancellationToken));
    }

    /// <summary>Correct an editor's position</summary>
    /// <remarks>A derived position changes only with what it is derived from (422).</remarks>
    [HttpPatch("{position:id}", Name = "correctPosition")]
    [Consumes(StrictJson.MergePatch, StrictJson.MediaType)]
    public async Task<ActionResult<PositionResponse>> Correct(
        Guid position, PositionPatchRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        await ShowAsync(position, cancellationToken);
        return await editor.CorrectAsync(position, request.Read(), preconditions.Require(ifMatch, token => positions.FindAsync(position, token)), cancellationToken)
            ? await ShowAsync(position, cancellationToken)
            : throw ProblemException.NotFound("position");
    }

    /// <summary>Remove an editor's position</summary>
    /// <remarks>What is derived then shows again.</remarks>
    [HttpDelete("{position:id}", Name = "removePosition")]
    public async Task<ActionResult> Remove(
        Guid position, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        await ShowAsync(position, cancellationToken);
        return await editor.RemoveAsync(position, preconditions.Require(ifMatch, token => positions.FindAsync(position, token)), cancellationToken)
            ? NoContent()
            : throw ProblemException.NotFound("position");
    }

    private async Task<PositionResponse> ShowAsync(Guid id, CancellationToken cancellationToken) =>
        await positions.FindAsync(id, cancellationToken) ?? throw ProblemException.NotFound("position");
}
