using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Json;

/// <summary>Reads a request's body: checks media type, size and form, then binds it; whatever is wrong ends the request with a clean problem.</summary>
internal sealed class StrictJsonInputFormatter(IOptions<JsonOptions> json) : IInputFormatter
{
    public bool CanRead(InputFormatterContext context) => true;

    public async Task<InputFormatterResult> ReadAsync(InputFormatterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        RequireLength(request);
        RequireMediaType(request);
        var bytes = WithoutByteOrderMark(await RequestBytes.ReadAsync(request));
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

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
}
