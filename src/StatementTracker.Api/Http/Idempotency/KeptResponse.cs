using Microsoft.Net.Http.Headers;

namespace StatementTracker.Api.Http.Idempotency;

/// <summary>An answer as it was first sent.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">Those that belong to what it represents.</param>
/// <param name="Body">As it was sent, or as it was to be sent.</param>
internal sealed record KeptResponse(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private static readonly string[] OfRepresentation =
        [HeaderNames.ContentType, HeaderNames.AcceptEncoding, HeaderNames.ETag, HeaderNames.Location, HeaderNames.Link, HeaderNames.Vary];

    public static KeptResponse Of(HttpResponse response, byte[] body) => new(
        response.StatusCode,
        OfRepresentation.Where(response.Headers.ContainsKey).ToDictionary(name => name, name => response.Headers[name].ToString()),
        body);

    /// <summary>Sends it; what one client was answered once is nobody else's to keep.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        foreach (var (name, value) in Headers) response.Headers[name] = value;
        response.Headers.CacheControl = "no-store";
        if (Body.Length == 0) return;
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body, context.RequestAborted);
    }
}
