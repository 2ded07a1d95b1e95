using Microsoft.Net.Http.Headers;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Json;

/// <summary>What the head of a request must say of its body.</summary>
internal static class BodyForm
{
    /// <exception cref="ProblemException">It has no length (411), or is of another media type, charset or coding (415).</exception>
    public static void Require(HttpRequest request, params ReadOnlySpan<string> mediaTypes)
    {
        // In HTTP/1 a request without a length has no body, whatever follows it.
        if (request.ContentLength is null && request.Headers.TransferEncoding.Count == 0 && request.Protocol is "HTTP/1.0" or "HTTP/1.1")
            throw new ProblemException(ProblemType.LengthRequired, "Send the body with Content-Length or Transfer-Encoding: chunked.");
        if (!IsOneOf(request.ContentType, mediaTypes)) throw new ProblemException(ProblemType.MediaType, $"Send {string.Join(" or ", mediaTypes!)}, in UTF-8.");
        if (request.Headers.ContentEncoding.Count > 0)
            throw new ProblemException(ProblemType.MediaType, "Send the body without a content encoding.");
    }

    private static bool IsOneOf(string? contentType, ReadOnlySpan<string> mediaTypes)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)) return false;
        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return false;
        foreach (var mediaType in mediaTypes)
        {
            if (type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
