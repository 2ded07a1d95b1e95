using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Net.Http.Headers;
using StatementTracker.Api.Http.Json;

namespace StatementTracker.Api.Http.Conditional;

/// <summary>Writes every successful answer: JSON with its strong <c>ETag</c>, 304 where the client has it, no body for HEAD.</summary>
internal sealed class RepresentationFormatter(EntityTags tags) : IOutputFormatter, IApiResponseTypeMetadataProvider
{
    public IReadOnlyList<string> GetSupportedContentTypes(string? contentType, Type objectType) => [StrictJson.MediaType];

    public bool CanWriteResult(OutputFormatterCanWriteContext context) => context.Object is not null;

    public async Task WriteAsync(OutputFormatterWriteContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var bytes = tags.Bytes(context.Object!);
        var tag = EntityTags.OfBytes(bytes);
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "no-cache";
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isRead && IsKnown(request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = StrictJson.MediaType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(bytes, context.HttpContext.RequestAborted);
    }

    /// <summary>True where the client says that it has the representation of this tag.</summary>
    internal static bool IsKnown(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Tag == tag);
}
