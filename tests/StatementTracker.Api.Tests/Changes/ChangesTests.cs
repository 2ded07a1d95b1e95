using System.Net;
using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Journeys;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Changes;

public class ChangesTests
{
    private static readonly Dictionary<string, string> Collections = new()
    {
        ["article"] = "articles", ["actor"] = "actors", ["issue"] = "issues", ["statement"] = "statements", ["reference"] = "references", ["position"] = "positions",
    };

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_one_resource_goes_through_is_told_in_order(string provider)
    {
        using var desk = new Desk(provider);
        var actor = await desk.Actor("Ana Verin");
        var corrected = await desk.Http.PatchJson($"/api/v1/actors/{actor}", new { name = "Anna Verin" });
        await desk.Http.DeleteJson($"/api/v1/actors/{actor}");

        var changes = await desk.Http.Follow(limit: 1);

        Assert.Equal(["actor.created", "actor.changed", "actor.removed"], changes.Select(c => c.Event()));
        Assert.All(changes, c => Assert.Equal(actor, c.Text("id")));
        Assert.Equal(["1", "2", "3"], changes.Select(c => c.Text("sequence")));
        Assert.Equal(corrected.Text("updatedAt"), changes[1].Text("recordedAt"));
        Assert.Equal(("Ana Verin", "Anna Verin"), (changes[0].Text("state.name"), changes[1].Text("state.name")));
        Assert.Null(changes[2].Text("state"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_last_state_told_of_each_resource_is_what_its_GET_shows(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        var first = await newsroom.Publish(Dispatches.SpokesmanDefers, "2024-03-07");
        await newsroom.PublishAll(
            (Dispatches.MinisterRejects, "2024-03-05"), (Dispatches.OppositionEchoes, "2024-03-06"), (Dispatches.Joint, "2024-03-04"), (Dispatches.MinisterTurns, "2024-03-08"),
            (Dispatches.SupportsOnCondition, null), (Dispatches.AnotherVerin, "2024-03-09"), (Dispatches.BareVerin, "2024-03-10"));
        await newsroom.Http.PostJson("/api/v1/positions", new { actor = "ana-verin", issue = Newsroom.Observers, stance = "neutral", note = "By letter." });
        await newsroom.Http.DeleteJson($"/api/v1/articles/{first}");

        var last = (await newsroom.Http.Follow()).Where(c => c.Text("kind") is not ("shifted" or "amended" or "withdrawn"))
            .GroupBy(c => (c.Text("type"), c.Text("id"))).Select(g => g.Last()).ToList();

        Assert.Equal(Collections.Keys.Order(), last.Select(c => c.Text("type")!).Distinct().Order());
        foreach (var change in last)
        {
            using var found = await newsroom.Http.GetAsync($"/api/v1/{Collections[change.Text("type")!]}/{change.Text("id")}");
            if (change.Text("state") is null)
            {
                Assert.True(found.StatusCode == HttpStatusCode.NotFound, $"{change.Event()} {await found.Content.ReadAsStringAsync()}");
                continue;
            }

            var shown = JsonElement.Parse(await found.Content.ReadAsStringAsync());
            foreach (var field in change.GetProperty("state").EnumerateObject())
                Assert.True(JsonElement.DeepEquals(field.Value, shown.GetProperty(field.Name)), $"{change.Event()} {field.Name}\n{field.Value}\n{shown}");
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_state_calls_others_what_they_were_called_then(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        var statement = await desk.Statement(article, actor, issue);
        await desk.Http.PatchJson($"/api/v1/actors/{actor}", new { name = "Anna Verin" });
        await desk.Http.PatchJson($"/api/v1/issues/{issue}", new { title = "Watchers" });
        await desk.Http.PatchJson($"/api/v1/statements/{statement}", new { act = "warn" });

        var states = (await desk.Http.Follow("&types=statement")).Where(c => c.Text("id") == statement)
            .Select(c => (c.Text("state.speakers.0.actor.name"), c.Text("state.stances.0.issue.title"))).ToList();

        Assert.Equal(("Ana Verin", "Observers"), states[0]);
        Assert.Equal(("Anna Verin", "Watchers"), states[^1]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_reference_that_finds_its_statement_is_resolved(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.SpokesmanDefers, "2024-03-07");
        var before = await newsroom.Http.Latest();
        await newsroom.Publish(Dispatches.MinisterRejects, "2024-03-05");

        var resolved = (await newsroom.Http.Follow("&types=reference&kinds=resolved", before)).First();

        Assert.Equal("resolved", resolved.Text("state.state"));
        Assert.Equal("ana-verin", resolved.Text("state.to.speakers.0.slug"));
        Assert.Empty(await newsroom.Http.Follow("&types=reference&kinds=created", before));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_turn_shifts_the_position_and_amends_the_entry_that_it_ends(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        await desk.Statement(article, actor, issue, "for", "2024-01-10");
        var turn = await desk.Statement(article, actor, issue, "against", "2024-01-20");
        await desk.Http.DeleteJson($"/api/v1/statements/{turn}");

        var entries = await desk.Http.Follow("&types=position&kinds=shifted,amended,withdrawn");

        var told = entries.Select(e => $"{e.Text("kind")} {(e.Text("state") is null ? "" : e.Text("state.kind"))}".Trim()).ToList();
        Assert.Equal("shifted new", told[0]);
        Assert.Equal(["amended new", "shifted reverse"], told[1..3].Order());
        Assert.Equal(["amended new", "withdrawn"], told[3..].Order());
        var amended = entries.Single(e => e.Text("kind") == "amended" && e.Text("sequence") == entries[1].Text("sequence"));
        Assert.Equal(entries[0].Text("id"), amended.Text("replaces"));
        Assert.Equal("2024-01-20", amended.Text("state.until.edtf"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Actors_that_are_folded_together_and_parted_again_say_so(string provider)
    {
        using var desk = new Desk(provider);
        var (one, other) = (await desk.Actor("Ana Verin"), await desk.Actor("A. Verin"));
        await desk.Http.PostJson($"/api/v1/actors/{other}/merge", new { into = one }, HttpStatusCode.OK);
        await desk.Http.SendJson(new HttpRequestMessage(HttpMethod.Post, $"/api/v1/actors/{other}/split"), HttpStatusCode.OK);

        var changes = (await desk.Http.Follow("&types=actor")).Where(c => c.Text("id") == other).ToList();

        Assert.Equal(["created", "merged", "split"], changes.Select(c => c.Text("kind")));
        Assert.Equal(one, changes[1].Text("into"));
        Assert.Null(changes[1].Text("state"));
        Assert.Equal("A. Verin", changes[2].Text("state.name"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_filter_keeps_what_concerns_an_actor_or_an_issue(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        var (other, another) = (await desk.Actor("Bo Karr"), await desk.Issue("Tolls", "Tolls should be raised."));
        var statement = await desk.Statement(article, actor, issue);

        var ofActor = await desk.Http.Follow("&actor=ana-verin", limit: 2);
        var onIssue = await desk.Http.Follow("&issue=observers", limit: 2);

        Assert.Equal(actor, ofActor[0].Text("id"));
        Assert.Equal(issue, onIssue[0].Text("id"));
        Assert.Contains(ofActor, c => c.Text("id") == statement);
        Assert.Contains(onIssue, c => c.Text("id") == statement);
        Assert.Contains(ofActor, c => c.Event() == "position.created");
        Assert.DoesNotContain(ofActor.Concat(onIssue), c => c.Text("id") == other || c.Text("id") == another || c.Text("id") == article);
        Assert.Equal(["Bo Karr"], (await desk.Http.Follow("&actor=bo-karr")).Select(c => c.Text("state.name")));
    }

    [Fact]
    public async Task It_never_shows_who_wrote()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database, ("Access:AdminKey", "open sesame"));
        using var client = factory.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", "open sesame");
        var key = await client.PostJson("/api/v1/keys", new { name = "Desk", scope = "write" });
        await client.PostJson("/api/v1/actors", new { name = "Ana Verin", kind = "person" });
        using var desk = factory.CreateClient();
        desk.DefaultRequestHeaders.Add("X-Api-Key", key.Text("key"));
        await desk.PostJson("/api/v1/actors", new { name = "Bo Karr", kind = "person" });

        var text = (await client.GetJson(Following.Changes)).ToString();

        Assert.Contains("Bo Karr", text, StringComparison.Ordinal);
        Assert.DoesNotContain("configured", text, StringComparison.Ordinal);
        Assert.DoesNotContain(key.Text("details.id")!, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("after=somewhere", "after")]
    [InlineData("after=AQAAAAAAAAABAAAAAAjeRkAAAAAAA", "after")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("wait=31", "wait")]
    [InlineData("wait=-1", "wait")]
    [InlineData("types=key", "types")]
    [InlineData("kinds=created,created", "kinds")]
    [InlineData("actor=Ana%20Verin", "actor")]
    [InlineData("since=2024-01-01", "since")]
    public async Task What_it_does_not_understand_is_refused(string query, string field)
    {
        using var desk = new Desk(TestDatabase.Sqlite);

        using var answer = await desk.Http.GetAsync($"{Following.Changes}?{query}");

        await answer.Invalid(field, "");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_cursor_of_another_record_is_gone(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Actor("Ana Verin");
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        factory.Clock.Advance(TimeSpan.FromHours(1));
        using var client = factory.CreateClient();
        await client.PostJson("/api/v1/actors", new { name = "Ana Verin", kind = "person" });

        using var answer = await client.GetAsync($"{Following.Changes}?after={await desk.Http.Latest()}");
        using var stream = await client.GetAsync($"{Following.Changes}/stream?after={await desk.Http.Latest()}", HttpCompletionOption.ResponseHeadersRead);

        await answer.Problem(HttpStatusCode.Gone, "gone");
        await stream.Problem(HttpStatusCode.Gone, "gone");
    }
}
