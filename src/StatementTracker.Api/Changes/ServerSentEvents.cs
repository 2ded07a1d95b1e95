using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using StatementTracker.Api.Http;
using StatementTracker.Queries.Feed;

namespace StatementTracker.Api.Changes;

/// <summary>Writes changes as server-sent events (HTML Living Standard, 9.2), by hand because the framework's result writes no comments.</summary>
public sealed class ServerSentEvents(IOptions<JsonOptions> json)
{
    public const string MediaType = "text/event-stream";

    /// <summary>Sends the headers at once, and after how many milliseconds to come back.</summary>
    public async Task BeginAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method)) await SendAsync(response, "retry: 2000\n\n", cancellationToken);
    }

    /// <summary>Its changes; of an empty page its place, so that who comes back need not look at the same changes again.</summary>
    public Task WriteAsync(HttpResponse response, FeedPage page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var text = new StringBuilder();
        foreach (var change in page.Items)
        {
            text.Append("id: ").Append(change.Cursor).Append('\n')
                .Append("event: ").Append(EnumWords.Of(change.Type)).Append('.').Append(EnumWords.Of(change.Kind)).Append('\n')
                .Append("data: ").Append(JsonSerializer.Serialize(change, json.Value.JsonSerializerOptions)).Append("\n\n");
        }

        if (page.Items.Count == 0) text.Append(":\nid: ").Append(page.Next).Append("\n\n");
        return SendAsync(response, text.ToString(), cancellationToken);
    }

    private static async Task SendAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        await response.WriteAsync(text, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
