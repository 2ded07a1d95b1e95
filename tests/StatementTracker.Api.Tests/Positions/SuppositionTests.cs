using System.Net;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Positions;

/// <summary>How much an answer rests on what: positions derived anew without it, and nothing stored.</summary>
public class SuppositionTests
{
    private const string Lists = "/api/v1/actors/ana-verin/positions /api/v1/issues/observers/positions /api/v1/positions";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Without_an_article_or_an_outlet_its_statements_do_not_count(string provider)
    {
        using var desk = new Desk(provider);
        var (_, later) = await TwoArticlesAsync(desk);

        foreach (var list in Lists.Split(' '))
        {
            Assert.Equal(["against"], (await desk.Http.GetJson(list)).Texts("stance"));
            Assert.Equal(["for"], (await desk.Http.GetJson($"{list}?excludeArticle={later}")).Texts("stance"));
            Assert.Equal(["for"], (await desk.Http.GetJson($"{list}?excludePublisher=the%20courier%5C%2C%20evening,Nobody")).Texts("stance"));
            Assert.Empty((await desk.Http.GetJson($"{list}?excludePublisher=The%20Gazette,The%20Courier%5C%2C%20Evening")).Items());
        }

        Assert.Equal(["against"], (await desk.Http.GetJson("/api/v1/positions")).Texts("stance"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_only_follows_from_the_question_has_no_id_and_what_is_the_same_keeps_its_own(string provider)
    {
        using var desk = new Desk(provider);
        var (earlier, later) = await TwoArticlesAsync(desk);

        var supposed = (await desk.Http.GetJson($"/api/v1/positions?excludeArticle={later}")).Items().Single();
        var dated = await desk.Http.GetJson($"/api/v1/positions?excludeArticle={later}&asOf=2024-02-01");
        var same = (await desk.Http.GetJson($"/api/v1/positions?review=confirmed")).Items().Single();

        Assert.Null(supposed.Text("id"));
        Assert.Null(supposed.Text("recordedAt"));
        Assert.Equal(["for"], dated.Texts("stance"));
        Assert.Equal((await desk.Http.GetJson("/api/v1/positions")).Text("items.0.id"), same.Text("id"));
        Assert.Equal("0", (await desk.Http.GetJson($"/api/v1/positions?excludeArticle={earlier}&asOf=2024-02-01")).Text("coverage.articles"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task By_stance_counts_what_would_be_and_pages_go_on(string provider)
    {
        using var desk = new Desk(provider);
        var (issue, article) = (await desk.Issue(), await desk.Article());
        var other = await desk.Article("Other minutes. " + Desk.Minutes);
        foreach (var name in new[] { "Ana Verin", "Bo Karr", "Cil Dorn" }) await desk.Statement(article, await desk.Actor(name), issue);

        var first = await desk.Http.GetJson($"/api/v1/issues/observers/positions?excludeArticle={other}&limit=2");
        var second = await desk.Http.GetJson($"/api/v1/issues/observers/positions?excludeArticle={other}&limit=2&cursor={first.Text("nextCursor")}");

        Assert.Equal(["ana-verin", "bo-karr"], first.Texts("actor.slug"));
        Assert.Equal(["cil-dorn"], second.Texts("actor.slug"));
        Assert.Null(second.Text("nextCursor"));
        Assert.Equal(("against", "3"), (first.Text("byStance.0.stance"), first.Text("byStance.0.count")));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Unsure_and_unreviewed_statements_can_be_left_out(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Http.PostJson("/api/v1/issues", new { title = "Observers", proposition = "Observers should be let in.", terms = (List<string>)["observers"] });
        await desk.Article(Desk.Dispatch, publishedAt: "2024-03-05");
        var found = (await desk.Http.GetJson("/api/v1/positions")).Items().Single();
        var confidence = found.GetProperty("confidence").GetDouble();

        Assert.InRange(confidence, 0.01, 0.99);
        Assert.Equal(found.Text("id"), (await desk.Http.GetJson("/api/v1/positions?minConfidence=0.01")).Text("items.0.id"));
        Assert.Empty((await desk.Http.GetJson("/api/v1/positions?minConfidence=0.999")).Items());
        Assert.Empty((await desk.Http.GetJson("/api/v1/positions?review=confirmed")).Items());
        await desk.Http.PatchJson($"/api/v1/statements/{found.Text("statementId")}", """{"review":"confirmed"}""");
        Assert.Single((await desk.Http.GetJson("/api/v1/positions?review=confirmed")).Items());
    }

    [Theory]
    [OnSqlite("excludeArticle=nothing")]
    [OnSqlite("excludeArticle=,")]
    [OnSqlite("excludePublisher=a,,b")]
    [OnSqlite(@"excludePublisher=a\b")]
    [OnSqlite("minConfidence=1.5")]
    [OnSqlite("minConfidence=high")]
    [OnSqlite("minConfidence=-0.5")]
    [OnSqlite("review=rejected")]
    [OnSqlite("review=confirmed&knownAt=2024-03-04")]
    [OnSqlite("excludePublisher=a&excludePublisher=b")]
    public async Task A_question_that_is_not_as_documented_is_refused(string provider, string query)
    {
        using var desk = new Desk(provider);

        await desk.Http.GetJson($"/api/v1/positions?{query}", HttpStatusCode.BadRequest);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_position_hangs_on_the_fewest_statements_without_which_it_is_another(string provider)
    {
        using var desk = new Desk(provider);
        await TwoArticlesAsync(desk);
        var position = (await desk.Http.GetJson("/api/v1/positions")).Items().Single();

        var sensitivity = await desk.Http.GetJson($"/api/v1/positions/{position.Text("id")}/sensitivity");

        Assert.Equal(position.Text("statementId"), sensitivity.Text("statements.0.id"));
        Assert.Equal(("for", "true", "0", "2"), (sensitivity.Text("becomes.stance"), sensitivity.Text("exact"), sensitivity.Text("noneUpTo"), sensitivity.Text("considered")));
        await desk.Http.GetJson("/api/v1/positions/018f0000-0000-7000-8000-000000000000/sensitivity", HttpStatusCode.NotFound);
        await desk.Http.GetJson("/api/v1/positions?excludeArticle=018f0000-0000-7000-8000-000000000000", HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_editors_position_hangs_on_no_statement(string provider)
    {
        using var desk = new Desk(provider);
        await TwoArticlesAsync(desk);
        await desk.Http.PostJson("/api/v1/positions", new { actor = "ana-verin", issue = "observers", stance = "neutral" });
        var asserted = (await desk.Http.GetJson("/api/v1/positions?basis=editor")).Items().First();

        var sensitivity = await desk.Http.GetJson($"/api/v1/positions/{asserted.Text("id")}/sensitivity");

        Assert.Equal("[]", sensitivity.Text("statements"));
        Assert.Equal("neutral", sensitivity.Text("becomes.stance"));
        Assert.Equal("true", sensitivity.Text("exact"));
    }

    /// <summary>Ana Verin is for in one article and, later, against in another.</summary>
    private static async Task<(string Earlier, string Later)> TwoArticlesAsync(Desk desk)
    {
        var (actor, issue) = (await desk.Actor("Ana Verin"), await desk.Issue());
        var earlier = await desk.Article(publisher: "The Gazette", publishedAt: "2024-01-11");
        var later = await desk.Article(publisher: "The Courier, Evening", publishedAt: "2024-03-05");
        await desk.Statement(earlier, actor, issue, "for", "2024-01-10");
        await desk.Statement(later, actor, issue, "against", "2024-03-04");
        return (earlier, later);
    }
}
