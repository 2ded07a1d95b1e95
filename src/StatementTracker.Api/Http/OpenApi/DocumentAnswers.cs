using System.Collections.Concurrent;
using StatementTracker.Api.Http.Caching;
using StatementTracker.Api.Http.Compression;

namespace StatementTracker.Api.Http.OpenApi;

/// <summary>Sends the OpenAPI documents as other answers are sent: tagged, coded, and each made once, since nothing changes it while the service runs.</summary>
internal sealed class DocumentAnswers(RequestDelegate next)
{
    private readonly ConcurrentDictionary<(string Path, AcceptedCodings Codings), Answer> made = new();

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || !request.Path.Value!.EndsWith(".json", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        var codings = AcceptedCodings.Of(request);
        var asked = (request.Path.Value, codings);
        if (!made.TryGetValue(asked, out var answer))
        {
            if (await MakeAsync(context) is not { } plain) return;
            made[asked] = answer = plain.In(codings.For(plain.Body.Length));
        }

        await answer.WriteAsync(context);
    }

    /// <summary>Null where there is no such document; then the request has been answered.</summary>
    private async Task<Answer?> MakeAsync(HttpContext context)
    {
        var (method, body) = (context.Request.Method, context.Response.Body);
        using var whole = new MemoryStream();
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = whole;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = method;
            context.Response.Body = body;
        }

        if (context.Response.StatusCode != StatusCodes.Status200OK) return null;
        return Answer.Plain(whole.ToArray(), context.Response.ContentType!);
    }
}
