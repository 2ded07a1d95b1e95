using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using StatementTracker.Api.Explorer.Pages;

namespace StatementTracker.Api.Http.Problems;

/// <summary>The one place that writes problems: as JSON whatever the request's <c>Accept</c> says, but for a page, to which a browser gets a page.</summary>
internal static class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task WriteAsync(HttpContext context, ProblemType type, string? detail = null, InputErrors? errors = null)
    {
        var problem = Problem.Of(context, type, detail, errors);
        var isPage = PagePaths.Want(context.Request);
        var bytes = isPage ? await ProblemPages.RenderAsync(context, problem) : JsonSerializer.SerializeToUtf8Bytes(problem, Options);
        context.Response.StatusCode = type.Status;
        context.Response.ContentType = isPage ? HtmlPages.MediaType : ContentType;
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = "no-store";
        if (type == ProblemType.KeyRequired) context.Response.Headers.WWWAuthenticate = "Bearer realm=\"StatementTracker\"";
        if (type == ProblemType.MediaType && context.Request.Headers.ContentEncoding.Count > 0) context.Response.Headers.AcceptEncoding = "identity";
        if (type.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, CancellationToken.None);
    }
}
