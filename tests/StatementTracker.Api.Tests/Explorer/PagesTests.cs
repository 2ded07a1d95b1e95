using System.Net;
using StatementTracker.Api.Tests.Journeys;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Explorer;

public sealed class PagesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_page_has_a_title_of_its_own_a_twin_as_JSON_and_nothing_from_elsewhere(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        var titles = new HashSet<string>();
        foreach (var path in await Paths(newsroom))
        {
            using var answer = await newsroom.Http.Visit(path);
            var html = await newsroom.Http.Page(path);

            Assert.True(titles.Add(Reading.Words(html[html.IndexOf("<title>", StringComparison.Ordinal)..html.IndexOf("</title>", StringComparison.Ordinal)])), $"{path} shares its title");
            Assert.Equal(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
                Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
            Assert.DoesNotMatch(@"<style|\sstyle=|<script(?! src)|\son[a-z]+=|javascript:", html);
            foreach (var loaded in Reading.Attributes(html, "link", "href").Concat(Reading.Attributes(html, "script", "src"))) Assert.StartsWith("/", loaded, StringComparison.Ordinal);

            var twins = Reading.Attributes(html, "link", "href").Where(href => href.StartsWith("/api/", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(twins);
            foreach (var twin in twins) await newsroom.Http.GetJson(twin);
            Assert.Contains($"curl -s 'http://localhost{twins[0]}'", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_page_is_tagged_answers_HEAD_and_weighs_under_100_KB_with_all_it_loads(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        foreach (var path in await Paths(newsroom))
        {
            var html = await newsroom.Http.Page(path);
            using var page = await newsroom.Http.Visit(path);
            using var head = await newsroom.Http.Visit(path, HttpMethod.Head);
            using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { page.Headers.ETag! } } };
            again.Headers.TryAddWithoutValidation("Accept", Reading.Browser);
            using var unchanged = await newsroom.Http.SendAsync(again);

            Assert.Equal(page.Headers.ETag, head.Headers.ETag);
            Assert.Equal(page.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
            Assert.Equal("no-cache", page.Headers.CacheControl?.ToString());

            var weight = html.Length;
            foreach (var asset in Reading.Attributes(html, "link", "href").Concat(Reading.Attributes(html, "script", "src")).Where(href => href.StartsWith("/explorer/", StringComparison.Ordinal)))
            {
                using var file = await newsroom.Http.GetAsync(new Uri(asset, UriKind.Relative));
                Assert.Equal(HttpStatusCode.OK, file.StatusCode);
                Assert.Equal("public, max-age=31536000, immutable", file.Headers.CacheControl?.ToString());
                weight += (await file.Content.ReadAsByteArrayAsync()).Length;
            }

            Assert.InRange(weight, 1000, 100_000);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_page_shows_what_was_written_before_it_was_asked_for(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Http.Page("/");
        var before = await newsroom.Http.Page("/");

        await newsroom.Publish(Dispatches.MinisterRejects, "2025-03-05");

        Assert.DoesNotContain("Ana Verin", before, StringComparison.Ordinal);
        Assert.Contains("Ana Verin", await newsroom.Http.Page("/"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Long_lists_go_on_by_a_cursor_and_lead_back_to_their_beginning(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.PublishAll((Dispatches.MinisterRejects, "2025-03-05"), (Dispatches.OppositionSupports, "2025-03-11"), (Dispatches.DeclinesComment, null));
        foreach (var list in new[] { "articles", "statements", "actors", "issues" })
        {
            var (seen, next) = (new List<string>(), $"/{list}?limit=1");
            for (; next is not null && seen.Count < 30; next = Reading.Attributes(await newsroom.Http.Page(next), "a", "href").FirstOrDefault(href => href.StartsWith($"/{list}?", StringComparison.Ordinal) && href.Contains("cursor=", StringComparison.Ordinal)))
                seen.Add(next);
            var expected = (await newsroom.Http.GetJson($"/api/v1/{list}?limit=200")).GetProperty("items").GetArrayLength();

            Assert.Equal(expected, seen.Count);
            Assert.Contains($"/{list}", Reading.Attributes(await newsroom.Http.Page(seen[^1]), "a", "href"));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_search_finds_actors_statements_and_articles_and_marks_what_was_found(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.MinisterRejects, "2025-03-05");

        var html = await newsroom.Http.Page("/search?q=verin");
        var said = await newsroom.Http.Page("/search?q=observers");

        Assert.Contains("/actors/ana-verin", Reading.Attributes(html, "a", "href"));
        Assert.Contains("<mark>observers</mark>", said, StringComparison.Ordinal);
        Assert.Contains(Reading.Attributes(said, "a", "href"), href => href.StartsWith("/articles/", StringComparison.Ordinal) && !href.Contains('#', StringComparison.Ordinal));
        Assert.Contains("observers", Reading.Attributes(said, "input", "value"));
    }

    /// <summary>One of each page, over a record that has something for each.</summary>
    private static async Task<IReadOnlyList<string>> Paths(Newsroom newsroom)
    {
        var article = await newsroom.Publish(Dispatches.MinisterRejects, "2025-03-05");
        await newsroom.PublishAll((Dispatches.SpokesmanDefers, "2025-03-14"), (Dispatches.MinisterTurns, "2025-04-05"));
        return ["/", "/search?q=observers", "/articles", $"/articles/{article}", "/statements", "/actors", "/issues", "/actors/bo-karr", "/actors/ana-verin", $"/issues/{Newsroom.Observers}", $"/issues/{Newsroom.Observers}?asOf=2025-03-20", $"/statements/{(await newsroom.Statements("bo-karr"))[0].GetProperty("id")}"];
    }
}
