using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Curation;
using StatementTracker.Queries;

namespace StatementTracker.Api.References;

/// <summary>Links between statements, as a list for review.</summary>
[ApiController]
[Route("api/v1/references")]
public sealed class ReferencesController(
    ReferenceQueries references, ReferenceCuration curation, Naming naming, Cursors cursors, Preconditions preconditions) : ControllerBase
{
    /// <summary>List references</summary>
    /// <remarks>In the order we learnt of them, then by id. <c>state=unresolved</c> and <c>state=ambiguous</c> are what wants review.</remarks>
    [HttpGet(Name = "listReferences")]
    public async Task<ActionResult<ItemPage<ReferenceResponse>>> List([FromQuery] ReferenceListRequest request, CancellationToken cancellationToken)
    {
        var filter = new ReferenceFilter(request.State, request.Type, await naming.ActorOfFilterAsync(request.Actor, cancellationToken));
        return cursors.Write(await references.ListAsync(filter, cursors.Read<InstantCursor>(request), request.Size, cancellationToken));
    }

    /// <summary>Get a reference</summary>
    /// <remarks>With the words that show it, and the statements it may mean where that is not sure.</remarks>
    [HttpGet("{reference:id}", Name = "getReference")]
    public async Task<ActionResult<ReferenceResponse>> Get(Guid reference, CancellationToken cancellationToken) =>
        await ShowAsync(reference, cancellationToken);

    /// <summary>Review a reference</summary>
    /// <remarks>Choose the statement it means, reject it, or hand it back to linking with <c>"review": "extracted"</c>.</remarks>
    [HttpPatch("{reference:id}", Name = "correctReference")]
    [Consumes(StrictJson.MergePatch, StrictJson.MediaType)]
    public async Task<ActionResult<ReferenceResponse>> Correct(
        Guid reference, ReferencePatchRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        await ShowAsync(reference, cancellationToken);
        return await curation.CorrectAsync(reference, request.Read(), preconditions.Require(ifMatch, token => references.FindAsync(reference, token)), cancellationToken)
            ? await ShowAsync(reference, cancellationToken)
            : throw ProblemException.NotFound("reference");
    }

    private async Task<ReferenceResponse> ShowAsync(Guid id, CancellationToken cancellationToken) =>
        await references.FindAsync(id, cancellationToken) ?? throw ProblemException.NotFound("reference");
}
