using System.Net;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Http;

public sealed class SearchingTests
{
    private static readonly string[] Lists = ["/api/v1/statements", "/api/v1/articles", "/api/v1/actors/ida-falk/statements"];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Rubbish_is_a_query_or_refused_and_never_an_error_of_the_service(string provider)
    {
        using var desk = await Open(provider);
        string[] rubbish =
        [
            "don't", "U.S.", "AND", "NOT", "OR OR", "NEAR(a, 5)", "a*b*", "\"", "\"\"\"", "*", "-", "--", "(", "')", "^a", "a:b", "{a b}: c", "+a", "%", "_", "\\", "';--",
            "a & b | !c", "a <-> b", "'a':*", "\"a\"*\"", "\uFFFD", "\uFFFE", "\uD83D\uDE00", "\u0301", "ﷺ", new string('a', 200), new string('*', 200), new string('"', 199), "{0} {1}", "@p0 $1 ?1 :a",
        ];
        foreach (var list in Lists)
        {
            foreach (var q in rubbish)
            {
                using var response = await desk.Http.GetAsync($"{list}?q={Uri.EscapeDataString(q)}");
                if (response.StatusCode != HttpStatusCode.OK) await response.Invalid("q", "must hold");
            }
        }
    }

    [Theory]
    [InlineData("q=" + "a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u+v+w+x+y+z+1+2+3+4+5+6+7", "q", "at most 32 words")]
    [InlineData("q=-bridge", "q", "besides what it leaves out")]
    [InlineData("q=%21%3F", "q", "a word")]
    [InlineData("sort=relevance", "sort", "only with q")]
    public async Task What_cannot_be_searched_for_is_refused(string query, string field, string says)
    {
        using var desk = await Open(TestDatabase.Sqlite);
        foreach (var list in Lists)
        {
            using var response = await desk.Http.GetAsync($"{list}?{query}");
            await response.Invalid(field, says);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_match_shows_the_words_that_were_found(string provider)
    {
        using var desk = await Open(provider);

        foreach (var list in Lists)
        {
            var item = Assert.Single((await desk.Http.GetJson($"{list}?q=BRID*+-harbour")).Items());
            var snippet = item.Text("match.snippet.exact")!;
            Assert.Contains("the bridge will open in May", snippet, StringComparison.Ordinal);
            Assert.Equal("bridge", item.Text("match.highlights.0.exact"));
            Assert.Equal(snippet.IndexOf("bridge", StringComparison.Ordinal), item.GetProperty("match").GetProperty("highlights")[0].GetProperty("start").GetInt32());
        }
    }

    [Fact]
    public async Task Without_a_search_there_is_no_match()
    {
        using var desk = await Open(TestDatabase.Sqlite);

        foreach (var list in Lists)
            Assert.All((await desk.Http.GetJson(list)).Items(), item => Assert.False(item.TryGetProperty("match", out _)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Hits_are_paged_by_rank_or_by_date(string provider)
    {
        using var desk = await Open(provider);

        foreach (var list in Lists)
        {
            foreach (var sort in (string[])["", "&sort=relevance", "&sort=newest"])
            {
                var seen = new List<string?>();
                string? cursor = null;
                do
                {
                    var page = await desk.Http.GetJson($"{list}?q=open&limit=1{sort}" + (cursor is null ? "" : $"&cursor={cursor}"));
                    seen.AddRange(page.Texts("id"));
                    cursor = page.Text("nextCursor");
                }
                while (cursor is not null);
                Assert.Equal(2, seen.Distinct().Count());
                Assert.Equal(2, seen.Count);
            }
        }
    }

    [Fact]
    public async Task A_cursor_by_rank_does_not_go_on_by_date()
    {
        using var desk = await Open(TestDatabase.Sqlite);
        var cursor = (await desk.Http.GetJson("/api/v1/statements?q=open&limit=1")).Text("nextCursor");

        using var response = await desk.Http.GetAsync($"/api/v1/statements?q=open&limit=1&sort=newest&cursor={cursor}");

        await response.Invalid("cursor", "not a cursor");
    }

    private static async Task<Desk> Open(string provider)
    {
        var desk = new Desk(provider);
        foreach (var place in (string[])["bridge", "harbour"])
            await desk.Http.PostJson("/api/v1/articles", new { text = $"The mayor, Ida Falk, said on Monday that the {place} will open in May.", publisher = place });
        return desk;
    }
}
