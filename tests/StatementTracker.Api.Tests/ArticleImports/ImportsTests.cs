using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.ArticleImports;

public class ImportsTests
{
    private const string Lines = "application/x-ndjson";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_line_is_answered_in_its_order_and_a_bad_one_fails_alone(string provider)
    {
        using var desk = new Desk(provider);
        var body = string.Join('\n',
            Article("“We will not accept observers,” Ana Verin said. “They may go home,” Bo Karr said."),
            "{\"text\":\"",
            "",
            """{"text":"Words.","colour":"red"}""",
            Article("“We will accept observers,” Cy Lund said."),
            Article(new string('x', (1024 * 1024) + 1)),
            "[1]",
            """{"title":"No text"}""",
            Article("“We will accept observers,” Cy Lund said."));

        var answers = await Import(desk.Http, body);

        Assert.Equal(
            ["1 201 2 statements", "2 400 body", "4 400 colour", "5 201 1 statements", "6 413 text", "7 400 body", "8 400 text", "9 200 1 statements"],
            answers.Select(Told));
        Assert.Equal(answers[3].Text("id"), answers[^1].Text("id"));
        Assert.Equal(2, (await desk.Http.GetJson("/api/v1/articles")).Items().Length);
        Assert.Equal("1", (await desk.Http.GetJson($"/api/v1/articles/{answers[3].Text("id")}")).Text("counts.statements"));
    }

    [Fact]
    public async Task A_line_is_what_the_article_call_takes_and_stores()
    {
        using var desk = new Desk(TestDatabase.Sqlite);
        var answer = Assert.Single(await Import(desk.Http, """{"text":"“We will not accept observers,” Ana Verin said.","title":"No","publisher":"The Velstad Courier","url":"https://courier.example/1","publishedAt":"2024-03-05"}"""));

        var article = await desk.Http.GetJson($"/api/v1/articles/{answer.Text("id")}");
        using var problem = await desk.Http.PostAsync(new Uri("/api/v1/articles", UriKind.Relative), new StringContent("{}", Encoding.UTF8, "application/json"));
        var failed = Assert.Single(await Import(desk.Http, "{}")).GetProperty("problem");

        Assert.Equal(("No", "The Velstad Courier", "https://courier.example/1", "2024-03-05T00:00:00Z"), (article.Text("title"), article.Text("publisher"), article.Text("url"), article.Text("publishedAt")));
        Assert.Equal((await problem.Problem(HttpStatusCode.BadRequest, "validation")).GetProperty("errors").GetRawText(), failed.GetProperty("errors").GetRawText());
        Assert.Equal("urn:statementtracker:problem:validation", failed.Text("type"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n\t\r\n")]
    public async Task Blank_lines_are_skipped(string body)
    {
        using var desk = new Desk(TestDatabase.Sqlite);

        Assert.Empty(await Import(desk.Http, body));
    }

    [Fact]
    public async Task Lines_may_end_with_CR_LF_the_last_with_nothing_and_the_first_begin_with_a_byte_order_mark()
    {
        using var desk = new Desk(TestDatabase.Sqlite);

        var answers = await Import(desk.Http, $"\uFEFF{Article("One.")}\r\n\r\n{Article("Two.")}\r\n{Article("Three.")}");

        Assert.Equal(["1 201 0 statements", "3 201 0 statements", "4 201 0 statements"], answers.Select(Told));
    }

    [Fact]
    public async Task A_line_over_eight_mebibytes_is_told_so_and_the_next_is_taken_in()
    {
        using var desk = new Desk(TestDatabase.Sqlite);

        var answers = await Import(desk.Http, $"{new string(' ', 9 * 1024 * 1024)}{Article("Lost.")}\n{Article("Kept.")}\n{new string('x', 8 * 1024 * 1024 + 1)}");

        Assert.Equal(["1 413 ", "2 201 0 statements", "3 413 "], answers.Select(Told));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("application/x-ndjson; charset=utf-16")]
    public async Task Another_media_type_is_refused(string mediaType)
    {
        using var desk = new Desk(TestDatabase.Sqlite);
        using var response = await Send(desk.Http, Article("One."), mediaType);

        await response.Problem(HttpStatusCode.UnsupportedMediaType, "media-type");
        Assert.Empty((await desk.Http.GetJson("/api/v1/articles")).Items());
    }

    [Fact]
    public async Task It_needs_the_scope_write_and_is_kept_with_its_key()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database, ("Access:AdminKey", "open sesame"));
        using var client = factory.CreateClient();
        using var refused = await Send(client, Article("One."));
        client.DefaultRequestHeaders.Add("X-Api-Key", "open sesame");
        var reader = await client.PostJson("/api/v1/keys", new { name = "Reader", scope = "read" });
        var writer = await client.PostJson("/api/v1/keys", new { name = "Writer", scope = "write" });
        using var forbidden = await Send(As(factory, reader), Article("One."));
        var taken = Assert.Single(await Import(As(factory, writer), Article("One.")));

        await refused.Problem(HttpStatusCode.Unauthorized, "key-required");
        await forbidden.Problem(HttpStatusCode.Forbidden, "refused");
        var audited = (await client.GetJson($"/api/v1/audit?id={taken.Text("id")}")).Items();
        Assert.Contains(writer.Text("details.id")!, Assert.Single(audited).GetRawText(), StringComparison.Ordinal);
    }

    internal static string Article(string text) => JsonSerializer.Serialize(new { text });

    internal static async Task<HttpResponseMessage> Send(HttpClient client, string body, string mediaType = Lines)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } };
        return await client.SendAsync(request);
    }

    internal static async Task<List<JsonElement>> Import(HttpClient client, string body)
    {
        using var response = await Send(client, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        Assert.Equal((Lines, true), (response.Content.Headers.ContentType?.ToString(), response.Headers.CacheControl?.NoStore));
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }

    internal static string Told(JsonElement answer) =>
        $"{answer.Text("line")} {answer.Text("status")} {(answer.Text("id") is null ? FirstError(answer.GetProperty("problem")) : $"{answer.Text("statements")} statements")}";

    private static string FirstError(JsonElement problem) =>
        problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Object ? errors.EnumerateObject().First().Name : "";

    private static HttpClient As(ApiFactory factory, JsonElement key)
    {
        var client = factory.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", key.Text("key"));
        return client;
    }
}
