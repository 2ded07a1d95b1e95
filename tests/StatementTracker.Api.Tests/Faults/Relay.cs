using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace StatementTracker.Api.Tests.Faults;

/// <summary>Stands between the service and its database server, and can take it away: connections are reset, and new ones refused.</summary>
internal sealed class Relay : IDisposable
{
    private readonly ConcurrentBag<Socket> sockets = [];
    private readonly string host;
    private readonly int port;
    private TcpListener? listener;

    public Relay(string host, int port)
    {
        (this.host, this.port) = (host, port);
        Open();
        Port = ((IPEndPoint)listener!.LocalEndpoint).Port;
    }

    public int Port { get; }

    public void Open()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        _ = AcceptAsync(listener);
    }

    public void Cut()
    {
        listener!.Stop();
        while (sockets.TryTake(out var socket)) socket.Close(0);
    }

    public void Dispose() => Cut();

    private async Task AcceptAsync(TcpListener accepting)
    {
        try
        {
            while (true)
            {
                var near = await accepting.AcceptSocketAsync();
                var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
                sockets.Add(near);
                sockets.Add(far);
                await far.ConnectAsync(host, port);
                _ = PassAsync(near, far);
                _ = PassAsync(far, near);
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // It was cut.
        }
    }

    private static async Task PassAsync(Socket from, Socket to)
    {
        var chunk = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await from.ReceiveAsync(chunk)) > 0) await to.SendAsync(chunk.AsMemory(0, read));
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // It was cut.
        }
    }
}
