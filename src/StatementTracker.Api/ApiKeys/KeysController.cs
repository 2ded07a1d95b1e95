using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Curation;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.ApiKeys;

/// <summary>The keys to this service. All of it needs the scope admin.</summary>
[ApiController]
[Route("api/v1/keys")]
[Authorize(nameof(KeyScope.Admin))]
[PrivateAnswers]
[Tags("Keys")]
public sealed class KeysController(KeyQueries keys, KeyCuration curation, Cursors cursors, Preconditions preconditions) : ControllerBase
{
    /// <summary>List keys</summary>
    /// <remarks>Newest first, then by id, with those that expired or were revoked. The keys themselves are shown nowhere.</remarks>
    [HttpGet(Name = "listKeys")]
    public async Task<ActionResult<ItemPage<KeyResponse>>> List([FromQuery] PageRequest request, CancellationToken cancellationToken) =>
        cursors.Write(await keys.ListAsync(cursors.Read<InstantCursor>(request), request.Size, cancellationToken));

    /// <summary>Get a key</summary>
    /// <remarks>What is kept of it: its name, scope and dates.</remarks>
    [HttpGet("{key:id}", Name = "getKey")]
    public async Task<ActionResult<KeyResponse>> Get(Guid key, CancellationToken cancellationToken) => await ShowAsync(key, cancellationToken);

    /// <summary>Make a key</summary>
    /// <remarks>The answer shows the key, once; only a hash of it is kept.</remarks>
    [HttpPost(Name = "createKey")]
    [Consumes(StrictJson.MediaType)]
    [ProducesResponseType<NewKeyResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<NewKeyResponse>> Create(KeyRequest request, CancellationToken cancellationToken)
    {
        var (id, text) = await curation.CreateAsync(request.Name!, request.Scope!.Value, request.ExpiresAt?.ToUniversalTime(), cancellationToken);
        return Created($"{Request.PathBase}/api/v1/keys/{id}", new NewKeyResponse(text, await ShowAsync(id, cancellationToken)));
    }

    /// <summary>Revoke a key</summary>
    /// <remarks>From the next request on nobody gets in by it. It stays in the list, since what it wrote names it.</remarks>
    [HttpDelete("{key:id}", Name = "revokeKey")]
    public async Task<ActionResult> Revoke(Guid key, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken) =>
        await curation.RevokeAsync(key, preconditions.Require(ifMatch, token => keys.FindAsync(key, token)), cancellationToken)
            ? NoContent()
            : throw ProblemException.NotFound("key");

    private async Task<KeyResponse> ShowAsync(Guid id, CancellationToken cancellationToken) =>
        await keys.FindAsync(id, cancellationToken) ?? throw ProblemException.NotFound("key");
}
