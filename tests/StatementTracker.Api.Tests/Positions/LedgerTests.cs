using System.Net;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Positions;

public class LedgerTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_history_tells_each_change_between_its_two_statements_and_how_long_it_held(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        var first = await desk.Statement(article, actor, issue, "for", "2024-01-10");
        var second = await desk.Statement(article, actor, issue, "against", "2024-01-20");

        var history = (await desk.Http.GetJson("/api/v1/actors/ana-verin/positions/history?issue=observers")).Items();

        Assert.Equal(["reverse", "new"], history.Select(h => h.Text("kind")));
        Assert.Equal((first, "for"), (history[0].Text("before.statementId"), history[0].Text("before.stance")));
        Assert.Equal((second, "against"), (history[0].Text("after.statementId"), history[0].Text("after.stance")));
        Assert.Null(history[0].Text("until"));
        Assert.Null(history[0].Text("held"));
        Assert.Null(history[1].Text("before"));
        Assert.Equal(("2024-01-10", "2024-01-20"), (history[1].Text("at.edtf"), history[1].Text("until.edtf")));
        Assert.Equal(("9", "11"), (history[1].Text("held.atLeastDays"), history[1].Text("held.atMostDays")));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Shifts_on_an_issue_are_reversals_of_all_actors_within_dates(string provider)
    {
        using var desk = new Desk(provider);
        var (issue, article) = (await desk.Issue(), await desk.Article());
        foreach (var (name, turned) in new[] { ("Ana Verin", "2024-02-01"), ("Bo Karr", "2024-03-01") })
        {
            var actor = await desk.Actor(name);
            await desk.Statement(article, actor, issue, "for", "2024-01-10");
            await desk.Statement(article, actor, issue, "against", turned);
        }

        Assert.Equal(["bo-karr", "ana-verin"], (await desk.Http.GetJson("/api/v1/issues/observers/shifts")).Texts("actor.slug"));
        Assert.Equal(["ana-verin"], (await desk.Http.GetJson("/api/v1/issues/observers/shifts?from=2024-02-01&to=2024-02-28")).Texts("actor.slug"));
        Assert.Equal(["new", "new"], (await desk.Http.GetJson("/api/v1/issues/observers/shifts?kind=new")).Texts("kind"));
        var page = await desk.Http.GetJson("/api/v1/issues/observers/shifts?limit=1");
        Assert.Equal(["ana-verin"], (await desk.Http.GetJson($"/api/v1/issues/observers/shifts?limit=1&cursor={page.Text("nextCursor")}")).Texts("actor.slug"));
        Assert.Empty((await desk.Http.GetJson("/api/v1/issues/observers/shifts?knownAt=2025-12-31")).Items());
        await desk.Http.GetJson("/api/v1/issues/observers/shifts?from=2024-02-01&to=2024-01-01", HttpStatusCode.BadRequest);
        await desk.Http.GetJson("/api/v1/issues/observers/shifts?kind=turn", HttpStatusCode.BadRequest);
        await desk.Http.GetJson("/api/v1/issues/nothing/shifts", HttpStatusCode.NotFound);
        await desk.Http.GetJson("/api/v1/actors/nobody/positions/history", HttpStatusCode.NotFound);
    }
}
