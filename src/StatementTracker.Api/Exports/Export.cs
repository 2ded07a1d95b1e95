using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using StatementTracker.Api.Http.Caching;
using StatementTracker.Api.Http.Compression;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Csv;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Negotiation;
using StatementTracker.Queries;

namespace StatementTracker.Api.Exports;

/// <summary>
/// Sends records as they are read, one a line, in the form the client likes best. Its tag is made of what was last written to the record
/// and not of the bytes, which are never held; it is not kept. What fails on the way breaks the connection off, so that no client takes
/// a part for the whole.
/// </summary>
internal sealed class Export<T>(IAsyncEnumerable<IReadOnlyList<T>> pages, CsvTable<T> table, RecordVersion version) : ActionResult
{
    private const int BytesAtATime = 64 * 1024;

    /// <summary>Another build may word the same record otherwise.</summary>
    private static readonly Guid Build = typeof(Export<>).Module.ModuleVersionId;

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var format = MediaForms.Choose(http.Request.Headers.Accept, ExportFormat.All) ?? ExportFormat.Lines;
        var tag = EntityTags.OfBytes(Encoding.UTF8.GetBytes($"{http.Request.Path} {format} {version} {Build}"));
        var coding = AcceptedCodings.Of(http.Request).For(long.MaxValue);
        var head = new AnswerHead(tag, format == ExportFormat.Csv ? CsvCell.ContentType : format, [new("Vary", "Accept")]).In(coding);
        if (!head.Begin(http, length: null)) return;
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
        await coding.WriteAsync(http.Response.Body, coder => SendAsync(format, coder, json, http.RequestAborted));
    }

    /// <summary>Nothing is sent before the first page is read: a database that cannot be reached is still told by the status.</summary>
    private async Task SendAsync(string format, Stream body, JsonSerializerOptions json, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * BytesAtATime);
        await using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = json.Encoder, SkipValidation = true });
        if (format == ExportFormat.Csv) table.WriteHeader(buffer);
        await foreach (var page in pages.WithCancellation(cancellationToken))
        {
            foreach (var record in page)
            {
                if (format == ExportFormat.Csv) table.Write(record, buffer);
                else writer.WriteLine(record, buffer, json);
                if (buffer.WrittenCount >= BytesAtATime) await DrainAsync(buffer, body, cancellationToken);
            }
        }

        await DrainAsync(buffer, body, cancellationToken);
    }

    private static async Task DrainAsync(ArrayBufferWriter<byte> buffer, Stream body, CancellationToken cancellationToken)
    {
        await body.WriteAsync(buffer.WrittenMemory, cancellationToken);
        buffer.ResetWrittenCount();
    }
}
