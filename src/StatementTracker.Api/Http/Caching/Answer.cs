using Microsoft.Net.Http.Headers;

namespace StatementTracker.Api.Http.Caching;

/// <summary>A successful answer as it is sent, but for what differs from request to request.</summary>
/// <param name="Body">What GET sends.</param>
/// <param name="Tag">Its strong entity tag.</param>
/// <param name="MediaType">Of the body.</param>
/// <param name="Link">The <c>Link</c> header; empty for none.</param>
internal sealed record Answer(byte[] Body, string Tag, string MediaType, string Link)
{
    /// <summary>Writes it: 304 where the client has it, and no body for HEAD.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = Tag;
        response.Headers.CacheControl = "no-cache";
        if (Link.Length > 0) response.Headers.Link = Link;
        var isHead = HttpMethods.IsHead(request.Method);
        if ((isHead || HttpMethods.IsGet(request.Method)) && IsKnown(request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = MediaType;
        response.ContentLength = Body.Length;
        if (!isHead) await response.BodyWriter.WriteAsync(Body, context.RequestAborted);
    }

    private bool IsKnown(HttpRequest request) =>
        request.Headers.IfNoneMatch.Count > 0
        && EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Tag == Tag);
}
