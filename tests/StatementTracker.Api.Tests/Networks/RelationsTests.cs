using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Networks;

public class RelationsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Actors_are_compared_on_an_issue_as_of_a_date(string provider)
    {
        using var desk = await Assembly(provider);
        const string path = "/api/v1/issues/observers/compare?actors=bo-karr,cy-lund,ana-verin";

        var now = await desk.Http.GetJson(path);
        var before = await desk.Http.GetJson($"{path}&asOf=2024-03-04");
        var unknown = await desk.Http.GetJson("/api/v1/issues/observers/compare?actors=ana-verin&knownAt=2025-01-01");

        Assert.Equal("observers", now.Text("issue.slug"));
        Assert.Equal(["bo-karr: for own", "cy-lund:", "ana-verin: against own"], Compared(now));
        Assert.Equal("""[{"stance":"for","actors":["bo-karr"]},{"stance":"against","actors":["ana-verin"]}]""", now.Text("byStance"));
        Assert.Equal("2", now.Text("actors.1.coverage.articles"));
        Assert.NotEmpty(now.GetProperty("actors")[0].GetProperty("positions")[0].GetProperty("derivation").EnumerateArray());
        Assert.Equal(["bo-karr:", "cy-lund:", "ana-verin: against own"], Compared(before));
        Assert.Equal("2024-03-04T23:59:59.999999Z", before.Text("asOf"));
        Assert.Equal(["ana-verin:"], Compared(unknown));
        Assert.Equal("0", unknown.Text("actors.0.coverage.articles"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Alignment_tells_how_often_actors_agree_and_who_agrees_most(string provider)
    {
        using var desk = await Assembly(provider);

        var with = await desk.Http.GetJson("/api/v1/actors/ana-verin/alignment?with=bo-karr,cy-lund");
        var before = await desk.Http.GetJson("/api/v1/actors/ana-verin/alignment?with=bo-karr&asOf=2024-03-04");
        var ranked = await desk.Http.GetJson("/api/v1/actors/ana-verin/alignment");

        Assert.Equal(("1", "0", "1", "0"), (with.Text("with.0.counts.shared"), with.Text("with.0.counts.agreeing"), with.Text("with.0.counts.opposed"), with.Text("with.0.counts.agreementRate")));
        Assert.Equal(("oppose", "against", "for"), (with.Text("with.0.issues.0.agreement"), with.Text("with.0.issues.0.position.stance"), with.Text("with.0.issues.0.other.stance")));
        Assert.Null(with.Text("with.1.counts.agreementRate"));
        Assert.Equal("0", before.Text("with.0.counts.shared"));
        Assert.Equal("bo-karr", ranked.Text("most.0.actor.slug"));
        Assert.Equal("bo-karr", ranked.Text("least.0.actor.slug"));
        Assert.Null(ranked.Text("with"));
        using var itself = await desk.Http.GetAsync("/api/v1/actors/ana-verin/alignment?with=ana-verin");
        await itself.Invalid("with", "the actor itself");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_issue_counts_actors_by_stance_and_by_what_they_rest_on(string provider)
    {
        using var desk = await Assembly(provider);

        var table = await desk.Http.GetJson("/api/v1/issues/observers/positions?limit=1");

        Assert.Equal(
            """[{"stance":"for","count":1,"conditional":0,"diverged":0,"byBasis":[{"basis":"own","count":1}]},{"stance":"against","count":1,"conditional":0,"diverged":0,"byBasis":[{"basis":"own","count":1}]}]""",
            table.Text("byStance"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Deference_found_in_articles_shows_both_ways_and_as_a_network(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Http.PostJson("/api/v1/issues", new { title = "Observers", proposition = "Torvian observers should be allowed into Velmara.", terms = (string[])["Torvian observers"] });
        await desk.Article("Velmaran Foreign Minister Elena Marek said on 1 March 2024: “We reject Torvian observers in Velmara.”", "The Courier", "2024-03-02");
        await desk.Article("Asked about Torvian observers, government spokesman Jon Darrow said: “There is a position on this, which was expressed by Foreign Minister Elena Marek. I have nothing to add to it.”", "The Gazette", "2024-03-05");

        var map = await desk.Http.GetJson("/api/v1/actors/jon-darrow/deference");
        var back = await desk.Http.GetJson("/api/v1/actors/elena-marek/deference?issue=observers&from=2024-03-05&to=2024-03-05");
        var network = await desk.Http.GetJson("/api/v1/networks/deference?issue=observers");

        Assert.Equal("elena-marek", map.Text("defersTo.0.actor.slug"));
        Assert.Equal(("1", "0", "1", "2024-03-05T00:00:00Z"), (map.Text("defersTo.0.count.deferrals"), map.Text("defersTo.0.count.for"), map.Text("defersTo.0.count.against"), map.Text("defersTo.0.count.first")));
        Assert.Equal("observers", map.Text("defersTo.0.issues.0.issue.slug"));
        Assert.Equal("[]", map.Text("deferredToBy"));
        Assert.Equal("jon-darrow", back.Text("deferredToBy.0.actor.slug"));
        Assert.Equal(("true", "Jon Darrow", "Elena Marek", "1"), (network.Text("directed"), network.Text("edges.0.source"), network.Text("edges.0.target"), network.Text("edges.0.weight")));
    }

    /// <summary>Ana Verin is against observers from 4 March on, Bo Karr for them from 6 March on, Cy Lund says nothing.</summary>
    private static async Task<Desk> Assembly(string provider)
    {
        var desk = new Desk(provider);
        var issue = await desk.Issue();
        await desk.Statement(await desk.Article(publisher: "A", publishedAt: "2024-03-04"), await desk.Actor("Ana Verin"), issue);
        await desk.Statement(await desk.Article(publisher: "B", publishedAt: "2024-03-06"), await desk.Actor("Bo Karr"), issue, "for", "2024-03-06");
        await desk.Actor("Cy Lund");
        return desk;
    }

    private static IEnumerable<string> Compared(JsonElement comparison) => comparison.GetProperty("actors").EnumerateArray().Select(a =>
        $"{a.Text("actor.slug")}: {string.Join(", ", a.GetProperty("positions").EnumerateArray().Select(p => $"{p.Text("stance")} {p.Text("basis")}"))}".TrimEnd());
}
