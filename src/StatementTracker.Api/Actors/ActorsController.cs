using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.LinkedData;
using StatementTracker.Curation;
using StatementTracker.Queries;

namespace StatementTracker.Api.Actors;

/// <summary>Who speaks: people, organizations, states, groups and sources without a name.</summary>
[ApiController]
[Route("api/v1/actors")]
public sealed class ActorsController(
    ActorQueries actors, ActorCuration curation, Naming naming, Cursors cursors, Preconditions preconditions) : ControllerBase
{
    /// <summary>List actors</summary>
    /// <remarks>By name, then id.</remarks>
    [HttpGet(Name = "listActors")]
    public async Task<ActionResult<ItemPage<ActorResponse>>> List([FromQuery] ActorListRequest request, CancellationToken cancellationToken) =>
        cursors.Write(await actors.ListAsync(request.Read(), cursors.Read<NameCursor>(request), request.Size, cancellationToken));

    /// <summary>Get an actor</summary>
    /// <remarks>With the roles it spoke in and how much the record has of it. As linked data a Person or Organization of schema.org.</remarks>
    [HttpGet("{actor:key}", Name = "getActor")]
    [AlsoLinkedData(typeof(ActorResponse))]
    public async Task<ActionResult<ActorResponse>> Get(string actor, CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(await naming.ActorOfPathAsync(actor, cancellationToken), cancellationToken);
        return LinkedDocument.IsWanted(Request) ? new LinkedDocument(AgentNodes.Of(shown, new Iris(Request.PathBase))) : shown;
    }

    /// <summary>Create an actor</summary>
    /// <remarks>Extraction never changes an actor that a person created or corrected.</remarks>
    [HttpPost(Name = "createActor")]
    [Consumes(StrictJson.MediaType)]
    [ProducesResponseType<ActorResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<ActorResponse>> Create(ActorRequest request, CancellationToken cancellationToken)
    {
        var id = await curation.CreateAsync(await request.ReadAsync(naming, cancellationToken), cancellationToken);
        return Created($"{Request.PathBase}/api/v1/actors/{id}", await ShowAsync(id, cancellationToken));
    }

    /// <summary>Correct an actor</summary>
    /// <remarks>A merge patch: absent fields stay, null clears. A former slug goes on leading to the actor.</remarks>
    [HttpPatch("{actor:key}", Name = "correctActor")]
    [Consumes(StrictJson.MergePatch, StrictJson.MediaType)]
    public async Task<ActionResult<ActorResponse>> Correct(
        string actor, ActorPatchRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        var id = await naming.ActorOfPathAsync(actor, cancellationToken);
        var patch = await request.ReadAsync(naming, cancellationToken);
        return await curation.CorrectAsync(id, patch, preconditions.Require(ifMatch, token => actors.FindAsync(id, token)), cancellationToken)
            ? await ShowAsync(id, cancellationToken)
            : throw ProblemException.NotFound("actor");
    }

    /// <summary>Remove an actor</summary>
    /// <remarks>Its statements stay, with nobody linked; its positions are closed. Answers for an earlier <c>knownAt</c> stand.</remarks>
    [HttpDelete("{actor:key}", Name = "removeActor")]
    public async Task<ActionResult> Remove(
        string actor, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        var id = await naming.ActorOfPathAsync(actor, cancellationToken);
        return await curation.RemoveAsync(id, preconditions.Require(ifMatch, token => actors.FindAsync(id, token)), cancellationToken)
            ? NoContent()
            : throw ProblemException.NotFound("actor");
    }

    /// <summary>Merge a duplicate into another actor</summary>
    /// <remarks>Its id, slug and names then lead to the other (308), and its positions follow. A split undoes it.</remarks>
    [HttpPost("{actor:key}/merge", Name = "mergeActor")]
    [Consumes(StrictJson.MediaType)]
    public async Task<ActionResult<ActorResponse>> Merge(string actor, MergeRequest request, CancellationToken cancellationToken)
    {
        var duplicate = await naming.ActorOfPathAsync(actor, cancellationToken);
        var into = await naming.ActorOfBodyAsync("into", request.Into!, cancellationToken);
        if (!await curation.MergeAsync(duplicate, into, cancellationToken)) throw ProblemException.NotFound("actor");
        return await ShowAsync(into, cancellationToken);
    }

    /// <summary>Undo a merge</summary>
    /// <remarks>Takes the duplicate that was merged; it stands on its own again, and its positions with it.</remarks>
    [HttpPost("{actor:key}/split", Name = "splitActor")]
    public async Task<ActionResult<ActorResponse>> Split(string actor, CancellationToken cancellationToken)
    {
        var id = await naming.ActorItselfAsync(actor, cancellationToken);
        return await curation.SplitAsync(id, cancellationToken) ? await ShowAsync(id, cancellationToken) : throw ProblemException.NotFound("actor");
    }

    private async Task<ActorResponse> ShowAsync(Guid id, CancellationToken cancellationToken) =>
        await actors.FindAsync(id, cancellationToken) ?? throw ProblemException.NotFound("actor");
}
