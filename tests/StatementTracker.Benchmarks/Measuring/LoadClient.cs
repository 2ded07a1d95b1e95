using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StatementTracker.Benchmarks.Measuring;

/// <summary>One HTTP/1.1 connection that costs next to nothing itself: requests are written and answers read by bytes, one at a time.</summary>
internal sealed class LoadClient : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LengthHeader = "\r\nContent-Length: "u8.ToArray();

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly string host;
    private byte[] buffer = new byte[256 * 1024];

    public LoadClient(Uri address)
    {
        host = address.Authority;
        socket.Connect(IPAddress.Loopback, address.Port);
    }

    /// <param name="target">Path and query.</param>
    /// <param name="salt">Where given, a part of <c>Accept</c> that makes the request unlike all before, so that no cache has its answer.</param>
    public byte[] Request(string target, int? salt = null) => Encoding.ASCII.GetBytes(
        $"GET {target} HTTP/1.1\r\nHost: {host}\r\nAccept: application/json{(salt is { } number ? $", x-salt/{number.ToString(CultureInfo.InvariantCulture)};q=0.1" : "")}\r\n\r\n");

    /// <returns>How long the body is.</returns>
    /// <exception cref="InvalidOperationException">The answer is not 200.</exception>
    public int Send(byte[] request) => Exchange(request).Length;

    /// <returns>The body.</returns>
    /// <exception cref="InvalidOperationException">The answer is not 200.</exception>
    public string Read(string target, int? salt = null)
    {
        var (start, length) = Exchange(Request(target, salt));
        return Encoding.UTF8.GetString(buffer, start, length);
    }

    public void Dispose() => socket.Dispose();

    private (int Start, int Length) Exchange(byte[] request)
    {
        for (var sent = 0; sent < request.Length;) sent += socket.Send(request.AsSpan(sent));
        var read = 0;
        int head;
        do
        {
            read += Receive(read);
            head = buffer.AsSpan(0, read).IndexOf(EndOfHead);
        }
        while (head < 0);
        var length = LengthOf(buffer.AsSpan(0, head + 2));
        var start = head + EndOfHead.Length;
        if (start + length > buffer.Length) Array.Resize(ref buffer, start + length + 1);
        while (read < start + length) read += Receive(read);
        if (!buffer.AsSpan().StartsWith("HTTP/1.1 200"u8))
            throw new InvalidOperationException($"{Encoding.ASCII.GetString(request).Split('\r')[0]} was answered\n{Encoding.UTF8.GetString(buffer, 0, read)}");
        return (start, length);
    }

    private int Receive(int at)
    {
        var count = socket.Receive(buffer, at, buffer.Length - at, SocketFlags.None);
        return count > 0 ? count : throw new InvalidOperationException("The service closed the connection.");
    }

    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf(LengthHeader);
        if (at < 0) throw new InvalidOperationException($"An answer without its length: {Encoding.ASCII.GetString(head)}");
        var value = head[(at + LengthHeader.Length)..];
        return int.Parse(value[..value.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
