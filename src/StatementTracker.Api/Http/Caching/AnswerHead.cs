using Microsoft.Net.Http.Headers;
using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Http.Compression;

namespace StatementTracker.Api.Http.Caching;

/// <summary>What goes before the body of a successful answer.</summary>
/// <param name="Tag">The strong entity tag of the bytes as they are sent.</param>
/// <param name="MediaType">Of the body.</param>
/// <param name="Others">Other headers that belong to it: <c>Link</c>, <c>Vary</c> beyond the coding.</param>
internal sealed record AnswerHead(string Tag, string MediaType, IReadOnlyList<KeyValuePair<string, string>> Others)
{
    public ContentCoding Coding { get; private init; } = ContentCoding.Identity;

    /// <summary>The head of the same answer in a coding.</summary>
    public AnswerHead In(ContentCoding coding) => this with { Tag = coding.TagOf(Tag), Coding = coding };

    /// <summary>Sets status and headers: 304 where the client has what would be sent.</summary>
    /// <param name="length">Of the body as it is sent, or null where that is not known before.</param>
    /// <returns>True where the body is to be written.</returns>
    public bool Begin(HttpContext context, long? length)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = Tag;
        response.Headers.CacheControl = Callers.KeyOf(request) is null ? "no-cache" : "private, no-cache";
        foreach (var (name, value) in Others) response.Headers[name] = value;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var isHead = HttpMethods.IsHead(request.Method);
        if ((isHead || HttpMethods.IsGet(request.Method)) && IsKnownTo(request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return false;
        }

        response.ContentType = MediaType;
        response.ContentLength = length;
        if (Coding != ContentCoding.Identity) response.Headers.ContentEncoding = Coding.Name;
        return !isHead;
    }

    /// <summary>True where the client says that it has what would be sent, in this very coding.</summary>
    private bool IsKnownTo(HttpRequest request) =>
        request.Headers.IfNoneMatch.Count > 0
        && EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Tag == Tag);
}
