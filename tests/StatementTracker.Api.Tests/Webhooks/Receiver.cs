using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StatementTracker.Api.Tests.Webhooks;

/// <summary>What came in at a receiver.</summary>
public sealed record Received(string Path, string Id, string Timestamp, string Signature, string Body);

/// <summary>A web server on this machine that keeps what it is sent, and answers 200 or what it was told to.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly Channel<Received> received = Channel.CreateUnbounded<Received>();

    private Receiver(WebApplication server) => this.server = server;

    public string Url => $"{server.Urls.Single()}/hook";

    /// <summary>The status of each answer to come; of all others, <see cref="Usual"/>.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    public int Usual { get; set; } = StatusCodes.Status200OK;

    public static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var receiver = new Receiver(server);
        server.Run(receiver.Take);
        await server.StartAsync();
        return receiver;
    }

    public async Task<Received> Next() => await received.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

    /// <summary>What has come in and was not asked for.</summary>
    public IReadOnlyList<Received> Rest()
    {
        List<Received> rest = [];
        while (received.Reader.TryRead(out var one)) rest.Add(one);
        return rest;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers;
        var one = new Received(context.Request.Path, $"{headers["webhook-id"]}", $"{headers["webhook-timestamp"]}", $"{headers["webhook-signature"]}", await body.ReadToEndAsync());
        context.Response.StatusCode = Answers.TryDequeue(out var status) ? status : Usual;
        if (context.Response.StatusCode is >= 300 and < 400) context.Response.Headers.Location = "/elsewhere";
        received.Writer.TryWrite(one);
    }
}
