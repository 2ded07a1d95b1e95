using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Json;

/// <summary>Reads a request's body: checks media type, size and form, then binds it; whatever is wrong ends the request with a clean problem.</summary>
internal sealed class StrictJsonInputFormatter(IOptions<JsonOptions> json) : IInputFormatter
{
    /// <summary>Room for 1 MiB of text even if each of its characters comes as an escape.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    public bool CanRead(InputFormatterContext context) => true;

    public async Task<InputFormatterResult> ReadAsync(InputFormatterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        RequireLength(request);
        RequireMediaType(request);
        using var buffer = await ReadBytesAsync(request);
        var bytes = WithoutByteOrderMark(buffer);
        if (bytes.IsEmpty) throw ProblemException.Invalid("body", "is required.");
        return await InputFormatterResult.SuccessAsync(StrictJson.Read(bytes.Span, context.ModelType, json.Value.JsonSerializerOptions));
    }

    /// <summary>In HTTP/1 a request without a length has no body, whatever follows it.</summary>
    private static void RequireLength(HttpRequest request)
    {
        if (request.ContentLength is null && request.Headers.TransferEncoding.Count == 0 && request.Protocol is "HTTP/1.0" or "HTTP/1.1")
            throw new ProblemException(ProblemType.LengthRequired, "Send the body with Content-Length or Transfer-Encoding: chunked.");
    }

    private static void RequireMediaType(HttpRequest request)
    {
        var known = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && (type.MediaType.Equals(StrictJson.MediaType, StringComparison.OrdinalIgnoreCase)
                || HttpMethods.IsPatch(request.Method) && type.MediaType.Equals(StrictJson.MergePatch, StringComparison.OrdinalIgnoreCase))
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        if (!known) throw new ProblemException(ProblemType.MediaType, HttpMethods.IsPatch(request.Method)
            ? $"Send {StrictJson.MergePatch} or {StrictJson.MediaType}, in UTF-8."
            : $"Send {StrictJson.MediaType}, in UTF-8.");
        if (request.Headers.ContentEncoding.Count > 0)
            throw new ProblemException(ProblemType.MediaType, "Send the body without a content encoding.");
    }

    private static async Task<MemoryStream> ReadBytesAsync(HttpRequest request)
    {
        if (request.ContentLength > MostBytes) throw TooLarge();
        var buffer = new MemoryStream((int)(request.ContentLength ?? 0));
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0)
        {
            if (buffer.Length + read > MostBytes) throw TooLarge();
            buffer.Write(chunk, 0, read);
        }

        return buffer;
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(MemoryStream buffer)
    {
        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        return bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
    }

    private static ProblemException TooLarge() => new(ProblemType.TooLarge, "The body is over 8 MiB.");
}
