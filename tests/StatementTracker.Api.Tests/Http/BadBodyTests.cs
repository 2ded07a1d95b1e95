using System.Net;
using System.Text;
using System.Text.Json;
using StatementTracker.Api.Tests.Support;

namespace StatementTracker.Api.Tests.Http;

public class BadBodyTests(SharedService service) : IClassFixture<SharedService>
{
    [Theory]
    [InlineData("""{"text":""}""", "text", "required")]
    [InlineData("""{"text":" \n\t "}""", "text", "required")]
    [InlineData("{}", "text", "required")]
    [InlineData("""{"text":null}""", "text", "required")]
    [InlineData("""{"text":7}""", "text", "must be a string")]
    [InlineData("""{"text":["a"]}""", "text", "must be a string")]
    [InlineData("""{"text":"a\u0000b"}""", "text", "U+0000")]
    [InlineData("""{"text":"a\u001bb"}""", "text", "U+001B")]
    [InlineData("{\"text\":\"a\u0085b\"}", "text", "U+0085")]
    [InlineData("""{"text":"a\ud800b"}""", "text", "not valid Unicode")]
    [InlineData("""{"text":"a\udc00b"}""", "text", "not valid Unicode")]
    [InlineData("""{"text":"a","text":"b"}""", "text", "given twice")]
    [InlineData("""{"text":"a","Text":"b"}""", "Text", "not a field")]
    [InlineData("""{"text":"a","source":"b"}""", "source", "not a field")]
    [InlineData("""{"text":"a","publishedAt":"2026-01-07"}""", "publishedAt", "more than a day ahead")]
    [InlineData("""{"text":"a","publishedAt":"9999-12-31T23:59:59Z"}""", "publishedAt", "more than a day ahead")]
    [InlineData("""{"text":"a","publishedAt":"03/04/2024"}""", "publishedAt", "must be a date")]
    [InlineData("""{"text":"a","publishedAt":"2024-02-30"}""", "publishedAt", "must be a date")]
    [InlineData("""{"text":"a","publishedAt":"2024-03-01T10:00:00"}""", "publishedAt", "must be a date")]
    [InlineData("""{"text":"a","publishedAt":1709287200}""", "publishedAt", "must be a date")]
    [InlineData("""{"text":"a","url":"ftp://example.org/x"}""", "url", "http")]
    [InlineData("""{"text":"a","url":"/x"}""", "url", "http")]
    [InlineData("""{"text":"a","publisher":"  "}""", "publisher", "blank")]
    [InlineData("""{"text":"a",}""", "body", "not valid JSON")]
    [InlineData("""{"text":"a"}{""", "body", "not valid JSON")]
    [InlineData("""{"text":"a" /* why */}""", "body", "not valid JSON")]
    [InlineData("{'text':'a'}", "body", "not valid JSON")]
    [InlineData("{\"text\":\"a\u0001b\"}", "body", "not valid JSON")]
    [InlineData("[]", "body", "must be an object")]
    [InlineData("null", "body", "must be an object")]
    [InlineData("\"text\"", "body", "must be an object")]
    [InlineData("", "body", "required")]
    [InlineData("   ", "body", "not valid JSON")]
    public async Task An_article_that_is_no_article_is_refused_at_the_field(string body, string field, string message)
    {
        using var response = await service.Send(HttpMethod.Post, "/api/v1/articles", body);

        await response.Invalid(field, message);
        await NothingIsStored();
    }

    [Theory]
    [InlineData("""{"name":"Ana Verin","kind":"Person"}""", "kind", "must be one of: person, organization, state, group, unnamed")]
    [InlineData("""{"name":"Ana Verin","kind":"person,state"}""", "kind", "must be one of")]
    [InlineData("""{"name":"Ana Verin","kind":0}""", "kind", "must be one of")]
    [InlineData("""{"name":"Ana Verin","kind":"0"}""", "kind", "must be one of")]
    [InlineData("""{"name":"Ana Verin","kind":"prophet"}""", "kind", "must be one of")]
    [InlineData("""{"name":"Ana Verin","kind":"person","otherNames":["Verin",null]}""", "otherNames[1]", "must not be null")]
    [InlineData("""{"name":"Ana Verin","kind":"person","otherNames":["Verin","\u0000"]}""", "otherNames[1]", "U+0000")]
    [InlineData("""{"name":"Ana Verin","kind":"person","otherNames":["Verin"," "]}""", "otherNames[1]", "blank")]
    [InlineData("""{"name":"Ana Verin","kind":"person","otherNames":"Verin"}""", "otherNames", "must be a list")]
    [InlineData("""{"name":"Ana Verin","kind":"person","otherNames":["Verin",5]}""", "otherNames[1]", "must be a string")]
    [InlineData("""{"name":"Ana Verin","kind":"person","slug":"Ana Verin"}""", "slug", "lower-case")]
    [InlineData("""{"name":"Ana Verin","kind":"person","slug":"018f0000-0000-7000-8000-000000000000"}""", "slug", "id")]
    [InlineData("""{"name":"Ana Verin","kind":"person","partOf":"The Assembly"}""", "partOf", "slug")]
    [InlineData("""{"name":"!?","kind":"person"}""", "name", "letters or digits")]
    [InlineData("""{"kind":"person"}""", "name", "required")]
    [InlineData("""{"name":"Ana Verin"}""", "kind", "required")]
    public async Task An_actor_that_is_no_actor_is_refused_at_the_field(string body, string field, string message)
    {
        using var response = await service.Send(HttpMethod.Post, "/api/v1/actors", body);

        await response.Invalid(field, message);
        Assert.Empty((await service.Client.GetJson("/api/v1/actors")).GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"spans":[{"start":-1,"end":2,"exact":"abc"}]}""", "spans[0].start", "negative")]
    [InlineData("""{"spans":[{"start":3,"end":2,"exact":""}]}""", "spans[0].end", "after start")]
    [InlineData("""{"spans":[{"start":0,"end":2,"exact":"abc"}]}""", "spans[0].exact", "as long as")]
    [InlineData("""{"spans":[{"start":0,"end":2}]}""", "spans[0].exact", "required")]
    [InlineData("""{"spans":[{"start":0.5,"end":2,"exact":"ab"}]}""", "spans[0].start", "whole number")]
    [InlineData("""{"spans":[{"start":"0","end":2,"exact":"ab"}]}""", "spans[0].start", "whole number")]
    [InlineData("""{"spans":[{"start":99999999999,"end":2,"exact":"ab"}]}""", "spans[0].start", "whole number")]
    [InlineData("""{"spans":[]}""", "spans", "required")]
    [InlineData("""{"speakers":[{}]}""", "speakers[0].actor", "required")]
    [InlineData("""{"speakers":[{"actor":"ana-verin","capacity":"boss"}]}""", "speakers[0].capacity", "must be one of")]
    [InlineData("""{"stances":[{"issue":"observers","stance":"conflicting"}]}""", "stances[0].stance", "for, against")]
    [InlineData("""{"articleId":"7"}""", "articleId", "UUID")]
    public async Task A_statement_that_is_no_statement_is_refused_at_the_field(string body, string field, string message)
    {
        using var response = await service.Send(HttpMethod.Post, "/api/v1/statements", body);

        await response.Invalid(field, message);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_refused()
    {
        using var content = new ByteArrayContent([.. "{\"text\":\"a"u8, 0xC3, 0x28, .. "\"}"u8]) { Headers = { ContentType = new("application/json") } };

        using var response = await service.Client.PostAsync("/api/v1/articles", content);

        await response.Invalid("text", "not valid Unicode");
        await NothingIsStored();
    }

    [Theory]
    [InlineData("a", 1024 * 1024 + 1)]
    [InlineData("é", 512 * 1024 + 1)]
    public async Task Text_over_one_mebibyte_of_UTF_8_is_too_large(string character, int times)
    {
        var body = JsonSerializer.Serialize(new { text = new StringBuilder().Insert(0, character, times).ToString() });

        using var ingested = await service.Send(HttpMethod.Post, "/api/v1/articles", body);
        using var extracted = await service.Send(HttpMethod.Post, "/api/v1/extractions", body);

        await ingested.Problem(HttpStatusCode.RequestEntityTooLarge, "too-large");
        await extracted.Problem(HttpStatusCode.RequestEntityTooLarge, "too-large");
        await NothingIsStored();
    }

    [Fact]
    public async Task A_body_over_eight_mebibytes_is_too_large()
    {
        using var response = await service.Send(HttpMethod.Post, "/api/v1/articles", new string(' ', 8 * 1024 * 1024 + 1));

        await response.Problem(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/merge-patch+json")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_media_type_is_refused(string mediaType)
    {
        using var response = await service.Send(HttpMethod.Post, "/api/v1/articles", """{"text":"a"}""", mediaType);

        await response.Problem(HttpStatusCode.UnsupportedMediaType, "media-type");
    }

    [Fact]
    public async Task A_body_without_media_type_is_refused()
    {
        using var content = new ByteArrayContent("""{"text":"a"}"""u8.ToArray());

        using var response = await service.Client.PostAsync("/api/v1/articles", content);

        await response.Problem(HttpStatusCode.UnsupportedMediaType, "media-type");
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        using var content = new ByteArrayContent([31, 139, 8]) { Headers = { ContentType = new("application/json"), ContentEncoding = { "gzip" } } };

        using var response = await service.Client.PostAsync("/api/v1/articles", content);

        await response.Problem(HttpStatusCode.UnsupportedMediaType, "media-type");
    }

    [Fact]
    public async Task A_thousand_faults_are_not_all_recited()
    {
        var body = $$"""{"otherNames":[{{string.Join(',', Enumerable.Repeat("null", 1000))}}]}""";

        using var response = await service.Send(HttpMethod.Post, "/api/v1/actors", body);

        var problem = await response.Problem(HttpStatusCode.BadRequest, "validation");
        Assert.InRange(problem.GetProperty("errors").EnumerateObject().Count(), 1, 50);
    }

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        using var response = await service.Send(HttpMethod.Post, "/api/v1/actors", new string('[', 100_000));

        await response.Invalid("body", "not valid JSON");
    }

    private async Task NothingIsStored() =>
        Assert.Empty((await service.Client.GetJson("/api/v1/articles")).GetProperty("items").EnumerateArray());
}
