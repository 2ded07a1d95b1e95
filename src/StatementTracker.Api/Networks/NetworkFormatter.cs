using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.Options;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Api.Networks;

/// <summary>
/// Writes a network in the form the client likes best, tagged as every answer is. It is written twice: once only to be hashed, so that
/// no form of a large network is ever held whole.
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
        var format = NetworkFormat.Choose(request.Headers.Accept);
        var cancellationToken = context.HttpContext.RequestAborted;

        await using var hash = new HashingStream();
        await WriteAsync(network, format, hash, cancellationToken);
        var tag = hash.Tag();
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept";
        response.Headers[Truncated] = network.Truncated ? "true" : "false";
        if (RepresentationFormatter.IsKnown(request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = format == NetworkFormat.Csv ? $"{format}; charset=utf-8; header=present" : format;
        response.ContentLength = hash.Length;
        if (!HttpMethods.IsHead(request.Method)) await WriteAsync(network, format, response.Body, cancellationToken);
    }

    private Task WriteAsync(NetworkResponse network, string format, Stream stream, CancellationToken cancellationToken) => format switch
    {
        NetworkFormat.GraphMl => NetworkGraphMl.WriteAsync(network, stream),
        NetworkFormat.Csv => NetworkCsv.WriteAsync(network, stream, cancellationToken),
        _ => JsonSerializer.SerializeAsync(stream, network, json.Value.JsonSerializerOptions, cancellationToken),
    };
}
