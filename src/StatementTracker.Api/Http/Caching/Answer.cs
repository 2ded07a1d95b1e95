using Microsoft.Net.Http.Headers;
using StatementTracker.Api.Http.Access;

namespace StatementTracker.Api.Http.Caching;

/// <summary>A successful answer as it is sent, but for what differs from request to request.</summary>
/// <param name="Body">What GET sends.</param>
/// <param name="Tag">Its strong entity tag.</param>
/// <param name="MediaType">Of the body.</param>
/// <param name="Others">Other headers that belong to it: <c>Link</c>, <c>Vary</c>.</param>
internal sealed record Answer(byte[] Body, string Tag, string MediaType, IReadOnlyList<KeyValuePair<string, string>> Others)
{
    /// <summary>True where the client says that it has the representation of this tag.</summary>
    public static bool IsKnown(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.Count > 0
        && EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Tag == tag);

    /// <summary>Writes it, and keeps it where the request may be answered from memory when it is repeated.</summary>
    public Task KeepAndWriteAsync(HttpContext context)
    {
        if (context.Response.StatusCode == StatusCodes.Status200OK) context.Features.Get<UncachedAnswer>()?.Keep(this);
        return WriteAsync(context);
    }

    /// <summary>Writes it: 304 where the client has it, and no body for HEAD.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = Tag;
        response.Headers.CacheControl = Callers.KeyOf(request) is null ? "no-cache" : "private, no-cache";
        foreach (var (name, value) in Others) response.Headers[name] = value;
        var isHead = HttpMethods.IsHead(request.Method);
        if ((isHead || HttpMethods.IsGet(request.Method)) && IsKnown(request, Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = MediaType;
        response.ContentLength = Body.Length;
        if (!isHead) await response.BodyWriter.WriteAsync(Body, context.RequestAborted);
    }
}
