using System.Net;
using System.Net.Sockets;

namespace StatementTracker.Api.Webhooks;

/// <summary>Tells addresses of the public internet from those of this machine, this network and none (IANA's special-purpose registries).</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
            "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !Global6.Contains(address)) return false;
        return !Special.Any(network => network.Contains(address));
    }

    /// <summary>True for a host that names what is not public without asking anybody: such a literal address, or this machine.</summary>
    public static bool IsPlainlyPrivate(Uri url) =>
        IPAddress.TryParse(url.IdnHost, out var literal) ? !IsPublic(literal)
            : url.IdnHost.TrimEnd('.') is var name && (name == "localhost" || name.EndsWith(".localhost", StringComparison.Ordinal));
}
