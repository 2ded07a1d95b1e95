using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Idempotency;

public class RepeatedPostTests
{
    private const string Actors = "/api/v1/actors";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_POST_that_stores_something_does_so_once_and_answers_the_same_again(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();
        var into = await Once("/api/v1/actors", Keyed.Actor);
        var duplicate = await Once("/api/v1/actors", new { name = "A. Verin", kind = "person" });
        var issue = await Once("/api/v1/issues", new { title = "Observers", proposition = "Observers should be let in." });
        var article = await Once("/api/v1/articles", new { text = Keyed.Agenda });
        await Once("/api/v1/articles", new { text = Desk.Dispatch });
        await Once("/api/v1/statements", Keyed.Statement(article));
        await Once("/api/v1/positions", new { actor = into, issue, stance = "for", note = "She said so." });
        await Once($"/api/v1/actors/{duplicate}/merge", new { into });
        await Once($"/api/v1/actors/{duplicate}/split", null);
        await Once("/api/v1/keys", new { name = "newsroom", scope = "write" });

        async Task<string> Once(string path, object? body)
        {
            var before = await Sequence(database);
            var first = await Keyed.Post(client, path, body, $"k-{before}");
            var after = await Sequence(database);
            var again = await Keyed.Post(client, path, body, $"k-{before}");

            Assert.True(first.Status is 200 or 201, $"{path}: {first.Body}");
            Assert.Equal(first, again);
            Assert.Equal((before + 1, after), (after, await Sequence(database)));
            return first.Json.TryGetProperty("id", out var id) ? id.GetString()! : "";
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_first_answer_stands_whatever_changes_and_whichever_instance_is_asked(string provider)
    {
        using var database = TestDatabase.Create(provider);
        Keyed first;
        using (var factory = new ApiFactory(database))
        {
            using var client = factory.CreateClient();
            first = await Keyed.Post(client, Actors, Keyed.Actor, "k-1");
            await client.PatchJson(first.Location!, new { name = "Anna Verin" });
        }

        using var restarted = new ApiFactory(database);
        using var later = restarted.CreateClient();

        Assert.Equal(first, await Keyed.Post(later, Actors, Keyed.Actor, "k-1"));
        Assert.Equal(["Anna Verin"], (await later.GetJson(Actors)).Texts("name"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_error_of_the_request_is_answered_again_although_it_would_no_longer_be_one(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();
        object[] bodies = [new { name = "", kind = "person" }, new { name = "Ana Verin", kind = "person", partOf = "ministry-of-tides" }];
        var first = new List<Keyed>();
        for (var i = 0; i < bodies.Length; i++) first.Add(await Keyed.Post(client, Actors, bodies[i], $"k-{i}"));

        await client.PostJson(Actors, new { name = "Ministry of Tides", kind = "organization" });

        Assert.Equal([400, 422], first.Select(answer => answer.Status));
        for (var i = 0; i < bodies.Length; i++) Assert.Equal(first[i], await Keyed.Post(client, Actors, bodies[i], $"k-{i}"));
        Assert.Equal(201, (await Keyed.Post(client, Actors, bodies[1], "k-new")).Status);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_key_that_comes_with_another_request_is_refused(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();
        var first = await Keyed.Post(client, Actors, Keyed.Actor, "k-1");

        using var otherBody = await Keyed.Send(client, Actors, new { name = "Bo Ulm", kind = "person" }, "k-1");
        using var otherPath = await Keyed.Send(client, "/api/v1/issues", Keyed.Actor, "k-1");

        await otherBody.Problem(HttpStatusCode.UnprocessableEntity, "key-reused");
        await otherPath.Problem(HttpStatusCode.UnprocessableEntity, "key-reused");
        Assert.Equal(first, await Keyed.Post(client, Actors, Keyed.Actor, "k-1"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_key_is_known_for_each_caller_on_its_own(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database, ("Access:AdminKey", "open sesame"));
        using var one = factory.CreateClient();
        one.DefaultRequestHeaders.Add("X-Api-Key", "open sesame");
        using var other = factory.CreateClient();
        other.DefaultRequestHeaders.Add("X-Api-Key", (await one.PostJson("/api/v1/keys", new { name = "other", scope = "write" })).Text("key"));

        var mine = await Keyed.Post(one, Actors, Keyed.Actor, "k-1");
        var theirs = await Keyed.Post(other, Actors, new { name = "Bo Ulm", kind = "person" }, "k-1");
        using var stranger = factory.CreateClient();
        using var refused = await Keyed.Send(stranger, Actors, Keyed.Actor, "k-1");

        Assert.Equal((201, 201), (mine.Status, theirs.Status));
        await refused.Problem(HttpStatusCode.Unauthorized, "key-required");
        Assert.Equal(2, (await one.GetJson(Actors)).Items().Length);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task After_a_day_it_is_forgotten_and_its_row_goes(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();
        var article = Desk.Id(await client.PostJson("/api/v1/articles", new { text = Keyed.Agenda }));
        var first = await Keyed.Post(client, "/api/v1/statements", Keyed.Statement(article), "k-1");
        await Keyed.Post(client, "/api/v1/statements", Keyed.Statement(article), "k-2");

        factory.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(first, await Keyed.Post(client, "/api/v1/statements", Keyed.Statement(article), "k-1"));
        factory.Clock.Advance(TimeSpan.FromHours(1));
        var anew = await Keyed.Post(client, "/api/v1/statements", Keyed.Statement(article), "k-1");

        Assert.Equal(201, anew.Status);
        Assert.NotEqual(first.Location, anew.Location);
        await using var stored = database.OpenContext();
        Assert.Equal(1, await stored.KeptAnswers.CountAsync());
    }

    [Theory]
    [InlineData("8e03978e-40d5-43e8-bc93-6894a57f9324", "\"8e03978e-40d5-43e8-bc93-6894a57f9324\"")]
    [InlineData("a\\b!~", "\"a\\\\b!~\"")]
    [InlineData("it\"s", "\"it\\\"s\"")]
    public async Task A_key_in_quotation_marks_is_the_bare_one(string bare, string quoted)
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();

        Assert.Equal(await Keyed.Post(client, Actors, Keyed.Actor, bare), await Keyed.Post(client, Actors, Keyed.Actor, quoted));
    }

    [Fact]
    public async Task What_is_no_key_is_refused_and_stores_nothing()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();

        foreach (var keys in (string[][])[["a b"], ["\"\""], ["\"a"], ["\"a\"b\""], ["\"a\";p=1"], ["ä"], [new string('k', 256)], [$"\"{new string('k', 256)}\""], ["one", "two"]])
        {
            using var refused = await Keyed.Send(client, Actors, Keyed.Actor, keys);
            await refused.Invalid(Keyed.Header, "visible ASCII");
        }

        Assert.Equal(201, (await Keyed.Post(client, Actors, Keyed.Actor, new string('k', 255))).Status);
        Assert.Single((await client.GetJson(Actors)).Items());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_key_to_the_service_is_shown_again_to_who_made_it_and_is_not_to_be_read_in_the_database(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();

        var made = await Keyed.Post(client, "/api/v1/keys", new { name = "newsroom", scope = "write" }, "k-1");

        Assert.Equal(made, await Keyed.Post(client, "/api/v1/keys", new { name = "newsroom", scope = "write" }, "k-1"));
        await using var stored = database.OpenContext();
        var kept = await stored.KeptAnswers.SingleAsync();
        Assert.DoesNotContain("newsroom", Encoding.Latin1.GetString(kept.Answer!), StringComparison.Ordinal);
        Assert.DoesNotContain("k-1", kept.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_stored_the_header_means_nothing()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();

        Assert.Equal(200, (await Keyed.Post(client, "/api/v1/extractions", new { text = Desk.Minutes }, "k-1")).Status);
        Assert.Equal(200, (await Keyed.Post(client, "/api/v1/extractions", new { text = Desk.Dispatch }, "k-1")).Status);
        await using var stored = database.OpenContext();
        Assert.Empty(stored.KeptAnswers);
    }

    private static async Task<long> Sequence(TestDatabase database)
    {
        await using var context = database.OpenContext();
        return await context.Ledger.Select(ledger => ledger.Sequence).SingleAsync();
    }
}
