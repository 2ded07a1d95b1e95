using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Limits;

/// <summary>
/// Lets so many requests in at once and some more wait; who comes then is told at once, while there is still time to ask elsewhere.
/// What may last (<see cref="DisableRequestTimeoutAttribute"/>) and health take nobody's place.
/// </summary>
internal sealed class Admission(RequestDelegate next, IOptions<LimitOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter places = new(new()
    {
        PermitLimit = options.Value.Concurrent,
        QueueLimit = options.Value.Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (MayLast(context) || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        using var place = await places.AcquireAsync(1, context.RequestAborted);
        if (!place.IsAcquired) throw new ProblemException(ProblemType.Unavailable, "Too many requests are under way.");
        await next(context);
    }

    public void Dispose() => places.Dispose();

    private static bool MayLast(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<DisableRequestTimeoutAttribute>() is not null;
}
