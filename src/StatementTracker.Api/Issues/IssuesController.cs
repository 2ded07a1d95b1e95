using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Curation;
using StatementTracker.Queries;

namespace StatementTracker.Api.Issues;

/// <summary>The codebook: propositions one can be for or against.</summary>
[ApiController]
[Route("api/v1/issues")]
public sealed class IssuesController(
    IssueQueries issues, IssueCuration curation, Naming naming, Cursors cursors, Preconditions preconditions) : ControllerBase
{
    /// <summary>List issues</summary>
    /// <remarks>By title, then id.</remarks>
    [HttpGet(Name = "listIssues")]
    public async Task<ActionResult<ItemPage<IssueResponse>>> List([FromQuery] IssueListRequest request, CancellationToken cancellationToken) =>
        cursors.Write(await issues.ListAsync(request.Q, cursors.Read<NameCursor>(request), request.Size, cancellationToken));

    /// <summary>Get an issue</summary>
    /// <remarks>With its proposition, the terms that name it, and the issues it is part of and has parts in.</remarks>
    [HttpGet("{issue:key}", Name = "getIssue")]
    public async Task<ActionResult<IssueResponse>> Get(string issue, CancellationToken cancellationToken) =>
        await ShowAsync(await naming.IssueOfPathAsync(issue, cancellationToken), cancellationToken);

    /// <summary>Add an issue to the codebook</summary>
    /// <remarks>Statements are tagged with it, and positions derived, before the answer is sent.</remarks>
    [HttpPost(Name = "createIssue")]
    [Consumes(StrictJson.MediaType)]
    [ProducesResponseType<IssueResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<IssueResponse>> Create(IssueRequest request, CancellationToken cancellationToken)
    {
        var id = await curation.CreateAsync(await request.ReadAsync(naming, cancellationToken), cancellationToken);
        return Created($"{Request.PathBase}/api/v1/issues/{id}", await ShowAsync(id, cancellationToken));
    }

    /// <summary>Correct an issue</summary>
    /// <remarks>Statements are tagged anew, and positions derived anew, before the answer is sent.</remarks>
    [HttpPatch("{issue:key}", Name = "correctIssue")]
    [Consumes(StrictJson.MergePatch, StrictJson.MediaType)]
    public async Task<ActionResult<IssueResponse>> Correct(
        string issue, IssuePatchRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        var id = await naming.IssueOfPathAsync(issue, cancellationToken);
        var patch = await request.ReadAsync(naming, cancellationToken);
        return await curation.CorrectAsync(id, patch, preconditions.Require(ifMatch, token => issues.FindAsync(id, token)), cancellationToken)
            ? await ShowAsync(id, cancellationToken)
            : throw ProblemException.NotFound("issue");
    }

    /// <summary>Remove an issue</summary>
    /// <remarks>Closes the positions on it; issues below it stand on their own.</remarks>
    [HttpDelete("{issue:key}", Name = "removeIssue")]
    public async Task<ActionResult> Remove(
        string issue, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        var id = await naming.IssueOfPathAsync(issue, cancellationToken);
        return await curation.RemoveAsync(id, preconditions.Require(ifMatch, token => issues.FindAsync(id, token)), cancellationToken)
            ? NoContent()
            : throw ProblemException.NotFound("issue");
    }

    private async Task<IssueResponse> ShowAsync(Guid id, CancellationToken cancellationToken) =>
        await issues.FindAsync(id, cancellationToken) ?? throw ProblemException.NotFound("issue");
}
