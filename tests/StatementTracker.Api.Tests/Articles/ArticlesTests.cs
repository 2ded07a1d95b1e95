using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Articles;

public class ArticlesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_article_is_kept_exactly_as_sent(string provider)
    {
        using var desk = new Desk(provider);
        const string text = "\tLine one\r\n\r\nLine two — “quoted”, naïve, 🕊, e\u0301.  \n";
        using var response = await desk.Http.PostAsJsonAsync("/api/v1/articles", new
        {
            text,
            title = "A dove",
            publisher = "The Velstad Courier",
            url = "https://courier.example.org/dove",
            publishedAt = "2024-03-05T10:00:00.1234567+02:00",
        });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var article = await desk.Http.GetJson(response.Headers.Location!.ToString());
        Assert.Equal(text, article.Text("text"));
        Assert.Equal("2024-03-05T08:00:00.123456Z", article.Text("publishedAt"));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))), article.Text("textHash"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_speaker_of_whom_the_text_does_not_say_who_it_is_stays_unresolved_with_its_words(string provider)
    {
        using var desk = new Desk(provider);
        var article = await desk.Http.PostJson("/api/v1/articles", new { text = "We said that the dam of Velstad would burst by spring." });

        var statements = await desk.Http.GetJson($"/api/v1/articles/{Desk.Id(article)}/statements");

        var speaker = Assert.Single(Assert.Single(statements.GetProperty("items").EnumerateArray()).GetProperty("speakers").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, speaker.GetProperty("actor").ValueKind);
        Assert.Equal(("unresolved", "We"), (speaker.Text("link"), speaker.GetProperty("mention").Text("exact")));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_same_text_from_the_same_source_again_is_the_article_that_stands(string provider)
    {
        using var desk = new Desk(provider);
        var first = await desk.Http.PostJson("/api/v1/articles", new { text = Desk.Minutes, publisher = "The Velstad Courier", title = "First" });

        var again = await desk.Http.PostJson("/api/v1/articles", new { text = Desk.Minutes, publisher = "the velstad courier", title = "Second" }, HttpStatusCode.OK);
        var elsewhere = await desk.Http.PostJson("/api/v1/articles", new { text = Desk.Minutes, publisher = "The Torvia Post" });

        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.NotEqual(Desk.Id(first), Desk.Id(elsewhere));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Simultaneous_posts_of_one_article_make_one(string provider)
    {
        using var desk = new Desk(provider);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => desk.Http.PostAsJsonAsync("/api/v1/articles", new { text = Desk.Minutes })));

        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Single((await desk.Http.GetJson("/api/v1/articles")).Items());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Articles_are_listed_newest_first_without_their_texts(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Article("Undated.");
        await desk.Article("Old.", publishedAt: "2024-03-04");
        await desk.Article("New.", publishedAt: "2024-03-05");

        var page = await desk.Http.GetJson("/api/v1/articles");

        Assert.Equal(["2024-03-05T00:00:00Z", "2024-03-04T00:00:00Z", null], page.Texts("publishedAt"));
        Assert.All(page.Items(), article => Assert.False(article.TryGetProperty("text", out _)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Metadata_can_be_corrected_and_the_text_cannot(string provider)
    {
        using var desk = new Desk(provider);
        var path = $"/api/v1/articles/{await desk.Article(publisher: "The Velstad Courier")}";

        var dated = await desk.Http.PatchJson(path, new { publishedAt = "2024-03-05", title = "Observers" });
        var cleared = await desk.Http.PatchJson(path, """{"publishedAt":null,"publisher":null}""");
        var refused = await desk.Http.PatchJson(path, new { text = "Other words." }, HttpStatusCode.BadRequest);

        Assert.Equal("2024-03-05T00:00:00Z", dated.Text("publishedAt"));
        Assert.Equal("The Velstad Courier", dated.Text("publisher"));
        Assert.Null(cleared.Text("publishedAt"));
        Assert.Equal("Observers", cleared.Text("title"));
        Assert.True(refused.GetProperty("errors").TryGetProperty("text", out _));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_correction_that_makes_two_articles_one_clashes(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Article(publisher: "The Velstad Courier");
        var other = await desk.Article(publisher: "The Torvia Post");

        await desk.Http.PatchJson($"/api/v1/articles/{other}", new { publisher = "The Velstad Courier" }, HttpStatusCode.Conflict);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_article_takes_along_what_only_it_supports(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        var statement = await desk.Statement(article, actor, issue);
        Assert.Single((await desk.Http.GetJson($"/api/v1/actors/{actor}/positions")).Items());

        await desk.Http.DeleteJson($"/api/v1/articles/{article}");

        await desk.Http.GetJson($"/api/v1/articles/{article}", HttpStatusCode.NotFound);
        await desk.Http.GetJson($"/api/v1/articles/{article}/statements", HttpStatusCode.NotFound);
        await desk.Http.GetJson($"/api/v1/statements/{statement}", HttpStatusCode.NotFound);
        Assert.Empty((await desk.Http.GetJson($"/api/v1/actors/{actor}/positions")).Items());
        Assert.NotEqual(article, await desk.Article());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_an_article_reports_is_listed_in_text_order(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue, article) = (await desk.Actor("Ana Verin"), await desk.Issue(), await desk.Article());
        await desk.Statement(article, actor, issue);

        var page = await desk.Http.GetJson($"/api/v1/articles/{article}/statements");

        Assert.Contains("We will not accept observers", page.Texts("text"));
        Assert.All(page.Items(), statement => Assert.Equal(article, statement.Text("articleId")));
        Assert.All(page.Items(), AnchorsAreExact);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Text_of_exactly_one_mebibyte_is_taken(string provider)
    {
        using var desk = new Desk(provider);

        var article = await desk.Http.PostJson("/api/v1/articles", new { text = new string('a', 1024 * 1024) });

        Assert.Equal(1024 * 1024, article.Text("text")!.Length);
    }

    private static void AnchorsAreExact(JsonElement statement)
    {
        foreach (var span in statement.GetProperty("spans").EnumerateArray())
            Assert.Equal(span.Text("exact"), Desk.Minutes[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
    }
}
