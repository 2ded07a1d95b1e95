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

    [Theory]
    [InlineData("POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\r\n")]
    [InlineData("PATCH /api/v1/actors/ana-verin HTTP/1.1\r\nHost: localhost\r\nIf-Match: *\r\n\r\n")]
    public async Task A_body_of_no_length_is_asked_for_one(string request)
    {
        var answer = await Exchange(request);

        Assert.StartsWith("HTTP/1.1 411", answer, StringComparison.Ordinal);
        Assert.Contains("urn:statementtracker:problem:length-required", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no request line", "NONSENSE\r\n\r\n", 400)]
    [InlineData("no host", "GET /api/v1/actors HTTP/1.1\r\n\r\n", 400)]
    [InlineData("two hosts", "GET /api/v1/actors HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [InlineData("a host that is none", "GET /api/v1/actors HTTP/1.1\r\nHost: a b/c\r\n\r\n", 400)]
    [InlineData("a name with a space", "GET /api/v1/actors HTTP/1.1\r\nHost: localhost\r\nAccept : */*\r\n\r\n", 400)]
    [InlineData("a folded line", "GET /api/v1/actors HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,\r\n */*\r\n\r\n", 400)]
    [InlineData("a control in a value", "GET /api/v1/actors HTTP/1.1\r\nHost: localhost\r\nAccept: \u0000\r\n\r\n", 400)]
    [InlineData("no number of bytes", "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: ten\r\n\r\n", 400)]
    [InlineData("two lengths", "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}", 400)]
    [InlineData("a coding that is not chunked", "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n", 400)]
    [InlineData("an unknown version", "GET /api/v1/actors HTTP/3.7\r\nHost: localhost\r\n\r\n", 505)]
    public async Task What_is_no_HTTP_is_refused_and_the_connection_closed(string what, string request, int status)
    {
        var answer = await Exchange(request, closes: true);

        Assert.True(answer.StartsWith($"HTTP/1.1 {status}", StringComparison.Ordinal), $"{what}: {answer}");
        Assert.Contains("Connection: close", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_line_or_headers_beyond_the_limits_are_refused()
    {
        var many = string.Concat(Enumerable.Range(0, 120).Select(i => $"X-{i}: y\r\n"));
        var line = await Exchange($"GET /api/v1/statements?q={new string('a', 9000)} HTTP/1.1\r\nHost: localhost\r\n\r\n", closes: true);
        var longHeader = await Exchange($"GET /api/v1/actors HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('a', 40_000)}\r\n\r\n", closes: true);
        var manyHeaders = await Exchange($"GET /api/v1/actors HTTP/1.1\r\nHost: localhost\r\n{many}\r\n", closes: true);

        Assert.StartsWith("HTTP/1.1 414", line, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431", longHeader, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431", manyHeaders, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_length_and_chunks_the_connection_does_not_outlive_the_doubt()
    {
        var answer = await Exchange(
            "POST /api/v1/extractions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "c\r\n{\"text\":\"a\"}\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            closes: true);

        Assert.Equal(1, answer.Split("HTTP/1.1 ").Length - 1);
        Assert.Contains("Connection: close", answer, StringComparison.Ordinal);
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

    /// <param name="closes">True where the answer ends with the connection, else with its JSON.</param>
    private async Task<string> Exchange(string request, bool closes = false)
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
            if (!closes && !request.Contains("close", StringComparison.Ordinal) && Encoding.UTF8.GetString(answer.ToArray()).EndsWith('}')) break;
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
