using System.Net;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Positions;

/// <summary>What follows from positions, without some of the record: ledgers, comparisons, alignment and networks.</summary>
public class WithoutTests
{
    private const string Both = "The%20Gazette,The%20Courier%5C%2C%20Evening";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Ledgers_are_what_they_would_be_without_an_article_or_an_outlet(string provider)
    {
        using var desk = new Desk(provider);
        var (earlier, later) = await TwoArticlesAsync(desk);

        foreach (var ledger in new[] { "/api/v1/actors/ana-verin/positions/history?issue=observers&", "/api/v1/actors/ana-verin/positions/history?" })
        {
            Assert.Equal(["reverse", "new"], (await desk.Http.GetJson($"{ledger}limit=9")).Texts("kind"));
            Assert.Equal(["new"], (await desk.Http.GetJson($"{ledger}excludeArticle={earlier}")).Texts("kind"));
            Assert.Equal(["for"], (await desk.Http.GetJson($"{ledger}excludePublisher=the%20courier%5C%2C%20evening")).Texts("after.stance"));
            Assert.Empty((await desk.Http.GetJson($"{ledger}excludeArticle={earlier},{later}")).Items());
        }

        Assert.Single((await desk.Http.GetJson("/api/v1/issues/observers/shifts")).Items());
        Assert.Empty((await desk.Http.GetJson($"/api/v1/issues/observers/shifts?excludeArticle={earlier}")).Items());
        var anew = (await desk.Http.GetJson($"/api/v1/issues/observers/shifts?kind=new&excludeArticle={earlier}")).Items().Single();
        Assert.Equal((null, null, "against"), (anew.Text("id"), anew.Text("recordedAt"), anew.Text("after.stance")));
        Assert.Empty((await desk.Http.GetJson($"/api/v1/issues/observers/shifts?kind=new&to=2024-03-01&excludeArticle={earlier}")).Items());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_supposed_ledger_goes_on_over_its_pages(string provider)
    {
        using var desk = new Desk(provider);
        var other = await desk.Article("Other minutes. " + Desk.Minutes, publishedAt: "2024-03-05");
        var (issue, article) = (await desk.Issue(), await desk.Article(publishedAt: "2024-03-05"));
        foreach (var name in new[] { "Ana Verin", "Bo Karr", "Cil Dorn" }) await desk.Statement(article, await desk.Actor(name), issue);

        var path = $"/api/v1/issues/observers/shifts?kind=new&limit=2&excludeArticle={other}";
        var first = await desk.Http.GetJson(path);
        var second = await desk.Http.GetJson($"{path}&cursor={first.Text("nextCursor")}");

        Assert.Equal(["ana-verin", "bo-karr"], first.Texts("actor.slug"));
        Assert.Equal(["cil-dorn"], second.Texts("actor.slug"));
        Assert.Null(second.Text("nextCursor"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Comparison_and_alignment_are_what_they_would_be(string provider)
    {
        using var desk = new Desk(provider);
        var (_, later) = await TwoArticlesAsync(desk);
        await desk.Statement(await desk.Article(publisher: "The Herald", publishedAt: "2024-03-05"), await desk.Actor("Bo Karr"), "observers", "for");

        async Task<(string? Compared, string? With, string? Most, string? Position)> Answers(string query)
        {
            var compared = await desk.Http.GetJson($"/api/v1/issues/observers/compare?actors=ana-verin{query}");
            var with = await desk.Http.GetJson($"/api/v1/actors/ana-verin/alignment?with=bo-karr{query}");
            var ranked = await desk.Http.GetJson($"/api/v1/actors/ana-verin/alignment?minShared=1{query}");
            return (
                compared.GetProperty("actors")[0].GetProperty("positions").EnumerateArray().Select(p => p.Text("stance")).SingleOrDefault(),
                with.GetProperty("with")[0].GetProperty("issues").EnumerateArray().Select(i => i.Text("agreement")).SingleOrDefault(),
                ranked.GetProperty("most").EnumerateArray().Select(m => m.Text("counts.agreementRate")).SingleOrDefault(),
                with.GetProperty("with")[0].GetProperty("issues").EnumerateArray().Select(i => i.Text("position.positionId")).SingleOrDefault());
        }

        var now = await Answers("");
        Assert.Equal(("against", "oppose", "0"), (now.Compared, now.With, now.Most));
        Assert.NotNull(now.Position);
        Assert.Equal(("for", "agree", "1", null), await Answers($"&excludeArticle={later}"));
        Assert.Equal((null, null, null, null), await Answers($"&excludePublisher={Both}"));
        Assert.Equal(now, await Answers("&review=confirmed"));
        Assert.Equal(now, await Answers("&minConfidence=0.5"));
        Assert.Equal("1", (await desk.Http.GetJson($"/api/v1/issues/observers/compare?actors=ana-verin&excludePublisher={Both}")).Text("actors.0.coverage.articles"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Networks_and_deference_are_what_they_would_be(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Http.PostJson("/api/v1/issues", new { title = "Observers", proposition = "Torvian observers should be allowed into Velmara.", terms = (string[])["Torvian observers"] });
        var said = await desk.Article("Velmaran Foreign Minister Elena Marek said on 1 March 2024: “We reject Torvian observers in Velmara.”", "The Courier", "2024-03-02");
        var deferred = await desk.Article("Asked about Torvian observers, government spokesman Jon Darrow said: “There is a position on this, which was expressed by Foreign Minister Elena Marek. I have nothing to add to it.”", "The Gazette", "2024-03-05");

        async Task<string> Sides(string query) => string.Join(", ", (await desk.Http.GetJson($"/api/v1/networks/affiliation?basis=own,deferred{query}"))
            .GetProperty("edges").EnumerateArray().Select(e => $"{e.Text("source")} {e.Text("against")}").Order(StringComparer.Ordinal));
        async Task<string> Deferrals(string query)
        {
            var map = (await desk.Http.GetJson($"/api/v1/actors/jon-darrow/deference?limit=9{query}")).GetProperty("defersTo").EnumerateArray()
                .Select(e => $"{e.Text("actor.name")} {e.Text("count.against")}").ToList();
            var network = (await desk.Http.GetJson($"/api/v1/networks/deference?minWeight=0{query}")).GetProperty("edges").EnumerateArray()
                .Select(e => $"{e.Text("target")} {e.Text("against")}");
            Assert.Equal(map, network);
            return string.Join(", ", map);
        }

        Assert.Equal("Elena Marek 1, Jon Darrow 1", await Sides(""));
        Assert.Equal("Elena Marek 1", await Sides($"&excludeArticle={deferred}"));
        Assert.Equal("", await Sides($"&excludeArticle={said}"));
        Assert.Equal("", await Sides("&excludePublisher=the%20courier"));
        Assert.Equal("", await Sides("&review=confirmed"));
        Assert.Equal("", await Sides("&minConfidence=1"));
        Assert.Equal("Elena Marek 1, Jon Darrow 1", await Sides("&minConfidence=0.01"));
        Assert.Equal("Elena Marek 1", await Deferrals(""));
        Assert.Equal("Elena Marek 0", await Deferrals($"&excludeArticle={said}"));
        Assert.Equal("", await Deferrals($"&excludeArticle={deferred}"));
        Assert.Equal("", await Deferrals("&minConfidence=1"));
    }

    [Theory]
    [OnSqlite("/api/v1/actors/ana-verin/positions/history?limit=9")]
    [OnSqlite("/api/v1/issues/observers/shifts?limit=9")]
    [OnSqlite("/api/v1/issues/observers/compare?actors=ana-verin")]
    [OnSqlite("/api/v1/actors/ana-verin/alignment?limit=9")]
    [OnSqlite("/api/v1/actors/ana-verin/deference?limit=9")]
    [OnSqlite("/api/v1/networks/affiliation?minWeight=0")]
    [OnSqlite("/api/v1/networks/congruence?minWeight=0")]
    [OnSqlite("/api/v1/networks/conflict?minWeight=0")]
    [OnSqlite("/api/v1/networks/deference?minWeight=0")]
    public async Task Wherever_something_can_be_left_out_it_is_checked_alike(string provider, string path)
    {
        using var desk = new Desk(provider);
        await TwoArticlesAsync(desk);

        await desk.Http.GetJson($"{path}&excludeArticle=018f0000-0000-7000-8000-000000000000", HttpStatusCode.NotFound);
        await desk.Http.GetJson($"{path}&minConfidence=1.5", HttpStatusCode.BadRequest);
        await desk.Http.GetJson($"{path}&excludePublisher=a,,b", HttpStatusCode.BadRequest);
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
