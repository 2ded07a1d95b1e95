using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Changes;

public class LongPollTests
{
    private const string Actors = "/api/v1/actors";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task It_is_answered_as_soon_as_this_service_writes(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();
        var waiting = client.GetJson($"{Following.Changes}?wait=30&after={await client.Latest()}");

        await client.PostJson(Actors, new { name = "Ana Verin", kind = "person" });

        Assert.Equal(["Ana Verin"], (await waiting).Texts("state.name"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task It_is_answered_when_another_service_has_written(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        using var other = new ApiFactory(database);
        using var client = factory.CreateClient();
        using var writer = other.CreateClient();
        var waiting = client.GetJson($"{Following.Changes}?wait=30&types=actor&after={await client.Latest()}");
        await writer.PostJson(Actors, new { name = "Ana Verin", kind = "person" });

        factory.Clock.Advance(TimeSpan.FromMilliseconds(250));

        Assert.Equal(["Ana Verin"], (await waiting).Texts("state.name"));
    }

    [Fact]
    public async Task What_was_not_asked_for_does_not_end_it()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();
        var waiting = client.GetJson($"{Following.Changes}?wait=30&types=issue");

        await client.PostJson(Actors, new { name = "Ana Verin", kind = "person" });
        await client.PostJson("/api/v1/issues", new { title = "Tolls", proposition = "Tolls should be raised." });

        Assert.Equal(["issue.created"], (await waiting).Items().Select(c => c.Event()));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Without_changes_it_ends_with_its_time_and_each_time_anew(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();
        await client.PostJson(Actors, new { name = "Ana Verin", kind = "person" });
        var latest = await client.Latest();
        for (var time = 0; time < 2; time++)
        {
            var began = factory.Clock.GetUtcNow();

            var page = await factory.While(client.GetJson($"{Following.Changes}?wait=20&after={latest}"), TimeSpan.FromSeconds(1));

            Assert.Empty(page.Items());
            Assert.Equal((latest, "false"), (page.Text("nextCursor"), page.Text("more")));
            Assert.InRange(factory.Clock.GetUtcNow() - began, TimeSpan.FromSeconds(20), TimeSpan.MaxValue);
        }
    }

    [Fact]
    public async Task It_ends_when_the_host_stops()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        var log = new CommandLog();
        using var service = log.Of(factory);
        service.UseKestrel(0);
        using var client = service.CreateClient();
        var waiting = client.GetJson($"{Following.Changes}?wait=30");
        while (!log.Asked.Any(c => c.Text.Contains("revisions", StringComparison.Ordinal))) await Task.WhenAny(waiting, Task.Run(Thread.Yield));

        service.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Empty((await waiting).Items());
    }
}
