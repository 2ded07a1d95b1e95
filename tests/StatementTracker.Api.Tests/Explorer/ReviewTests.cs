using System.Net;
using StatementTracker.Api.Tests.Journeys;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Explorer;

public sealed class ReviewTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_decision_is_kept_shown_in_the_audit_and_can_be_undone(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.MinisterRejects, "2025-03-05");
        var form = Forms.Of(await newsroom.Http.Page("/review"), "/review/statements/")[0];
        var id = form.Action.Split('/')[^1];

        using var decided = await newsroom.Http.Send(form, ("review", "rejected"));
        var done = await newsroom.Http.Page(decided.RequestMessage!.RequestUri!.PathAndQuery);
        var rejected = await newsroom.Http.GetJson($"/api/v1/statements/{id}");
        using var undone = await newsroom.Http.Send(Forms.Of(done, $"/review/statements/{id}/undo").Single());

        Assert.Contains("Statement rejected.", done, StringComparison.Ordinal);
        Assert.Equal("rejected", rejected.GetProperty("review").GetString());
        Assert.Equal("extracted", (await newsroom.Http.GetJson($"/api/v1/statements/{id}")).GetProperty("review").GetString());
        var audit = (await newsroom.Http.GetJson($"/api/v1/audit?id={id}")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["local", "local", "local"], audit.Select(entry => entry.GetProperty("key").GetString()).Take(3));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_decision_about_something_else_than_what_was_seen_is_refused(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.MinisterRejects, "2025-03-05");
        var form = Forms.Of(await newsroom.Http.Page("/review"), "/review/statements/")[0];
        await newsroom.Http.PatchJson($"/api/v1/statements/{form.Action.Split('/')[^1]}", new { act = "warn" });

        using var late = await newsroom.Http.Send(form, ("review", "confirmed"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_correction_changes_what_was_changed_in_the_form(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.OppositionSupports, "2025-03-11");
        var id = (await newsroom.Statements("ilko-maas"))[0].GetProperty("id").GetString();
        var html = await newsroom.Http.Page($"/review/statements/{id}");
        var side = Reading.Attributes(html, "select", "name").Single(name => name.StartsWith("side-", StringComparison.Ordinal));

        using var saved = await newsroom.Http.Send(Forms.Of(html, "/review/statements/").Single(), ("act", "promise"), ("saidAt", "2025-03-09"), (side, "Against"));

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var after = await newsroom.Http.GetJson($"/api/v1/statements/{id}");
        Assert.Equal(("promise", "edited", "2025-03-09"), (after.GetProperty("act").GetString(), after.GetProperty("review").GetString(), after.GetProperty("saidAt").GetProperty("edtf").GetString()));
        var corrected = after.GetProperty("stances").EnumerateArray().Single(s => side.EndsWith(s.GetProperty("issue").GetProperty("id").GetString()!, StringComparison.Ordinal));
        Assert.Equal("against", corrected.GetProperty("stance").GetString());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Actors_that_share_a_name_are_offered_merged_and_parted_again(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.OppositionSupports, "2025-03-11");
        var one = await newsroom.Http.PostJson("/api/v1/actors", new { name = "Ilko J. Maas", kind = "person", otherNames = (string[])["Ilko Maas"] });
        var other = await newsroom.Http.PostJson("/api/v1/actors", new { name = "I. Maas", kind = "person", otherNames = (string[])["Ilko Maas"] });

        var form = Forms.Of(await newsroom.Http.Page("/review"), "/review/actors/").Single();
        using var merged = await newsroom.Http.Send(form, ("into", Reading.Attributes(form.Markup, "button", "value").Single()));
        using var gone = await newsroom.Http.GetAsync(new Uri($"/api/v1/actors/{other.GetProperty("id")}", UriKind.Relative));
        using var parted = await newsroom.Http.Send(Forms.Of(await merged.Content.ReadAsStringAsync(), "/review/actors/").First(f => f.Action.EndsWith("/undo", StringComparison.Ordinal)));

        Assert.Equal($"/api/v1/actors/{one.GetProperty("id")}", gone.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("I. Maas", (await newsroom.Http.GetJson($"/api/v1/actors/{other.GetProperty("id")}")).GetProperty("name").GetString());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_reference_that_was_not_resolved_can_be_called_none(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.SpokesmanDefers, "2025-03-14");
        var form = Forms.Of(await newsroom.Http.Page("/review"), "/review/references/")[0];

        using var decided = await newsroom.Http.Send(form);

        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        Assert.Equal("rejected", (await newsroom.Http.GetJson($"/api/v1/references/{form.Action.Split('/')[^1]}")).GetProperty("review").GetString());
        Assert.DoesNotContain(form.Action, Forms.Of(await newsroom.Http.Page("/review"), "/review/references/").Select(f => f.Action));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_a_pasted_article_says_is_shown_before_it_is_stored_and_stored_without_what_was_unchecked(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        var text = Dispatches.MinisterRejects.Replace("\n", "\r\n", StringComparison.Ordinal);
        var filled = Forms.Of(await newsroom.Http.Page("/add"), "/add/preview").Single();

        using var shown = await newsroom.Http.Send(filled, ("text", text), ("title", "Minister rejects"), ("publishedAt", "2025-03-05"));
        var preview = await shown.Content.ReadAsStringAsync();
        Assert.Empty((await newsroom.Http.GetJson("/api/v1/articles")).GetProperty("items").EnumerateArray());
        var boxes = Reading.Attributes(preview, "input", "name").Count(name => name == "keep");
        Assert.True(boxes > 1);

        var save = Forms.Of(preview, "/add/preview").Single() with { Action = "/add/save" };
        using var saved = await newsroom.Http.Send(save, ("keep", "0"));

        var article = saved.RequestMessage!.RequestUri!.AbsolutePath.Split('/')[^1];
        Assert.Equal(Dispatches.MinisterRejects, (await newsroom.Http.GetJson($"/api/v1/articles/{article}")).GetProperty("text").GetString());
        Assert.Single((await newsroom.Http.GetJson($"/api/v1/articles/{article}/statements")).GetProperty("items").EnumerateArray());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_filled_in_wrongly_is_said_beside_what_was_filled_in(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        var form = Forms.Of(await newsroom.Http.Page("/add"), "/add/preview").Single();

        using var answer = await newsroom.Http.Send(form, ("text", "Some words."), ("url", "ftp://nowhere"), ("title", "A <b>title</b>"));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("must be an absolute http or https URL.", html, StringComparison.Ordinal);
        Assert.Contains("A <b>title</b>", Reading.Attributes(html, "input", "value"));
    }
}
