using System.Net;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Positions;

/// <summary>An actor and an issue asked about as of a time before the record had either.</summary>
public class NotYetKnownTests
{
    private const string Before = "knownAt=2020-01-01";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_not_known_yet_is_found_by_its_present_name_and_nothing_is_known_of_it(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Statement(await desk.Article(publishedAt: "2024-03-05"), await desk.Actor("Ana Verin"), await desk.Issue());

        foreach (var list in new[] { "actors/ana-verin/positions?", "actors/ana-verin/positions?issue=observers&", "issues/observers/positions?", "positions?actor=ana-verin&", "actors/ana-verin/positions/history?", "issues/observers/shifts?kind=new&" })
        {
            Assert.NotEmpty((await desk.Http.GetJson($"/api/v1/{list}limit=9")).Items());
            Assert.Empty((await desk.Http.GetJson($"/api/v1/{list}{Before}")).Items());
        }

        Assert.Equal("0", (await desk.Http.GetJson($"/api/v1/actors/ana-verin/positions?{Before}")).Text("coverage.articles"));
        Assert.Equal("[]", (await desk.Http.GetJson($"/api/v1/issues/observers/compare?actors=ana-verin&{Before}")).Text("byStance"));
        Assert.Equal("[]", (await desk.Http.GetJson($"/api/v1/actors/ana-verin/alignment?{Before}")).Text("most"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_not_known_at_all_is_not_found(string provider)
    {
        using var desk = new Desk(provider);

        await desk.Http.GetJson($"/api/v1/actors/nobody/positions?{Before}", HttpStatusCode.NotFound);
        await desk.Http.GetJson($"/api/v1/issues/nothing/positions?{Before}", HttpStatusCode.NotFound);
        await desk.Http.GetJson($"/api/v1/positions?actor=nobody&{Before}", HttpStatusCode.NotFound);
    }
}
