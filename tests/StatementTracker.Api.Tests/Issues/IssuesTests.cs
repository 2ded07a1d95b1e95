using System.Net;
using System.Net.Http.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Issues;

public class IssuesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_issue_is_created_under_a_broader_one(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Issue("Foreign missions", "Foreign missions should be let in.");
        using var response = await desk.Http.PostAsJsonAsync("/api/v1/issues", new
        {
            title = "Torvian observers",
            proposition = "Torvian observers should be let in.",
            terms = (string[])["Torvian observers"],
            broader = "foreign-missions",
        });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var issue = await desk.Http.GetJson(response.Headers.Location!.ToString());
        Assert.Equal("torvian-observers", issue.Text("slug"));
        Assert.Equal("foreign-missions", issue.Text("broader.slug"));
        Assert.Equal("torvian-observers", (await desk.Http.GetJson("/api/v1/issues/foreign-missions")).Text("narrower.0.slug"));
        Assert.Equal(["Foreign missions", "Torvian observers"], (await desk.Http.GetJson("/api/v1/issues")).Texts("title"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Issues_are_found_by_words_of_title_proposition_and_terms(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Issue("Élan vital", "The élan should be kept.");
        await desk.Http.PostJson("/api/v1/issues", new { title = "Observers", proposition = "They should be let in.", terms = (string[])["monitoring mission"] });

        Assert.Equal(["Observers"], await Found("OBSERVER in"));
        Assert.Equal(["Observers"], await Found("mission, let"));
        Assert.Equal(["Élan vital"], await Found("elan"));
        Assert.Equal(["Observers", "Élan vital"], await Found("should"));
        Assert.Empty(await Found("observers elan"));
        Assert.Empty(await Found("…"));

        async Task<IEnumerable<string?>> Found(string q) => (await desk.Http.GetJson($"/api/v1/issues?q={Uri.EscapeDataString(q)}")).Texts("title");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_issue_can_be_corrected_cleared_and_removed(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Issue("Foreign missions", "Foreign missions should be let in.");
        var path = $"/api/v1/issues/{await desk.Issue()}";

        var patched = await desk.Http.PatchJson(path, new { broader = "foreign-missions", terms = (string[])["observers"] });
        var cleared = await desk.Http.PatchJson(path, """{"broader":null,"terms":null,"title":"Observers at last"}""");
        await desk.Http.DeleteJson(path);

        Assert.Equal("observers", patched.Text("terms.0"));
        Assert.Null(cleared.Text("broader"));
        Assert.Empty(cleared.GetProperty("terms").EnumerateArray());
        Assert.Equal("Observers should be let in.", cleared.Text("proposition"));
        await desk.Http.GetJson(path, HttpStatusCode.NotFound);
        await desk.Http.GetJson($"{path}/positions", HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_taken_slug_clashes_and_a_circle_is_against_a_rule(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Issue("Foreign missions", "Foreign missions should be let in.");
        await desk.Issue();
        await desk.Http.PatchJson("/api/v1/issues/observers", new { broader = "foreign-missions" });

        await desk.Http.PatchJson("/api/v1/issues/observers", new { slug = "foreign-missions" }, HttpStatusCode.Conflict);
        var circle = await desk.Http.PatchJson("/api/v1/issues/foreign-missions", new { broader = "observers" }, HttpStatusCode.UnprocessableEntity);
        await desk.Http.PostJson("/api/v1/issues", new { title = "X", proposition = "X.", broader = "nothing" }, HttpStatusCode.UnprocessableEntity);

        Assert.True(circle.GetProperty("errors").TryGetProperty("broader", out _));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_stands_where_and_what_was_said_can_be_asked_of_an_issue(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        var statement = await desk.Statement(article, actor, issue);

        var positions = await desk.Http.GetJson("/api/v1/issues/observers/positions");
        var timeline = await desk.Http.GetJson("/api/v1/issues/observers/timeline");

        Assert.Equal(["ana-verin"], positions.Texts("actor.slug"));
        Assert.Equal("against", positions.Text("byStance.0.stance"));
        Assert.Equal("1", positions.Text("byStance.0.count"));
        Assert.Equal([statement], timeline.Texts("statement.id"));
        Assert.Equal("against", timeline.Text("items.0.stances.0.stance"));
        Assert.Empty((await desk.Http.GetJson("/api/v1/issues/observers/positions?stance=for")).Items());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Long_terms_and_many_terms_are_refused(string provider)
    {
        using var desk = new Desk(provider);

        await desk.Http.PostJson("/api/v1/issues", new { title = "X", proposition = "X.", terms = (string[])[new string('a', 201)] }, HttpStatusCode.BadRequest);
        await desk.Http.PostJson("/api/v1/issues", new { title = "X", proposition = "X.", terms = Enumerable.Range(0, 101).Select(i => $"term {i}") }, HttpStatusCode.BadRequest);
        await desk.Http.PostJson("/api/v1/issues", new { title = "X", proposition = new string('a', 1001) }, HttpStatusCode.BadRequest);
    }
}
