using StatementTracker.Api.Tests.Journeys;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Explorer;

public sealed class ArticlePageTests
{
    private const string Hostile =
        """
        Velmaran Foreign Minister Ana Verin said on Tuesday that Velmara opposes any deployment of Torvian observers <script>alert("x")</script>.
        “We will not accept </span></div><img src=x onerror=alert(1)> Torvian observers & 'friends' &lt;b&gt; on our ‮soil‬,” Verin told reporters.
        """;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_text_of_an_article_is_shown_as_it_is_stored_whatever_it_holds(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        var article = await newsroom.Http.PostJson("/api/v1/articles", new { text = Hostile, title = "<b onclick=x>Bold</b> ‮claims", publisher = "\"><script>1</script>" });

        var html = await newsroom.Http.Page($"/articles/{article.GetProperty("id")}");

        Assert.Equal(Hostile, Reading.TextOf(html));
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b ", html, StringComparison.Ordinal);
        Assert.Contains("<bdi>&lt;b onclick=x&gt;Bold&lt;/b&gt; &#x202E;claims</bdi>", html, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Each_statement_is_marked_in_place_and_can_be_linked_to(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        var id = await newsroom.Publish(Dispatches.MinisterRejects, "2025-03-05");
        var statements = (await newsroom.Http.GetJson($"/api/v1/articles/{id}/statements")).GetProperty("items").EnumerateArray().ToList();

        var html = await newsroom.Http.Page($"/articles/{id}");

        Assert.Equal(Dispatches.MinisterRejects, Reading.TextOf(html));
        foreach (var (index, statement) in statements.Index())
        {
            Assert.Contains($"s-{statement.GetProperty("id")}", Reading.Attributes(html, "a", "id"));
            Assert.Contains(string.Concat(statement.GetProperty("spans").EnumerateArray().Select(s => s.GetProperty("exact").GetString())), Marked(html, index + 1), StringComparison.Ordinal);
        }

        Assert.Contains("class=\"said direct", html, StringComparison.Ordinal);
        Assert.Contains("class=\"said indirect", html, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Statements_that_nest_overlap_or_touch_are_each_marked_in_full(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        const string text = "Alpha beta gamma delta epsilon zeta.";
        var id = await newsroom.Publish(text, "2025-03-05");
        string[][] contents = [["beta gamma delta"], ["gamma"], ["delta epsilon"], ["Alpha", "zeta"], ["beta gamma delta epsilon zeta."]];
        foreach (var content in contents)
        {
            await newsroom.Http.PostJson("/api/v1/statements", new
            {
                articleId = id,
                mode = "mixed",
                act = "assert",
                spans = content.Select(words => new { start = text.IndexOf(words, StringComparison.Ordinal), end = text.IndexOf(words, StringComparison.Ordinal) + words.Length, exact = words }),
            });
        }

        var html = await newsroom.Http.Page($"/articles/{id}");

        Assert.Equal(text, Reading.TextOf(html));
        Assert.Equal(contents.Select(words => string.Concat(words)), Enumerable.Range(1, contents.Length).Select(number => Marked(html, number)));
        Assert.Contains(">gamma</a>", html, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_reference_leads_to_the_statement_it_means_in_this_article_or_in_another(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.MinisterRejects, "2025-03-05");
        var id = await newsroom.Publish(Dispatches.SpokesmanDefers, "2025-03-14");
        var reference = (await newsroom.Http.GetJson("/api/v1/references?type=defersTo&state=resolved")).GetProperty("items").EnumerateArray().First();

        var html = await newsroom.Http.Page($"/articles/{id}");

        Assert.Contains($"/statements/{reference.GetProperty("to").GetProperty("id")}", Reading.Attributes(html, "a", "href"));
        Assert.Contains("defers to", Reading.Words(html), StringComparison.Ordinal);
    }

    /// <summary>All words that light up with a statement, in order; those outside of all statements left out.</summary>
    private static string Marked(string html, int number) => string.Concat(
        System.Text.RegularExpressions.Regex.Matches(html, $@"<(?:a|span) class=""said[^""]* n{number}(?: [^""]*)?""[^>]*>([^<]*)</")
            .Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)));
}
