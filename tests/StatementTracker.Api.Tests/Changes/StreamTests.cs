using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Changes;

public sealed class StreamTests : IDisposable
{
    private const string Stream = $"{Following.Changes}/stream";
    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);
    private readonly ApiFactory factory;
    private readonly HttpClient client;

    public StreamTests()
    {
        factory = new ApiFactory(database);
        client = factory.CreateClient();
    }

    [Fact]
    public async Task Each_change_is_an_event_with_its_cursor_and_what_the_list_shows()
    {
        await Actor("Ana Verin");
        var events = Read(await Open(Stream));
        await Actor("Bo Karr");

        var seen = await Take(events, 2);

        var listed = await client.Follow();
        Assert.Equal(listed.Select(c => c.Text("cursor")), seen.Select(e => e.EventId));
        Assert.All(seen, e => Assert.Equal("actor.created", e.EventType));
        Assert.All(seen.Zip(listed), pair => Assert.True(JsonElement.DeepEquals(pair.Second, JsonElement.Parse(pair.First.Data))));
    }

    [Fact]
    public async Task It_goes_on_after_the_last_event_seen()
    {
        foreach (var name in new[] { "Ana Verin", "Bo Karr", "Cil Dorn" }) await Actor(name);
        var first = (await client.Follow())[0].Text("cursor")!;

        var seen = await Take(Read(await Open($"{Stream}?after=latest", first)), 2);

        Assert.Equal(["Bo Karr", "Cil Dorn"], seen.Select(e => JsonElement.Parse(e.Data).Text("state.name")));
    }

    [Fact]
    public async Task It_shows_what_was_asked_for_from_now_on()
    {
        await Actor("Ana Verin");
        var events = Read(await Open($"{Stream}?after=latest&types=issue&kinds=created"));
        await Actor("Bo Karr");
        await client.PostJson("/api/v1/issues", new { title = "Tolls", proposition = "Tolls should be raised." });

        Assert.Equal(["issue.created"], (await Take(events, 1)).Select(e => e.EventType));
    }

    [Fact]
    public async Task A_silent_stream_shows_that_it_lives_and_where_to_go_on()
    {
        await Actor("Ana Verin");
        using var text = new StreamReader(await (await Open($"{Stream}?types=issue")).Content.ReadAsStreamAsync());
        Assert.StartsWith("retry: ", await text.ReadLineAsync(), StringComparison.Ordinal);
        await text.ReadLineAsync();

        var beat = await factory.While(text.ReadLineAsync(), TimeSpan.FromSeconds(1));

        Assert.Equal(":", beat);
        Assert.Equal($"id: {await client.Latest()}", await text.ReadLineAsync());
    }

    [Fact]
    public async Task It_ends_when_the_host_stops()
    {
        var events = Read(await Open(Stream));

        factory.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.False(await events.MoveNextAsync());
    }

    [Fact]
    public async Task It_is_a_stream_that_nobody_keeps_and_HEAD_shows_no_more_than_that()
    {
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Stream));
        using var stream = await Open(Stream);

        foreach (var answer in new[] { head, stream })
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task A_last_event_that_is_none_is_refused()
    {
        using var answer = await Open(Stream, "42");

        await answer.Invalid("Last-Event-ID", "not a cursor");
    }

    public void Dispose()
    {
        client.Dispose();
        factory.Dispose();
        database.Dispose();
    }

    private async Task<HttpResponseMessage> Open(string path, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static IAsyncEnumerator<SseItem<string>> Read(HttpResponseMessage response) =>
        SseParser.Create(response.Content.ReadAsStream()).EnumerateAsync().GetAsyncEnumerator();

    private static async Task<List<SseItem<string>>> Take(IAsyncEnumerator<SseItem<string>> events, int count)
    {
        List<SseItem<string>> taken = [];
        while (taken.Count < count && await events.MoveNextAsync()) taken.Add(events.Current);
        return taken;
    }

    private async Task Actor(string name) => await client.PostJson("/api/v1/actors", new { name, kind = "person" });
}
