using System.Net;
using Microsoft.Extensions.Options;

namespace StatementTracker.Api.Hosting.Hosts;

/// <summary>For whom this service answers, who may stand before it, and whose pages may call it.</summary>
/// <param name="AllowedHosts">Names it answers for, <c>*.</c> before one for its subdomains; empty for any.</param>
/// <param name="Origins">Whose pages may read its answers: empty for nobody's, or <c>*</c> alone for everybody's.</param>
/// <param name="Proxies">Whose word on the sender's address and scheme is taken.</param>
internal sealed record HostSettings(IReadOnlyList<string> AllowedHosts, IReadOnlyList<string> Origins, IReadOnlyList<IPNetwork> Proxies)
{
    private const string HostsKey = "AllowedHosts";
    private const string OriginsKey = "Cors:Origins";
    private const string ProxiesKey = "Proxies:Known";
    private const string TrustAllKey = "ForwardedHeaders_Enabled";

    public bool IsForEveryPage => Origins is ["*"];

    public bool Names(string origin) => IsForEveryPage || Origins.Contains(origin);

    /// <exception cref="OptionsValidationException">A setting is wrong; the message names its key.</exception>
    public static HostSettings Read(IConfiguration configuration)
    {
        if (configuration.GetValue<bool>(TrustAllKey))
            throw Wrong($"{TrustAllKey} would take anybody's word for the sender's address; name the proxies in {ProxiesKey} instead.");
        var hosts = SettingList.Read(configuration, HostsKey);
        foreach (var host in hosts)
        {
            if (host != "*" && Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host.Trim('[', ']')) == UriHostNameType.Unknown)
                throw Wrong($"{HostsKey} must be host names, *.NAME or *; '{host}' is none.");
        }

        var origins = SettingList.Read(configuration, OriginsKey);
        if (origins.FirstOrDefault(origin => !IsOrigin(origin) && origins is not ["*"]) is { } wrong)
            throw Wrong($"{OriginsKey} must be origins such as https://example.org, or * alone; '{wrong}' is none.");
        return new HostSettings(
            hosts.Contains("*") ? [] : hosts,
            origins,
            [.. SettingList.Read(configuration, ProxiesKey).Select(proxy => NetworkOf(proxy)
                ?? throw Wrong($"{ProxiesKey} must be addresses or networks such as 10.0.0.0/8; '{proxy}' is none."))]);
    }

    /// <summary>Scheme, host and perhaps port, spelled as browsers send it.</summary>
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == text;

    private static IPNetwork? NetworkOf(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;

    private static OptionsValidationException Wrong(string message) => new(nameof(HostSettings), typeof(HostSettings), [message]);
}
