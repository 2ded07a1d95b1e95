using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Http;

public class PagingTests
{
    private static readonly string[] Names = ["Ana", "Bo", "Cil", "Dorn", "Edda"];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Following_the_cursor_shows_each_item_once_in_order(string provider)
    {
        using var desk = new Desk(provider);
        foreach (var name in Names.Reverse()) await desk.Actor(name);

        var seen = new List<string?>();
        var path = "/api/v1/actors?limit=2&kind=person";
        while (true)
        {
            using var response = await desk.Http.GetAsync(path);
            var page = JsonElement.Parse(await response.Content.ReadAsStringAsync());
            Assert.InRange(page.Items().Length, 1, 2);
            seen.AddRange(page.Texts("name"));
            var cursor = page.Text("nextCursor");
            Assert.Equal(cursor is not null, response.Headers.TryGetValues("Link", out var links));
            if (cursor is null) break;
            var link = links!.Single();
            Assert.EndsWith(">; rel=\"next\"", link, StringComparison.Ordinal);
            Assert.Contains(cursor, link, StringComparison.Ordinal);
            path = link[1..link.IndexOf('>', StringComparison.Ordinal)];
        }

        Assert.Equal(Names, seen);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Items_that_come_and_go_between_pages_do_not_shift_the_rest(string provider)
    {
        using var desk = new Desk(provider);
        foreach (var name in Names) await desk.Actor(name);
        var first = await desk.Http.GetJson("/api/v1/actors?limit=2");

        await desk.Actor("Aaron");
        await desk.Http.DeleteJson("/api/v1/actors/bo");
        var second = await desk.Http.GetJson($"/api/v1/actors?limit=2&cursor={first.Text("nextCursor")}");

        Assert.Equal(["Cil", "Dorn"], second.Texts("name"));
    }

    [Theory]
    [InlineData("/api/v1/actors?kind=person&cursor=")]
    [InlineData("/api/v1/issues?cursor=")]
    [InlineData("/api/v1/articles?cursor=")]
    [InlineData("/api/v1/positions?cursor=")]
    public async Task A_cursor_goes_on_with_the_list_and_filters_it_came_from_only(string other)
    {
        using var desk = new Desk(TestDatabase.Sqlite);
        foreach (var name in Names) await desk.Actor(name);
        var cursor = (await desk.Http.GetJson("/api/v1/actors?limit=2")).Text("nextCursor");

        using var response = await desk.Http.GetAsync(other + cursor);

        await response.Invalid("cursor", "not a cursor");
    }

    [Fact]
    public async Task The_limit_may_change_between_pages()
    {
        using var desk = new Desk(TestDatabase.Sqlite);
        foreach (var name in Names) await desk.Actor(name);
        var cursor = (await desk.Http.GetJson("/api/v1/actors?limit=1")).Text("nextCursor");

        var rest = await desk.Http.GetJson($"/api/v1/actors?limit=200&cursor={cursor}");

        Assert.Equal(Names[1..], rest.Texts("name"));
        Assert.Null(rest.Text("nextCursor"));
    }

    [Fact]
    public async Task A_cursor_that_was_tampered_with_is_refused()
    {
        using var desk = new Desk(TestDatabase.Sqlite);
        foreach (var name in Names) await desk.Actor(name);
        var cursor = (await desk.Http.GetJson("/api/v1/actors?limit=2")).Text("nextCursor")!;
        var json = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));

        foreach (var forged in (string[])[json.Replace("Bo", "\\u0000", StringComparison.Ordinal), json.Replace("\"name\"", "\"nam\"", StringComparison.Ordinal), json[..^1], "null", "{}"])
        {
            Assert.NotEqual(json, forged);
            using var response = await desk.Http.GetAsync($"/api/v1/actors?limit=2&cursor={Base64Url.EncodeToString(Encoding.UTF8.GetBytes(forged))}");
            await response.Invalid("cursor", "not a cursor");
        }
    }

    [Fact]
    public async Task Fifty_items_come_where_no_limit_is_given()
    {
        using var desk = new Desk(TestDatabase.Sqlite);
        for (var i = 0; i < 51; i++) await desk.Actor($"Speaker {i:00}");

        var page = await desk.Http.GetJson("/api/v1/actors");

        Assert.Equal(50, page.Items().Length);
        Assert.NotNull(page.Text("nextCursor"));
    }
}
