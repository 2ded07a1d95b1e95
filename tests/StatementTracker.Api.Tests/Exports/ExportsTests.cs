using System.IO.Compression;
using System.Net;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Exports;

public class ExportsTests
{
    private const string Lines = "application/x-ndjson";
    private const string Csv = "text/csv";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_export_has_a_line_for_each_record_as_its_resource_shows_it_and_in_the_order_of_its_list(string provider)
    {
        using var archive = new Archive(provider);
        await archive.Http.PostJson("/api/v1/issues", new { title = "Observers", proposition = "Observers should be let in.", terms = (string[])["observers"] });
        await archive.Publish("“We will not accept observers,” Ana Verin told reporters on 4 March 2024.", date: "2024-03-05");
        await archive.Publish("Bo Karr, a deputy, said on 5 March 2024 that he agrees with what Ana Verin said on Monday. “There will be no observers,” he said.", "The Torvia Post");
        await archive.PublishMany(30);

        foreach (var list in (string[])["statements", "actors", "references", "positions"])
        {
            var listed = await archive.Listed(list);
            Assert.NotEmpty(listed);
            Assert.Equal(listed.Select(item => item.GetRawText()), (await archive.Lines(list)).Select(line => line.GetRawText()));
        }

        var articles = (await archive.Listed("articles")).Select(article => article.Text("id")!).ToList();
        var shown = new List<string>();
        foreach (var id in articles) shown.Add((await archive.Http.GetJson($"/api/v1/articles/{id}")).GetRawText());
        Assert.Equal(shown, (await archive.Lines("articles")).Select(line => line.GetRawText()));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_export_is_of_one_state_of_the_record_whatever_is_written_while_it_is_read(string provider)
    {
        using var archive = new Archive(provider);
        var article = await archive.PublishMany();
        var before = await archive.Text("statements");
        using var response = await archive.Ask("statements");
        await using var body = await response.Content.ReadAsStreamAsync();
        var start = new byte[100];
        await body.ReadExactlyAsync(start);

        await archive.Publish("“We will not accept observers,” Ana Verin said.", date: "2025-01-01");
        await archive.Http.DeleteJson($"/api/v1/articles/{article}");
        using var rest = new StreamReader(body);
        var read = System.Text.Encoding.UTF8.GetString(start) + await rest.ReadToEndAsync();

        Assert.Equal(Archive.Many, before.Count(c => c == '\n'));
        Assert.Equal(before, read);
        Assert.Single(await archive.Lines("statements"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_client_that_goes_away_ends_the_work_of_the_database(string provider)
    {
        using var archive = new Archive(provider);
        await archive.PublishMany();
        archive.Commands.Clear();
        await archive.Text("statements");
        var whole = Pages(archive);
        archive.Commands.Clear();

        using (var response = await archive.Ask("statements"))
        {
            await using var body = await response.Content.ReadAsStreamAsync();
            await body.ReadExactlyAsync(new byte[100]);
        }

        // The database is free again: a write, and another export, go through although nobody read the first to its end.
        await archive.Publish("“We will not accept observers,” Ana Verin said.");
        Assert.InRange(Pages(archive), 1, whole - 1);
        Assert.Equal(Archive.Many + 1, (await archive.Lines("statements")).Count);
    }

    [Fact]
    public async Task An_export_that_fails_on_the_way_breaks_off_instead_of_ending_as_if_it_were_whole()
    {
        using var archive = new Archive(TestDatabase.Sqlite);
        await archive.PublishMany();
        using var response = await archive.Ask("statements");
        await using var body = await response.Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[100]);
        archive.Commands.Fail();

        await Assert.ThrowsAnyAsync<Exception>(async () => await new StreamReader(body).ReadToEndAsync());
    }

    [Theory]
    [InlineData("statements")]
    [InlineData("actors")]
    [InlineData("articles")]
    [InlineData("references")]
    [InlineData("positions")]
    public async Task Where_there_is_nothing_an_export_is_empty(string record)
    {
        using var archive = new Archive(TestDatabase.Sqlite);

        Assert.Equal("", await archive.Text(record));
        Assert.Matches("^id,[A-Za-z,]+\r\n$", await archive.Text(record, Csv));
    }

    [Theory]
    [InlineData(null, Lines)]
    [InlineData("*/*", Lines)]
    [InlineData("text/*", Csv)]
    [InlineData("application/x-ndjson;q=0.5, text/csv", Csv)]
    public async Task The_form_is_the_one_the_client_likes_best(string? accept, string form)
    {
        using var archive = new Archive(TestDatabase.Sqlite);
        using var response = await archive.Ask("actors", accept);

        Assert.Equal(form, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html")]
    public async Task A_client_that_takes_neither_form_is_told(string accept)
    {
        using var archive = new Archive(TestDatabase.Sqlite);
        using var response = await archive.Ask("actors", accept);
        using var unknown = await archive.Ask("actors", query: "?limit=5");

        await response.Problem(HttpStatusCode.NotAcceptable, "not-acceptable");
        await unknown.Invalid("limit", "is not a parameter");
    }

    [Theory]
    [InlineData("statements", Lines)]
    [InlineData("articles", Csv)]
    public async Task An_export_that_a_client_has_is_not_sent_again_until_something_is_written(string export, string form)
    {
        using var archive = new Archive(TestDatabase.Sqlite);
        await archive.Publish("“We will not accept observers,” Ana Verin said.");
        using var first = await archive.Ask(export, form);
        var tag = first.Headers.ETag!.ToString();
        archive.Commands.Clear();
        using var again = await archive.Ask(export, form, ifNoneMatch: tag);
        using var head = await archive.Ask(export, form, HttpMethod.Head);
        var asked = archive.Commands.Asked.Count;
        using var otherForm = await archive.Ask(export, form == Csv ? Lines : Csv, ifNoneMatch: tag);
        await archive.Publish("“We will accept observers,” Bo Karr said.");
        using var changed = await archive.Ask(export, form, ifNoneMatch: tag);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((HttpStatusCode.OK, tag, form), (head.StatusCode, head.Headers.ETag!.ToString(), head.Content.Headers.ContentType!.MediaType));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(2, asked);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (otherForm.StatusCode, changed.StatusCode));
        Assert.NotEqual(tag, changed.Headers.ETag!.ToString());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task It_comes_coded_where_that_is_asked_for_and_is_the_same(string coding)
    {
        using var archive = new Archive(TestDatabase.Sqlite);
        await archive.PublishMany(20);
        archive.Http.DefaultRequestHeaders.Add("Accept-Encoding", coding);
        using var response = await archive.Ask("statements");
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream plain = coding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        var read = await new StreamReader(plain).ReadToEndAsync();
        archive.Http.DefaultRequestHeaders.Remove("Accept-Encoding");

        Assert.Equal(coding, Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.Equal(await archive.Text("statements"), read);
    }

    [Fact]
    public async Task Reading_it_needs_a_key_where_reading_does()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database, ("Access:Mode", "Key"), ("Access:AdminKey", "open sesame"));
        using var client = factory.CreateClient();
        using var refused = await client.GetAsync(new Uri("/api/v1/exports/statements", UriKind.Relative));
        client.DefaultRequestHeaders.Add("X-Api-Key", "open sesame");
        using var allowed = await client.GetAsync(new Uri("/api/v1/exports/statements", UriKind.Relative));

        await refused.Problem(HttpStatusCode.Unauthorized, "key-required");
        Assert.Equal((HttpStatusCode.OK, true), (allowed.StatusCode, allowed.Headers.CacheControl?.Private));
    }

    private static int Pages(Archive archive) => archive.Commands.Asked.Count(asked => asked.Text.Contains("\"SortAt\" DESC", StringComparison.Ordinal));
}
