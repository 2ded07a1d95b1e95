using System.Net;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.References;

public class ReferencesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_reference_is_listed_shown_reviewed_and_retargeted(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Http.PostJson("/api/v1/articles", new { text = Journeys.Dispatches.MinisterRejects, publishedAt = "2024-03-05" });
        await desk.Http.PostJson("/api/v1/articles", new { text = Journeys.Dispatches.SpokesmanDefers, publishedAt = "2024-03-07" });

        var page = await desk.Http.GetJson("/api/v1/references");
        var reference = page.Items().First(item => item.Text("type") == "defersTo");
        var path = $"/api/v1/references/{Desk.Id(reference)}";

        Assert.Equal(reference.GetRawText(), (await desk.Http.GetJson(path)).GetRawText());
        Assert.Equal("rejected", (await desk.Http.PatchJson(path, new { review = "rejected" })).Text("review"));
        Assert.Null((await desk.Http.GetJson(path)).Text("to"));

        var target = (await desk.Http.GetJson("/api/v1/actors/ana-verin/statements")).Text("items.0.id");
        var chosen = await desk.Http.PatchJson(path, new { review = "confirmed", toId = target });
        Assert.Equal(target, chosen.Text("to.id"));
        Assert.Equal("resolved", chosen.Text("state"));
        Assert.Contains(Desk.Id(reference), (await desk.Http.GetJson("/api/v1/references?state=resolved&type=defersTo&actor=bo-karr")).Texts("id"));
        Assert.DoesNotContain(Desk.Id(reference), (await desk.Http.GetJson("/api/v1/references?state=unresolved")).Texts("id"));

        await desk.Http.PatchJson(path, new { toId = "018f0000-0000-7000-8000-000000000000" }, HttpStatusCode.UnprocessableEntity);
        await desk.Http.PatchJson(path, """{"type":null}""", HttpStatusCode.BadRequest);
        await desk.Http.PatchJson(path, """{"state":"resolved"}""", HttpStatusCode.BadRequest);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Around_a_statement_the_graph_shows_what_defers_to_what(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Http.PostJson("/api/v1/articles", new { text = Journeys.Dispatches.MinisterRejects, publishedAt = "2024-03-05" });
        await desk.Http.PostJson("/api/v1/articles", new { text = Journeys.Dispatches.SpokesmanDefers, publishedAt = "2024-03-07" });
        var reference = (await desk.Http.GetJson("/api/v1/references?type=defersTo&state=resolved")).Items().First();
        var (from, to) = (reference.Text("from.id"), reference.Text("to.id"));

        var outgoing = await desk.Http.GetJson($"/api/v1/statements/{from}/references?direction=outgoing");
        var incoming = await desk.Http.GetJson($"/api/v1/statements/{to}/references?direction=incoming&depth=2");
        var authority = await desk.Http.GetJson($"/api/v1/statements/{from}/authority");

        Assert.Contains(to, outgoing.GetProperty("nodes").EnumerateArray().Select(node => node.Text("id")));
        Assert.Contains(from, incoming.GetProperty("nodes").EnumerateArray().Select(node => node.Text("id")));
        Assert.Equal([from, to], authority.GetProperty("chain").EnumerateArray().Select(link => link.Text("statement.id")).Take(2));
        Assert.Equal("defersTo", authority.Text("chain.0.reference.type"));
    }
}
