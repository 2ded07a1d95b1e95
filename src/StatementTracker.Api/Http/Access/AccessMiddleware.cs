using System.Net;
using Microsoft.Extensions.Options;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Access;

/// <summary>With a key configured, writes need it. Without one, writes are for this machine only, so that a forgotten key opens nothing.</summary>
internal sealed class AccessMiddleware(RequestDelegate next, IOptions<AccessOptions> access, AccessKey key)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (!request.Path.StartsWithSegments("/api") || (IsRead(context) && !access.Value.ReadsNeedKey))
        {
            await next(context);
        }
        else if (!key.IsConfigured)
        {
            if (!IsOfThisMachine(context))
                throw new ProblemException(ProblemType.Refused, "No key is configured (Access:AdminKey), so only this machine may write.");
            await next(context);
        }
        else if (key.IsGiven(request))
        {
            await next(context);
        }
        else
        {
            throw new ProblemException(ProblemType.KeyRequired, "Send the key as Authorization: Bearer or X-Api-Key.");
        }
    }

    private static bool IsRead(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method)
        || context.GetEndpoint()?.Metadata.GetMetadata<StoresNothingAttribute>() is not null;

    /// <summary>True for a caller on this machine that was not sent here by a page of another site.</summary>
    private static bool IsOfThisMachine(HttpContext context)
    {
        var remote = context.Connection.RemoteIpAddress;
        var origin = context.Request.Headers.Origin.ToString();
        return (remote is null || IPAddress.IsLoopback(remote))
            && IsLoopbackName(context.Request.Host.Host)
            && (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsLoopbackName(page.Host)));
    }

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
