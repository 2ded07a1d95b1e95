using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Json;

/// <summary>A request's body as a whole.</summary>
internal static class RequestBytes
{
    /// <summary>Room for 1 MiB of text even if each of its characters comes as an escape.</summary>
    public const int Most = 8 * 1024 * 1024;

    /// <exception cref="ProblemException">It is over <see cref="Most"/>.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > Most) throw TooLarge();
        using var buffer = new MemoryStream((int)(request.ContentLength ?? 0));
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0)
        {
            if (buffer.Length + read > Most) throw TooLarge();
            buffer.Write(chunk, 0, read);
        }

        return buffer.Length == buffer.Capacity ? buffer.GetBuffer() : buffer.ToArray();
    }

    private static ProblemException TooLarge() => new(ProblemType.TooLarge, "The body is over 8 MiB.");
}
