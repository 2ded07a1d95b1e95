using System.Net;
using StatementTracker.Api.Tests.Hosting;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Idempotency;

/// <summary>What a key is worth while its first request is under way, and when that never ends.</summary>
public class InFlightTests
{
    private const string Statements = "/api/v1/statements";
    private const string Saving = "INSERT INTO statements ";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task While_the_first_is_being_answered_the_second_is_asked_to_come_again(string provider)
    {
        using var database = TestDatabase.Create(provider);
        var gate = new Gate(Saving);
        using var factory = new ApiFactory(database);
        using var slow = factory.With(gate).CreateClient();
        var article = await Article(factory.CreateClient());

        var first = Keyed.Post(slow, Statements, Keyed.Statement(article), "k-1");
        await gate.Reached;
        using var second = await Keyed.Send(slow, Statements, Keyed.Statement(article), "k-1");
        using var other = await Keyed.Send(slow, Statements, Keyed.Statement(Guid.Empty.ToString()), "k-1");
        gate.Open();

        await second.Problem(HttpStatusCode.Conflict, "in-flight");
        Assert.Equal(TimeSpan.FromSeconds(1), second.Headers.RetryAfter!.Delta);
        await other.Problem(HttpStatusCode.UnprocessableEntity, "key-reused");
        Assert.Equal(201, (await first).Status);
        Assert.Equal(await first, await Keyed.Post(slow, Statements, Keyed.Statement(article), "k-1"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Many_at_once_at_two_instances_have_one_effect(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var here = new ApiFactory(database);
        using var there = new ApiFactory(database);
        HttpClient[] clients = [here.CreateClient(), there.CreateClient()];
        var article = await Article(clients[0]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Keyed.Post(clients[i % 2], Statements, Keyed.Statement(article), $"k-{i / 2 % 3}")));

        Assert.All(answers, answer => Assert.True(answer.Status is 201 or 409, answer.Body));
        var made = answers.Where(answer => answer.Status == 201).Distinct().ToList();
        Assert.Equal(3, made.Count);
        Assert.Equal(3, await Count(clients[1], article));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_fault_on_this_side_has_no_effect_and_is_not_kept(string provider)
    {
        using var database = TestDatabase.Create(provider);
        var gate = new Gate(Saving);
        using var factory = new ApiFactory(database);
        using var client = factory.With(gate).CreateClient();
        var article = await Article(factory.CreateClient());
        gate.Fail();

        var failed = await Keyed.Post(client, Statements, Keyed.Statement(article), "k-1");
        var none = await Count(client, article);
        var again = await Keyed.Post(client, Statements, Keyed.Statement(article), "k-1");

        Assert.Equal((500, 0, 201), (failed.Status, none, again.Status));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_stops_for_longer_than_the_lease_and_goes_on_does_not_double_the_effect(string provider)
    {
        using var database = TestDatabase.Create(provider);
        var gate = new Gate(Saving);
        using var factory = new ApiFactory(database);
        using var stalled = factory.With(gate).CreateClient();
        using var other = factory.CreateClient();
        var article = await Article(other);

        var first = Keyed.Post(stalled, Statements, Keyed.Statement(article), "k-1");
        await gate.Reached;
        factory.Clock.Advance(TimeSpan.FromSeconds(61));
        var second = Keyed.Post(other, Statements, Keyed.Statement(article), "k-1");
        gate.Open();

        // Whoever is second at the database either sees the other's answer or is told to come again.
        Keyed[] answers = [await first, await second];
        Assert.Contains(answers, answer => answer.Status == 201);
        Assert.All(answers, answer => Assert.True(answer.Status is 201 or 409, answer.Body));
        Assert.Single(answers.Where(answer => answer.Status == 201).Distinct());
        Assert.Equal(1, await Count(other, article));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_killed_service_has_done_each_request_once_or_not_at_all(string provider)
    {
        using var database = TestDatabase.Create(provider);
        string article;
        using (var before = new ApiFactory(database)) article = await Article(before.CreateClient());
        var sent = new Dictionary<int, Task<Keyed>>();
        using (var process = new ServiceProcess(database, AppContext.BaseDirectory, ["--urls", "http://127.0.0.1:0"]))
        {
            using var client = new HttpClient { BaseAddress = await process.Address() };
            for (var i = 0; i < 40; i++) sent[i] = Keyed.Post(client, Statements, Keyed.Statement(article), $"k-{i}");
            await Task.WhenAny(sent.Values);
            await process.Kill();
            await Task.WhenAll(sent.Values.Select(post => post.ContinueWith(_ => { }, TaskScheduler.Default)));
        }

        using var restarted = new ApiFactory(database);
        restarted.Clock.SetUtcNow(DateTimeOffset.UtcNow.AddMinutes(1));
        using var later = restarted.CreateClient();
        foreach (var (i, first) in sent)
        {
            var again = await Keyed.Post(later, Statements, Keyed.Statement(article), $"k-{i}");
            Assert.Equal(201, again.Status);
            if (first.IsCompletedSuccessfully) Assert.Equal(await first, again);
        }

        Assert.Equal(40, await Count(later, article));
    }

    private static async Task<string> Article(HttpClient client) => Desk.Id(await client.PostJson("/api/v1/articles", new { text = Keyed.Agenda }));

    private static async Task<int> Count(HttpClient client, string article) =>
        (await client.GetJson($"/api/v1/articles/{article}/statements?limit=200")).Items().Length;
}
