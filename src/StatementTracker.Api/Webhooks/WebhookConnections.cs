using System.Net;
using System.Net.Sockets;

namespace StatementTracker.Api.Webhooks;

/// <summary>
/// Connects to receivers: what a name stands for is looked at when the connection is made, so that a name that meant a public address when it
/// was entered does not lead inside later. Redirects are not followed, cookies not kept, proxies not asked.
/// </summary>
internal static class WebhookConnections
{
    public static SocketsHttpHandler Handler(WebhookOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        MaxResponseHeadersLength = 16,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, options.AllowPrivateAddresses, cancellationToken),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint receiver, bool allowPrivate, CancellationToken cancellationToken)
    {
        var found = IPAddress.TryParse(receiver.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(receiver.Host, cancellationToken);
        var allowed = found.Where(address => allowPrivate || PublicAddresses.IsPublic(address)).ToArray();
        if (allowed.Length == 0) throw new RefusedAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, receiver.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The receiver's name stands for no public address.</summary>
internal sealed class RefusedAddressException() : Exception("The receiver is at no public address.");
