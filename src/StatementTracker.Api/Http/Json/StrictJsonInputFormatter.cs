using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.Options;
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
        if (HttpMethods.IsPatch(request.Method)) BodyForm.Require(request, StrictJson.MergePatch, StrictJson.MediaType);
        else BodyForm.Require(request, StrictJson.MediaType);
        var bytes = WithoutByteOrderMark(await RequestBytes.ReadAsync(request));
        if (bytes.IsEmpty) throw ProblemException.Invalid("body", "is required.");
        return await InputFormatterResult.SuccessAsync(StrictJson.Read(bytes.Span, context.ModelType, json.Value.JsonSerializerOptions));
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
}
