using Microsoft.Net.Http.Headers;

namespace StatementTracker.Api.Hosting.Hosts;

/// <summary>Says of every answer that it depends on whose page asks, also where none does: a cache may ask first without a page.</summary>
internal sealed class VaryByOrigin(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.OnStarting(Say, context);
        return next(context);
    }

    private static Task Say(object state)
    {
        var headers = ((HttpContext)state).Response.Headers;
        if (!headers.Vary.Contains(HeaderNames.Origin)) headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        return Task.CompletedTask;
    }
}
