using Microsoft.Extensions.Primitives;
using StatementTracker.Api.Http;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Hosting.Hosts;

/// <summary>Refuses what was sent to a name that is none of ours: a page elsewhere may let its own name point here.</summary>
internal sealed class WrongHost(RequestDelegate next, HostSettings settings)
{
    private readonly IList<StringSegment> allowed = [.. settings.AllowedHosts.Select(host => new StringSegment(host))];

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var host = context.Request.Host.Host;
        if (host.Length > 0 && HostString.MatchesAny(host, allowed)) return next(context);
        context.TraceIdentifier = CorrelationId.Of(context.Request);
        context.Response.Headers[CorrelationId.Header] = context.TraceIdentifier;
        return ProblemWriter.WriteAsync(context, ProblemType.WrongHost);
    }
}
