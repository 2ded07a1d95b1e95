using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.LinkedData;
using StatementTracker.Curation;
using StatementTracker.Queries;

namespace StatementTracker.Api.Statements;

/// <summary>The record of who said what.</summary>
[ApiController]
[Route("api/v1/statements")]
public sealed class StatementsController(
    StatementQueries statements, StatementLists lists, ReferenceGraph graph, StatementCuration curation, Naming naming, Preconditions preconditions) : ControllerBase
{
    /// <summary>List statements</summary>
    /// <remarks>
    /// Newest first by when they were said, the undated last; then by id. With <c>q</c> the best match first, each item with the
    /// <c>match</c> that shows where it was found.
    /// </remarks>
    [HttpGet(Name = "listStatements")]
    public async Task<ActionResult<ItemPage<StatementResponse>>> List([FromQuery] StatementListRequest request, CancellationToken cancellationToken) =>
        await lists.ReadAsync(request, cancellationToken);

    /// <summary>Get a statement</summary>
    /// <remarks>With its sources, its sides and every place in the article that shows them. As linked data a Claim, and Quotation, of schema.org.</remarks>
    [HttpGet("{statement:id}", Name = "getStatement")]
    [AlsoLinkedData(typeof(StatementResponse))]
    public async Task<ActionResult<StatementResponse>> Get(Guid statement, CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(statement, cancellationToken);
        if (!LinkedDocument.IsWanted(Request)) return shown;
        var made = await graph.AroundAsync(statement, GraphDirection.Outgoing, depth: 1, cancellationToken);
        return new LinkedDocument(StatementNodes.Of(shown, made!.Edges, new Iris(Request.PathBase)));
    }

    /// <summary>Add a statement that extraction missed</summary>
    /// <remarks>Every span must stand in the article exactly as given: <c>text[start..end] == exact</c>, in UTF-16 code units.</remarks>
    [HttpPost(Name = "createStatement")]
    [Consumes(StrictJson.MediaType)]
    [ProducesResponseType<StatementResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<StatementResponse>> Create(StatementRequest request, CancellationToken cancellationToken)
    {
        var id = await curation.CreateAsync(await request.ReadAsync(naming, cancellationToken), cancellationToken);
        return Created($"{Request.PathBase}/api/v1/statements/{id}", await ShowAsync(id, cancellationToken));
    }

    /// <summary>Correct or review a statement</summary>
    /// <remarks>A merge patch: absent fields stay, null clears. Positions are derived anew before the answer is sent.</remarks>
    [HttpPatch("{statement:id}", Name = "correctStatement")]
    [Consumes(StrictJson.MergePatch, StrictJson.MediaType)]
    public async Task<ActionResult<StatementResponse>> Correct(
        Guid statement, StatementPatchRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        await ShowAsync(statement, cancellationToken);
        var patch = await request.ReadAsync(naming, cancellationToken);
        return await curation.CorrectAsync(statement, patch, preconditions.Require(ifMatch, token => statements.FindAsync(statement, token)), cancellationToken)
            ? await ShowAsync(statement, cancellationToken)
            : throw ProblemException.NotFound("statement");
    }

    /// <summary>Remove a statement</summary>
    /// <remarks>Positions are derived anew without it. Answers for an earlier <c>knownAt</c> stand.</remarks>
    [HttpDelete("{statement:id}", Name = "removeStatement")]
    public async Task<ActionResult> Remove(
        Guid statement, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        await ShowAsync(statement, cancellationToken);
        return await curation.RemoveAsync(statement, preconditions.Require(ifMatch, token => statements.FindAsync(statement, token)), cancellationToken)
            ? NoContent()
            : throw ProblemException.NotFound("statement");
    }

    private async Task<StatementResponse> ShowAsync(Guid id, CancellationToken cancellationToken) =>
        await statements.FindAsync(id, cancellationToken) ?? throw ProblemException.NotFound("statement");
}
