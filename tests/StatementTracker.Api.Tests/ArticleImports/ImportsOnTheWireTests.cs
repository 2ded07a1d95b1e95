using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.ArticleImports;

/// <summary>What only a real connection shows: answers while the body is still being sent, and connections that end.</summary>
public sealed class ImportsOnTheWireTests : IDisposable
{
    private const string Head = "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";

    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);
    private readonly ApiFactory factory;
    private readonly HttpClient client;

    public ImportsOnTheWireTests()
    {
        factory = new ApiFactory(database);
        factory.UseKestrel(0);
        client = factory.CreateClient();
    }

    [Fact]
    public async Task A_line_is_answered_and_stored_before_the_next_is_sent()
    {
        using var connection = await Open();
        for (var number = 1; number <= 3; number++)
        {
            await Send(connection, $"{ImportsTests.Article($"Article {number}.")}\n");
            var answer = await ReadLine(connection);
            Assert.Equal($"{number} 201 0 statements", ImportsTests.Told(answer));
            Assert.Equal(number, (await client.GetJson("/api/v1/articles")).Items().Length);
        }
    }

    [Fact]
    public async Task A_client_that_breaks_off_goes_on_where_it_was()
    {
        using (var connection = await Open())
        {
            await Send(connection, $"{ImportsTests.Article("Article 1.")}\n{ImportsTests.Article("Article 2.")}\n{{\"text\":\"Arti");
            Assert.Equal("201", (await ReadLine(connection)).Text("status"));
            Assert.Equal("201", (await ReadLine(connection)).Text("status"));
        }

        var again = await ImportsTests.Import(client, string.Join('\n', Enumerable.Range(1, 3).Select(number => ImportsTests.Article($"Article {number}."))));

        Assert.Equal(["1 200 0 statements", "2 200 0 statements", "3 201 0 statements"], again.Select(ImportsTests.Told));
        Assert.Equal(3, (await client.GetJson("/api/v1/articles")).Items().Length);
    }

    [Fact]
    public async Task A_client_that_sends_everything_before_it_reads_is_answered_whole()
    {
        const int lines = 20_000;

        var answers = await ImportsTests.Import(client, string.Concat(Enumerable.Repeat("{\"text\":1}\n", lines)));

        Assert.Equal(lines, answers.Count);
        Assert.All(answers, answer => Assert.Equal("400", answer.Text("status")));
    }

    [Fact]
    public async Task A_body_whose_framing_breaks_keeps_what_was_answered()
    {
        using var connection = await Open();
        await Send(connection, $"{ImportsTests.Article("Article 1.")}\n");
        Assert.Equal("201", (await ReadLine(connection)).Text("status"));
        await connection.SendAsync("not-a-size\r\n"u8.ToArray());

        await ReadToEnd(connection);

        Assert.Single((await client.GetJson("/api/v1/articles")).Items());
    }

    public void Dispose()
    {
        client.Dispose();
        factory.Dispose();
        database.Dispose();
    }

    private async Task<Socket> Open()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", factory.ClientOptions.BaseAddress.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(Head));
        return socket;
    }

    private static async Task Send(Socket connection, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        await connection.SendAsync(Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"));
        await connection.SendAsync(bytes);
        await connection.SendAsync("\r\n"u8.ToArray());
    }

    /// <summary>The next line of JSON, whatever of head and framing stands around it.</summary>
    private static async Task<JsonElement> ReadLine(Socket connection)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await connection.ReceiveAsync(one) == 1)
        {
            if (one[0] != '\n') line.Append((char)one[0]);
            else if (line.Length > 0 && line[0] == '{') return JsonElement.Parse(line.ToString());
            else line.Clear();
        }

        throw new InvalidOperationException($"The connection ended at: {line}");
    }

    private static async Task ReadToEnd(Socket connection)
    {
        var buffer = new byte[1024];
        try
        {
            while (await connection.ReceiveAsync(buffer) > 0)
            {
                // Whatever is said of it.
            }
        }
        catch (SocketException)
        {
            // It was broken off.
        }
    }
}
