using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Curation;
using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Queries.Feed;

namespace StatementTracker.Api.Webhooks;

/// <summary>Receivers that changes are sent to, signed as Standard Webhooks says. All of it needs the scope admin.</summary>
[ApiController]
[Route("api/v1/webhooks")]
[Authorize(nameof(KeyScope.Admin))]
[PrivateAnswers]
[Tags("Webhooks")]
public sealed class WebhooksController(
    WebhookQueries webhooks, WebhookCuration curation, ChangeFeed feed, Naming naming, Cursors cursors, Preconditions preconditions) : ControllerBase
{
    /// <summary>List webhooks</summary>
    /// <remarks>Newest first, then by id. Secrets are shown nowhere.</remarks>
    [HttpGet(Name = "listWebhooks")]
    public async Task<ActionResult<ItemPage<WebhookResponse>>> List([FromQuery] PageRequest request, CancellationToken cancellationToken) =>
        cursors.Write(await webhooks.ListAsync(cursors.Read<InstantCursor>(request), request.Size, cancellationToken));

    /// <summary>Get a webhook</summary>
    /// <remarks>What it takes, and whether changes are sent to it.</remarks>
    [HttpGet("{webhook:id}", Name = "getWebhook")]
    public async Task<ActionResult<WebhookResponse>> Get(Guid webhook, CancellationToken cancellationToken) => await ShowAsync(webhook, cancellationToken);

    /// <summary>Send changes to a receiver from now on</summary>
    /// <remarks>
    /// The answer shows the secret, once. Each change is POSTed as <c>{ type, timestamp, data }</c> with <c>webhook-id</c>, <c>webhook-timestamp</c> and
    /// <c>webhook-signature</c>. Only a 2xx counts; else it is tried again, ten times over three days, under the same id. 410 ends it, and so do
    /// three days of failure. Changes may come twice and in another order: <c>data.cursor</c> tells which is later.
    /// </remarks>
    [HttpPost(Name = "createWebhook")]
    [Consumes(StrictJson.MediaType)]
    [ProducesResponseType<NewWebhookResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<NewWebhookResponse>> Create(WebhookRequest request, CancellationToken cancellationToken)
    {
        var (id, secret) = await curation.CreateAsync(await request.ReadAsync(naming, cancellationToken), cancellationToken);
        return Created($"{Request.PathBase}/api/v1/webhooks/{id}", new NewWebhookResponse(secret, await ShowAsync(id, cancellationToken)));
    }

    /// <summary>Change a webhook</summary>
    /// <remarks>A merge patch: absent fields stay, null clears. What waits to be sent goes to the new URL.</remarks>
    [HttpPatch("{webhook:id}", Name = "correctWebhook")]
    [Consumes(StrictJson.MergePatch, StrictJson.MediaType)]
    public async Task<ActionResult<WebhookResponse>> Correct(
        Guid webhook, WebhookPatchRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken) =>
        await curation.CorrectAsync(webhook, request.Read(), preconditions.Require(ifMatch, token => webhooks.FindAsync(webhook, token)), cancellationToken) ? await ShowAsync(webhook, cancellationToken) : throw Missing();

    /// <summary>Remove a webhook</summary>
    /// <remarks>With its deliveries; what was not sent yet never is.</remarks>
    [HttpDelete("{webhook:id}", Name = "removeWebhook")]
    public async Task<ActionResult> Remove(Guid webhook, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken) =>
        await curation.RemoveAsync(webhook, preconditions.Require(ifMatch, token => webhooks.FindAsync(webhook, token)), cancellationToken) ? NoContent() : throw Missing();

    /// <summary>Give a webhook a new secret</summary>
    /// <remarks>The answer shows it, once. For a day deliveries are signed with the one before too, so that the receiver can change over.</remarks>
    [HttpPost("{webhook:id}/secret", Name = "rotateSecretOfWebhook")]
    public async Task<ActionResult<NewWebhookResponse>> Rotate(Guid webhook, CancellationToken cancellationToken) =>
        await curation.RotateAsync(webhook, cancellationToken) is { } secret ? new NewWebhookResponse(secret, await ShowAsync(webhook, cancellationToken)) : throw Missing();

    /// <summary>List what was sent to a webhook, and what is to be</summary>
    /// <remarks>The newest change first, each with how its delivery stands.</remarks>
    [HttpGet("{webhook:id}/deliveries", Name = "listDeliveriesOfWebhook")]
    public async Task<ActionResult<ItemPage<DeliveryResponse>>> Deliveries(Guid webhook, [FromQuery] DeliveryListRequest request, CancellationToken cancellationToken)
    {
        await ShowAsync(webhook, cancellationToken);
        return cursors.Write(await webhooks.DeliveriesAsync(webhook, request.State, cursors.Read<DeliveryCursor>(request), request.Size, cancellationToken));
    }

    /// <summary>Send one change again</summary>
    /// <remarks>Under the same id, byte by byte as it was. One that is still to be sent stays as it is.</remarks>
    [HttpPost("{webhook:id}/deliveries/{delivery:id}/replay", Name = "replayDelivery")]
    public async Task<ActionResult<DeliveryResponse>> Replay(Guid webhook, Guid delivery, CancellationToken cancellationToken)
    {
        if (!await curation.ReplayAsync(webhook, delivery, cancellationToken)) throw ProblemException.NotFound("delivery");
        return await webhooks.DeliveryAsync(webhook, delivery, cancellationToken) ?? throw ProblemException.NotFound("delivery");
    }

    /// <summary>Send all changes after a cursor again</summary>
    /// <remarks>Those that were sent before go under their ids, so that the receiver can tell.</remarks>
    [HttpPost("{webhook:id}/replay", Name = "replayChanges")]
    [Consumes(StrictJson.MediaType)]
    public async Task<ActionResult<WebhookResponse>> ReplayFrom(Guid webhook, ReplayRequest request, CancellationToken cancellationToken)
    {
        var place = FeedPlace.Parse(request.After!)!;
        await feed.CheckAsync(place, cancellationToken);
        return await curation.ReplayFromAsync(webhook, place.Sequence, place.Ordinal, place.At, cancellationToken) ? await ShowAsync(webhook, cancellationToken) : throw Missing();
    }

    private async Task<WebhookResponse> ShowAsync(Guid id, CancellationToken cancellationToken) => await webhooks.FindAsync(id, cancellationToken) ?? throw Missing();

    private static ProblemException Missing() => ProblemException.NotFound("webhook");
}
