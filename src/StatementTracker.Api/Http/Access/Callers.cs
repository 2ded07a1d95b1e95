using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using StatementTracker.Api.Explorer.Forms;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Api.Http.Access;

/// <summary>Tells who sends a request, by its key or, where that is enough, by its being sent on this machine.</summary>
internal sealed class Callers(IOptions<AccessOptions> access, IHostEnvironment environment, KeyTable keys)
{
    public const string KeyHeader = "X-Api-Key";

    private static readonly Caller OfConfiguration = new(Writer.Configured, KeyScope.Admin);
    private static readonly Caller OfThisMachine = new(Writer.Local, KeyScope.Admin);

    private readonly byte[]? configured = access.Value.AdminKey is { Length: > 0 } key ? KeyText.HashOf(key) : null;
    private readonly bool trustsLocal = access.Value.TrustsLocal(environment);

    /// <summary>Null where no valid key is sent; a wrong one is not made good by where it comes from.</summary>
    public async ValueTask<Caller?> FindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Features.Get<Found>() is { } known) return known.Caller;
        var caller = await ReadAsync(context);
        context.Features.Set(new Found(caller));
        return caller;
    }

    /// <summary>Whose key is sent, as far as memory tells: a key made or revoked a moment ago may be taken for what it was before.</summary>
    public Caller? Known(HttpRequest request) =>
        KeyOf(request) is not { } given ? null : IsConfigured(given) ? OfConfiguration : keys.Known(given);

    private async ValueTask<Caller?> ReadAsync(HttpContext context)
    {
        if (KeyOf(context.Request) is not { } given) return trustsLocal && IsOfThisMachine(context) ? OfThisMachine : null;
        return await OfKeyAsync(given, context.RequestAborted);
    }

    /// <summary>Whose key it is; null where it is none in force.</summary>
    public async ValueTask<Caller?> OfKeyAsync(string given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return IsConfigured(given) ? OfConfiguration : await keys.FindAsync(given, cancellationToken);
    }

    private bool IsConfigured(string given) => configured is not null && CryptographicOperations.FixedTimeEquals(KeyText.HashOf(given), configured);

    /// <summary>The key of the headers; of a page also the one its browser is signed in with.</summary>
    public static string? KeyOf(HttpRequest request)
    {
        const string bearer = "Bearer ";
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(bearer, StringComparison.OrdinalIgnoreCase)) return authorization[bearer.Length..].Trim();
        if (request.Headers[KeyHeader] is [{ Length: > 0 } only]) return only;
        return PagePaths.Hold(request.Path) && request.Cookies[BrowserCookies.Key] is { Length: > 0 } carried ? carried : null;
    }

    /// <summary>True for a caller on this machine that was sent here neither by a page of another site nor by a proxy, which may stand for anybody.</summary>
    private static bool IsOfThisMachine(HttpContext context)
    {
        var remote = context.Connection.RemoteIpAddress;
        var origin = context.Request.Headers.Origin.ToString();
        return (remote is null || IPAddress.IsLoopback(remote))
            && IsLoopbackName(context.Request.Host.Host)
            && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded")
            && (origin.Length == 0 || IsOfLoopback(origin));
    }

    /// <summary>Whether an <c>Origin</c> is a page of this machine.</summary>
    public static bool IsOfLoopback(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsLoopbackName(page.Host);

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>What a request was found to come from, so that it is looked up once.</summary>
    private sealed record Found(Caller? Caller);
}
