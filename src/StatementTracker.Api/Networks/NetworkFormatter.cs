using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.Options;
using StatementTracker.Api.Http.Caching;
using StatementTracker.Api.Http.Compression;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Negotiation;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Api.Networks;

/// <summary>
/// Writes a network in the form the client likes best, tagged as every answer is. It is written twice: once only to be hashed, so that
/// no form of a large network is ever held whole; a small one is kept as other answers are.
/// </summary>
internal sealed class NetworkFormatter(IOptions<JsonOptions> json) : IOutputFormatter, IApiResponseTypeMetadataProvider
{
    /// <summary>The header that says whether something was left out, whatever the form.</summary>
    public const string Truncated = "X-Truncated";

    public IReadOnlyList<string>? GetSupportedContentTypes(string? contentType, Type objectType) =>
        objectType == typeof(NetworkResponse) ? NetworkFormat.All : null;

    public bool CanWriteResult(OutputFormatterCanWriteContext context) => context.Object is NetworkResponse;

    public async Task WriteAsync(OutputFormatterWriteContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var network = (NetworkResponse)context.Object!;
        var format = MediaForms.Choose(request.Headers.Accept, NetworkFormat.All) ?? NetworkFormat.All[0];
        var cancellationToken = context.HttpContext.RequestAborted;

        await using var hash = new HashingStream();
        await WriteAsync(network, format, hash, cancellationToken);
        var mediaType = format == NetworkFormat.Csv ? $"{format}; charset=utf-8; header=present" : format;
        var head = new AnswerHead(hash.Tag(), mediaType, [new("Vary", "Accept"), new(Truncated, network.Truncated ? "true" : "false")]);
        if (hash.Length <= AnswerCache.LongestAnswer)
        {
            using var whole = new MemoryStream((int)hash.Length);
            await WriteAsync(network, format, whole, cancellationToken);
            await new Answer(whole.ToArray(), head).KeepAndWriteAsync(context.HttpContext);
            return;
        }

        var coding = AcceptedCodings.Of(request).For(hash.Length);
        if (!head.In(coding).Begin(context.HttpContext, coding == ContentCoding.Identity ? hash.Length : null)) return;
        await coding.WriteAsync(response.Body, coded => WriteAsync(network, format, coded, cancellationToken));
    }

    private Task WriteAsync(NetworkResponse network, string format, Stream stream, CancellationToken cancellationToken) => format switch
    {
        NetworkFormat.GraphMl => NetworkGraphMl.WriteAsync(network, stream),
        NetworkFormat.Csv => NetworkCsv.WriteAsync(network, stream, cancellationToken),
        _ => JsonSerializer.SerializeAsync(stream, network, json.Value.JsonSerializerOptions, cancellationToken),
    };
}
