using System.Net.Sockets;
using System.Text;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Http;

/// <summary>What only a real server shows: requests that are broken as HTTP.</summary>
public sealed class FramingTests : IDisposable
{
    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);
    private readonly ApiFactory factory;
    private readonly int port;

    public FramingTests()
    {
        factory = new ApiFactory(database);
        factory.UseKestrel(0);
        factory.StartServer();
        port = factory.ClientOptions.BaseAddress.Port;
    }

    [Fact]
    public async Task Broken_chunks_are_a_malformed_request()
    {
        var answer = await Exchange("POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nnot-a-size\r\n");

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
        Assert.Contains("urn:statementtracker:problem:malformed", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_announced_over_eight_mebibytes_is_too_large_before_it_is_sent()
    {
        var answer = await Exchange("POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9000000\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("urn:statementtracker:problem:too-large", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chunked_body_that_grows_over_eight_mebibytes_is_too_large()
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles") { Content = new StreamContent(new MemoryStream(new byte[8 * 1024 * 1024 + 1])) { Headers = { ContentType = new("application/json") } } };
        request.Headers.TransferEncodingChunked = true;

        using var response = await client.SendAsync(request);

        await response.Problem(System.Net.HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task HEAD_sends_the_length_and_no_body()
    {
        var answer = await Exchange("HEAD /api/v1/actors HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 30", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_does_not_say_what_it_is_made_of()
    {
        var answer = await Exchange("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.DoesNotContain("Server:", answer, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        factory.Dispose();
        database.Dispose();
    }

    private async Task<string> Exchange(string request)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", port, limit.Token);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), limit.Token);
        using var answer = new MemoryStream();
        var chunk = new byte[4096];
        int read;
        while ((read = await stream.ReadAsync(chunk, limit.Token)) > 0)
        {
            answer.Write(chunk, 0, read);
            if (!request.Contains("close", StringComparison.Ordinal) && Encoding.UTF8.GetString(answer.ToArray()).EndsWith('}')) break;
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
