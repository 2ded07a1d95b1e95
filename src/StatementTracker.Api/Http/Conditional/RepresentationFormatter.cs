using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Formatters;
using StatementTracker.Api.Http.Caching;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.LinkedData;

namespace StatementTracker.Api.Http.Conditional;

/// <summary>Writes every successful answer: JSON with its strong <c>ETag</c>, 304 where the client has it, no body for HEAD.</summary>
internal sealed class RepresentationFormatter(EntityTags tags) : IOutputFormatter, IApiResponseTypeMetadataProvider
{
    public IReadOnlyList<string>? GetSupportedContentTypes(string? contentType, Type objectType) => contentType is null or StrictJson.MediaType ? [StrictJson.MediaType] : null;

    public bool CanWriteResult(OutputFormatterCanWriteContext context) => context.Object is not null;

    public async Task WriteAsync(OutputFormatterWriteContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var bytes = tags.Bytes(context.Object!);
        var link = http.Response.Headers.Link.ToString();
        List<KeyValuePair<string, string>> others = link.Length > 0 ? [new("Link", link)] : [];
        if (http.GetEndpoint()?.Metadata.GetMetadata<AlsoLinkedDataAttribute>() is not null) others.Add(new("Vary", "Accept"));
        var answer = new Answer(bytes, new AnswerHead(EntityTags.OfBytes(bytes), StrictJson.MediaType, others));
        await answer.KeepAndWriteAsync(http);
    }
}
