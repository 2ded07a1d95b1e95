using System.Net;
using System.Net.Http.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Positions;

public class PositionsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_position_follows_from_a_statement_and_shows_how(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        var statement = await desk.Statement(article, actor, issue);

        var listed = (await desk.Http.GetJson("/api/v1/positions?actor=ana-verin&issue=observers&stance=against&basis=own")).Items().Single();

        Assert.Equal(statement, listed.Text("statementId"));
        Assert.Equal("2024-03-04", listed.Text("effectiveFrom.edtf"));
        Assert.NotEmpty(listed.GetProperty("derivation").EnumerateArray());
        Assert.Equal(listed.GetRawText(), (await desk.Http.GetJson($"/api/v1/positions/{Desk.Id(listed)}")).GetRawText());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Both_clocks_can_be_asked_and_the_answer_echoes_them(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        await desk.Statement(article, actor, issue);

        var before = await desk.Http.GetJson("/api/v1/positions?asOf=2024-03-03");
        var after = await desk.Http.GetJson("/api/v1/positions?asOf=2024-03-05");
        var unknown = await desk.Http.GetJson("/api/v1/positions?knownAt=2025-12-31T00:00:00Z");

        Assert.Empty(before.Items());
        Assert.Equal("2024-03-03T23:59:59.999999Z", before.Text("asOf"));
        Assert.Equal("1", before.Text("coverage.articles"));
        Assert.Single(after.Items());
        Assert.Null(after.Text("coverage"));
        Assert.Empty(unknown.Items());
        Assert.Equal("2025-12-31T00:00:00Z", unknown.Text("knownAt"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_editor_asserts_corrects_and_removes_a_position(string provider)
    {
        using var desk = new Desk(provider);
        var (_, issue) = (await desk.Actor("Ana Verin"), await desk.Issue());
        using var response = await desk.Http.PostAsJsonAsync("/api/v1/positions", new { actor = "ana-verin", issue, stance = "for", effectiveFrom = "2024-03-04", note = "From her memoirs." });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var path = response.Headers.Location!.ToString();
        var asserted = await desk.Http.GetJson(path);

        var corrected = await desk.Http.PatchJson(path, """{"stance":"against","conditional":true,"note":null}""");

        Assert.Equal("editor", asserted.Text("basis"));
        Assert.Equal("From her memoirs.", asserted.Text("note"));
        Assert.Equal("against", corrected.Text("stance"));
        Assert.Equal("true", corrected.Text("conditional"));
        Assert.Null(corrected.Text("note"));
        Assert.Equal(["against"], (await desk.Http.GetJson("/api/v1/actors/ana-verin/positions?issue=observers")).Texts("stance"));
        await desk.Http.DeleteJson(path);
        await desk.Http.GetJson(path, HttpStatusCode.NotFound);
        Assert.Empty((await desk.Http.GetJson("/api/v1/actors/ana-verin/positions")).Items());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_derived_position_is_not_changed_by_hand(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        await desk.Statement(article, actor, issue);
        var path = $"/api/v1/positions/{(await desk.Http.GetJson("/api/v1/positions")).Text("items.0.id")}";

        await desk.Http.PatchJson(path, new { stance = "for" }, HttpStatusCode.UnprocessableEntity);
        await desk.Http.DeleteJson(path, HttpStatusCode.UnprocessableEntity);

        Assert.Equal("against", (await desk.Http.GetJson(path)).Text("stance"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_assertion_that_names_nothing_or_ends_before_it_begins_is_refused(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue) = (await desk.Actor("Ana Verin"), await desk.Issue());
        const string nowhere = "018f0000-0000-7000-8000-000000000000";

        await desk.Http.PostJson("/api/v1/positions", new { actor = "nobody", issue, stance = "for" }, HttpStatusCode.UnprocessableEntity);
        await desk.Http.PostJson("/api/v1/positions", new { actor, issue = "nothing", stance = "for" }, HttpStatusCode.UnprocessableEntity);
        await desk.Http.PostJson("/api/v1/positions", new { actor, issue, stance = "for", statementId = nowhere }, HttpStatusCode.UnprocessableEntity);
        await desk.Http.PostJson("/api/v1/positions", new { actor, issue, stance = "silent" }, HttpStatusCode.BadRequest);
        await desk.Http.PostJson("/api/v1/positions", new { actor, issue }, HttpStatusCode.BadRequest);
        await desk.Http.PostJson("/api/v1/positions", new { actor, issue, stance = "for", effectiveFrom = "2024-03-04", effectiveTo = "2024-03-03" }, HttpStatusCode.BadRequest);
        Assert.Empty((await desk.Http.GetJson("/api/v1/positions")).Items());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_others_report_is_shown_apart_and_only_on_request(string provider)
    {
        using var desk = new Desk(provider);

        Assert.Null((await desk.Http.GetJson("/api/v1/positions")).Text("reported"));
        Assert.Equal("[]", (await desk.Http.GetJson("/api/v1/positions?include=reported")).Text("reported"));
    }
}
