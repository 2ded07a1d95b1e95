using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http;
using StatementTracker.Api.Http.Caching;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Queries.Feed;

namespace StatementTracker.Api.Changes;

/// <summary>Every change of the record in one total order.</summary>
[ApiController]
[Route("api/v1/changes")]
[Tags("Changes")]
[ReadsByItself]
[DisableRequestTimeout]
public sealed class ChangesController(ChangeFeed feed, ChangeWaiting waiting, Naming naming) : ControllerBase
{
    private const int StreamPage = 100;

    /// <summary>List changes from a cursor on</summary>
    /// <remarks>
    /// In the order in which they were recorded. Follow <c>nextCursor</c>, keep it with what you made of the changes, and nothing is missed,
    /// however many write; after a crash you may see some again. With <c>wait</c> an answer without changes is held until there are some.
    /// 410 where the cursor names no change of this record, as after it was restored from an older copy: begin anew.
    /// </remarks>
    [HttpGet(Name = "listChanges")]
    public async Task<ActionResult<ChangePage>> List([FromQuery] ChangesRequest request, CancellationToken cancellationToken)
    {
        var wait = request.Wait ?? 0;
        if (wait > 0 || request.After == ChangeStreamRequest.Latest) HttpContext.KeepNoAnswer();
        var after = await PlaceAsync("after", request.After, cancellationToken);
        var filter = await request.ReadAsync(naming, cancellationToken);
        var page = await waiting.ReadAsync(after, filter, request.Limit ?? PageRequest.Usual, TimeSpan.FromSeconds(wait), cancellationToken);
        return new ChangePage(page.Items, page.Next.ToString(), page.More);
    }

    /// <summary>Stream changes from a cursor on</summary>
    /// <remarks>
    /// Server-sent events, each with the change's cursor as <c>id</c>, <c>type.kind</c> as <c>event</c> (<c>reference.resolved</c>) and the change, as
    /// in the list, as <c>data</c>. A browser that loses the connection goes on by itself, by <c>Last-Event-ID</c>. Comments keep a silent stream open.
    /// </remarks>
    [HttpGet("stream", Name = "streamChanges")]
    [ProducesResponseType<string>(StatusCodes.Status200OK)]
    public async Task Stream(
        [FromQuery] ChangeStreamRequest request, [FromHeader(Name = "Last-Event-ID")] string? lastEventId, [FromServices] ServerSentEvents events, CancellationToken cancellationToken)
    {
        HttpContext.KeepNoAnswer();
        var after = string.IsNullOrEmpty(lastEventId)
            ? await PlaceAsync("after", request.After, cancellationToken)
            : ChangeStreamRequest.PlaceOf("Last-Event-ID", lastEventId);
        var filter = await request.ReadAsync(naming, cancellationToken);
        await feed.CheckAsync(after, cancellationToken);
        await events.BeginAsync(Response, cancellationToken);
        if (HttpMethods.IsHead(Request.Method)) return;
        await foreach (var page in waiting.FollowAsync(after, filter, StreamPage, cancellationToken))
            await events.WriteAsync(Response, page, cancellationToken);
    }

    private async Task<FeedPlace> PlaceAsync(string field, string? text, CancellationToken cancellationToken) =>
        text == ChangeStreamRequest.Latest ? await feed.LatestAsync(cancellationToken) : ChangeStreamRequest.PlaceOf(field, text);
}
