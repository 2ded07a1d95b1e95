using System.Data.Common;
using Microsoft.Extensions.Options;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Http.Access;
using StatementTracker.Storage;

namespace StatementTracker.Api.Http.Caching;

/// <summary>
/// Answers a read from memory while the data is what it was when the answer was computed. The version is read after the request came
/// in and before anything is computed, so a read that starts after a write was acknowledged, by whichever process, sees that write.
/// It stands before everything else: what is answered here costs no log line, routing or scope.
/// </summary>
internal sealed class AnswerCaching(
    RequestDelegate next, AnswerCache cache, DataVersion data, IOptions<AccessOptions> access, Callers callers, ILogger<AnswerCaching> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!IsCacheable(context.Request) || await VersionAsync(context) is not { } version)
        {
            await next(context);
            return;
        }

        var asked = AnswerKey.Of(context.Request);
        if (cache.Find(asked, version) is { } answer)
        {
            AnswerMetrics.FromMemory();
            context.Response.Headers[CorrelationId.Header] = CorrelationId.Of(context.Request);
            if (log.IsEnabled(LogLevel.Debug)) log.LogDebug("{Method} {Path} from memory", context.Request.Method, context.Request.Path.ToUriComponent());
            await answer.WriteAsync(context);
            return;
        }

        AnswerMetrics.Computed();
        context.Features.Set(new UncachedAnswer(cache, asked, version));
        await next(context);
    }

    private static bool IsCacheable(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && (request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || PagePaths.Hold(request.Path));

    /// <summary>Null where the caller may not read, or the database cannot say; the request then goes its way, and reports what is wrong.</summary>
    private async ValueTask<long?> VersionAsync(HttpContext context)
    {
        try
        {
            var version = await data.ReadAsync(context.RequestAborted);
            return access.Value.ReadsNeedKey && await callers.FindAsync(context) is null ? null : version;
        }
        catch (Exception fault) when (fault is DbException || fault.InnerException is DbException)
        {
            return null;
        }
    }
}

internal static class KeptAnswers
{
    /// <summary>What this request is answered depends on more than the data, or is for this caller alone.</summary>
    public static void KeepNoAnswer(this HttpContext context) => context.Features.Set<UncachedAnswer>(null);
}

/// <summary>Where a read that was not found in memory leaves its answer.</summary>
internal sealed class UncachedAnswer(AnswerCache cache, AnswerKey key, long version)
{
    public void Keep(Answer answer) => cache.Keep(key, version, answer);
}
