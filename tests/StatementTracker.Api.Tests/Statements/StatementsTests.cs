using System.Net;
using System.Net.Http.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Statements;

public class StatementsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_statement_added_by_hand_shows_every_anchor(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());

        var statement = await desk.Http.GetJson($"/api/v1/statements/{await desk.Statement(article, actor, issue)}");

        Assert.Equal("We will not accept observers", statement.Text("text"));
        Assert.Equal($"{Desk.Minutes.IndexOf("We", StringComparison.Ordinal)}", statement.Text("spans.0.start"));
        Assert.Equal("Minutes", statement.Text("cue.exact"));
        Assert.Equal("assembly", statement.Text("addressee.exact"));
        Assert.Equal("ana-verin", statement.Text("speakers.0.actor.slug"));
        Assert.Equal("Ana Verin", statement.Text("speakers.0.mention.exact"));
        Assert.Equal("resolved", statement.Text("speakers.0.link"));
        Assert.Equal("observers", statement.Text("stances.0.issue.slug"));
        Assert.Equal("against", statement.Text("stances.0.stance"));
        Assert.Equal("2024-03-04", statement.Text("saidAt.edtf"));
        Assert.Null(statement.Text("confidence"));
    }

    [Theory]
    [OnSqlite("actor=ana-verin", 1)]
    [OnPostgreSql("actor=ana-verin", 1)]
    [OnSqlite("actor=bo-karr", 0)]
    [OnPostgreSql("actor=bo-karr", 0)]
    [OnSqlite("issue=observers&stance=against", 1)]
    [OnPostgreSql("issue=observers&stance=against", 1)]
    [OnSqlite("issue=observers&stance=for", 0)]
    [OnPostgreSql("issue=observers&stance=for", 0)]
    [OnSqlite("act=reject&mode=direct&actor=ana-verin", 1)]
    [OnPostgreSql("act=reject&mode=direct&actor=ana-verin", 1)]
    [OnSqlite("act=support&actor=ana-verin", 0)]
    [OnPostgreSql("act=support&actor=ana-verin", 0)]
    [OnSqlite("from=2024-03-04&to=2024-03-04&actor=ana-verin", 1)]
    [OnPostgreSql("from=2024-03-04&to=2024-03-04&actor=ana-verin", 1)]
    [OnSqlite("from=2024-03-05&actor=ana-verin", 0)]
    [OnPostgreSql("from=2024-03-05&actor=ana-verin", 0)]
    [OnSqlite("q=accept%20OBSERVERS", 1)]
    [OnPostgreSql("q=accept%20OBSERVERS", 1)]
    [OnSqlite("q=100%25%20_", 0)]
    [OnPostgreSql("q=100%25%20_", 0)]
    [OnSqlite("q=don%27t%20AND%20%22U.S.%22", 0)]
    [OnPostgreSql("q=don%27t%20AND%20%22U.S.%22", 0)]
    public async Task Statements_are_found_by_each_filter(string provider, string query, int found)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        await desk.Actor("Bo Karr");
        var statement = await desk.Statement(article, actor, issue);

        var page = await desk.Http.GetJson($"/api/v1/statements?{query}");

        Assert.Equal(found, page.Texts("id").Count(id => id == statement));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_an_actor_said_can_be_asked_of_the_actor(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        var statement = await desk.Statement(article, actor, issue);

        Assert.Equal([statement], (await desk.Http.GetJson($"/api/v1/actors/ana-verin/statements?issue=observers&article={article}")).Texts("id"));
        await desk.Http.GetJson("/api/v1/actors/ana-verin/statements?actor=ana-verin", HttpStatusCode.BadRequest);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_correction_changes_the_position_that_follows(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        var path = $"/api/v1/statements/{await desk.Statement(article, actor, issue)}";

        var corrected = await desk.Http.PatchJson(path, new { act = "support", stances = (object[])[new { issue = "observers", stance = "for" }] });

        Assert.Equal("support", corrected.Text("act"));
        Assert.Equal("for", corrected.Text("stances.0.stance"));
        Assert.Equal(["for"], (await desk.Http.GetJson("/api/v1/actors/ana-verin/positions?issue=observers")).Texts("stance"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_rejected_statement_carries_nothing(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        var path = $"/api/v1/statements/{await desk.Statement(article, actor, issue)}";

        var rejected = await desk.Http.PatchJson(path, new { review = "rejected" });

        Assert.Equal("rejected", rejected.Text("review"));
        Assert.Empty((await desk.Http.GetJson("/api/v1/actors/ana-verin/positions")).Items());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_statement_is_not_found_and_carries_nothing(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        var path = $"/api/v1/statements/{await desk.Statement(article, actor, issue)}";

        await desk.Http.DeleteJson(path);

        await desk.Http.GetJson(path, HttpStatusCode.NotFound);
        await desk.Http.GetJson($"{path}/references", HttpStatusCode.NotFound);
        await desk.Http.GetJson($"{path}/authority", HttpStatusCode.NotFound);
        Assert.Empty((await desk.Http.GetJson("/api/v1/actors/ana-verin/positions")).Items());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_does_not_stand_in_the_article_is_against_a_rule(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, article) = (await desk.Actor("Ana Verin"), await desk.Article());
        object Statement(object span, string who = "ana-verin", string article = "", string edtf = "2024-03-04") => new
        {
            articleId = article,
            spans = (object[])[span],
            mode = "direct",
            act = "reject",
            speakers = (object[])[new { actor = who }],
            saidAt = new { edtf },
        };
        var good = Desk.Span("We will not accept observers");

        await Refused(Statement(new { start = 1, end = 4, exact = "You" }, article: article), "spans[0]");
        await Refused(Statement(new { start = 9000, end = 9003, exact = "You" }, article: article), "spans[0]");
        await Refused(Statement(good, article: article, who: "nobody"), "speakers[0].actor");
        await Refused(Statement(good, article: article, edtf: "last week"), "saidAt.edtf");
        await Refused(Statement(good, article: actor), "articleId");

        async Task Refused(object statement, string field)
        {
            using var response = await desk.Http.PostAsJsonAsync("/api/v1/statements", statement);
            var problem = await response.Problem(HttpStatusCode.UnprocessableEntity, "rule");
            Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.GetRawText());
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_statement_without_references_is_its_own_authority(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        var id = await desk.Statement(article, actor, issue);

        var graph = await desk.Http.GetJson($"/api/v1/statements/{id}/references?direction=both&depth=10");
        var authority = await desk.Http.GetJson($"/api/v1/statements/{id}/authority");

        Assert.Equal(id, graph.Text("root"));
        Assert.Equal(id, graph.Text("nodes.0.id"));
        Assert.Equal("false", graph.Text("truncated"));
        Assert.Equal(id, authority.Text("chain.0.statement.id"));
        Assert.Equal("true", authority.Text("complete"));
        Assert.Equal("false", authority.Text("cycle"));
    }
}
