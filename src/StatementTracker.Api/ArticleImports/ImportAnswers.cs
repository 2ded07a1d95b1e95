using System.Buffers;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Options;
using StatementTracker.Api.Http.Json;

namespace StatementTracker.Api.ArticleImports;

/// <summary>
/// Sends each answer as soon as it is known, while lines still arrive. Many clients send all they have before they read: for them
/// answers wait here, up to a number, so that neither side waits for the other for ever.
/// </summary>
internal sealed class ImportAnswers(IAsyncEnumerable<ImportedLine> answers) : ActionResult
{
    /// <summary>Some 30 MB of them.</summary>
    public const int MostWaiting = 100_000;

    /// <summary>A client sends lines as it comes by them; one that sends nothing for so long is gone.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (http, response) = (context.HttpContext, context.HttpContext.Response);
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } sending) sending.MinDataRate = new MinDataRate(bytesPerSecond: 1, LongestPause);
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } reading) reading.MinDataRate = null;
        response.ContentType = JsonLines.MediaType;
        response.Headers.CacheControl = "no-store";
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
        var waiting = Channel.CreateBounded<ImportedLine>(new BoundedChannelOptions(MostWaiting) { SingleReader = true, SingleWriter = true });
        var answering = SendAsync(waiting.Reader, response.Body, json, http.RequestAborted);
        try
        {
            await foreach (var answer in answers.WithCancellation(http.RequestAborted)) await waiting.Writer.WriteAsync(answer, http.RequestAborted);
        }
        finally
        {
            waiting.Writer.Complete();
            await answering;
        }
    }

    private static async Task SendAsync(ChannelReader<ImportedLine> answers, Stream body, JsonSerializerOptions json, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = json.Encoder, SkipValidation = true });
        while (await answers.WaitToReadAsync(cancellationToken))
        {
            while (buffer.WrittenCount < 64 * 1024 && answers.TryRead(out var answer)) writer.WriteLine(answer, buffer, json);
            await body.WriteAsync(buffer.WrittenMemory, cancellationToken);
            await body.FlushAsync(cancellationToken);
            buffer.ResetWrittenCount();
        }
    }
}
