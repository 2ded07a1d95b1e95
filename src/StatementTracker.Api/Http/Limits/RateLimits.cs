using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Limits;

/// <summary>
/// Counts each request against the quota of its key, without a valid one against that of its address, and says in <c>RateLimit</c> what is
/// left (draft-ietf-httpapi-ratelimit-headers). It stands before answers from memory, so it asks no database.
/// </summary>
internal sealed class RateLimits(RequestDelegate next, IOptions<LimitOptions> options, Callers callers, TimeProvider clock)
{
    public const string Left = "RateLimit";
    public const string Policy = "RateLimit-Policy";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Quota<string>? perKey = options.Value.PerKey > 0 ? new(options.Value.PerKey, Window) : null;
    private readonly Quota<UInt128>? perAddress = options.Value.PerAddress > 0 ? new(options.Value.PerAddress, Window) : null;
    private readonly string keyPolicy = $"\"key\";q={options.Value.PerKey};w=60";
    private readonly string addressPolicy = $"\"address\";q={options.Value.PerAddress};w=60";

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)) return next(context);
        return callers.Known(context.Request) is { } caller
            ? Go(context, perKey?.Take(caller.Name, clock.GetUtcNow().UtcTicks), keyPolicy, "key")
            : Go(context, perAddress?.Take(Number(context.Connection.RemoteIpAddress), clock.GetUtcNow().UtcTicks), addressPolicy, "address");
    }

    private Task Go(HttpContext context, Standing? standing, string policy, string name)
    {
        if (standing is not { } left) return next(context);
        context.Response.OnStarting(static state => ((Told)state).Write(), new Told(context.Response.Headers, left, policy, name));
        return left.Admitted ? next(context) : Refuse(context, left.Seconds);
    }

    private static Task Refuse(HttpContext context, int seconds)
    {
        context.TraceIdentifier = CorrelationId.Of(context.Request);
        context.Response.Headers[CorrelationId.Header] = context.TraceIdentifier;
        return ProblemWriter.WriteAsync(context, ProblemType.TooMany with { RetryAfter = seconds }, $"Try again in {seconds} s.");
    }

    /// <summary>An IPv4 address as it is, of an IPv6 address the network: who has one of its addresses has all of them.</summary>
    private static UInt128 Number(IPAddress? address)
    {
        if (address is null) return 0;
        Span<byte> bytes = stackalloc byte[16];
        if (!(address.AddressFamily == AddressFamily.InterNetwork ? address.MapToIPv6() : address).TryWriteBytes(bytes, out _)) return 0;
        var number = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return address.AddressFamily == AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6 ? number : number >> 64 << 64;
    }

    /// <summary>Written at the last moment, since a failure clears what was set before.</summary>
    private sealed record Told(IHeaderDictionary Headers, Standing Standing, string PolicyText, string Name)
    {
        public Task Write()
        {
            Headers[Policy] = PolicyText;
            Headers[Left] = string.Create(CultureInfo.InvariantCulture, $"\"{Name}\";r={Standing.Remaining};t={Standing.Seconds}");
            return Task.CompletedTask;
        }
    }
}
