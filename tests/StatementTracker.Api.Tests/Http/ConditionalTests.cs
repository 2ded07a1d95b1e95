using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Http;

public class ConditionalTests
{
    private const string Path = "/api/v1/actors/ana-verin";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_read_carries_a_strong_tag_that_holds_until_the_record_changes(string provider)
    {
        using var desk = await Desk(provider);
        using var first = await desk.Http.GetAsync(Path);
        using var second = await desk.Http.GetAsync(Path);
        var changed = await desk.Http.PatchJson(Path, new { name = "Anna Verin" });

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal("Anna Verin", changed.Text("name"));
        Assert.NotEqual(first.Headers.ETag.Tag, await desk.Http.ETag(Path));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("*")]
    public async Task What_the_client_has_is_not_sent_again(string ifNoneMatch)
    {
        using var desk = await Desk(TestDatabase.Sqlite);
        var tag = await desk.Http.ETag(Path);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.TryAddWithoutValidation("If-None-Match", string.Format(System.Globalization.CultureInfo.InvariantCulture, ifNoneMatch, tag));

        using var response = await desk.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Equal(tag, response.Headers.ETag!.Tag);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Lists_are_tagged_too()
    {
        using var desk = await Desk(TestDatabase.Sqlite);
        var before = await desk.Http.ETag("/api/v1/actors");
        await desk.Actor("Bo Karr");

        Assert.NotEqual(before, await desk.Http.ETag("/api/v1/actors"));
        Assert.NotEqual(await desk.Http.ETag("/api/v1/actors?limit=1"), await desk.Http.ETag("/api/v1/actors?limit=2"));
    }

    [Theory]
    [InlineData("/api/v1/actors")]
    [InlineData(Path)]
    [InlineData("/health/live")]
    public async Task HEAD_answers_as_GET_without_the_body(string path)
    {
        using var desk = await Desk(TestDatabase.Sqlite);
        using var got = await desk.Http.GetAsync(path);
        using var head = await desk.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(got.Headers.ETag, head.Headers.ETag);
        Assert.Equal(got.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(got.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [OnSqlite("PATCH")]
    [OnPostgreSql("PATCH")]
    [OnSqlite("DELETE")]
    [OnPostgreSql("DELETE")]
    public async Task A_change_of_what_has_changed_since_is_refused(string provider, string method)
    {
        using var desk = await Desk(provider);
        var stale = await desk.Http.ETag(Path);
        await desk.Http.PatchJson(Path, new { name = "Anna Verin" });

        using var response = await Send(desk, method, stale);

        await response.Problem(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal("Anna Verin", (await desk.Http.GetJson(Path)).Text("name"));
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task A_change_without_a_condition_is_refused(string method)
    {
        using var desk = await Desk(TestDatabase.Sqlite);

        using var response = await Send(desk, method, null);

        await response.Problem(HttpStatusCode.PreconditionRequired, "precondition-required");
    }

    [Theory]
    [InlineData("W/{0}", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"other\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"other\", {0}", HttpStatusCode.OK)]
    [InlineData("*", HttpStatusCode.OK)]
    [InlineData("no-quotes", HttpStatusCode.BadRequest)]
    public async Task Tags_are_compared_strongly(string ifMatch, HttpStatusCode expected)
    {
        using var desk = await Desk(TestDatabase.Sqlite);
        var tag = await desk.Http.ETag(Path);

        using var response = await Send(desk, "PATCH", string.Format(System.Globalization.CultureInfo.InvariantCulture, ifMatch, tag));

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_two_who_change_what_both_have_read_one_wins(string provider)
    {
        using var desk = await Desk(provider);
        var tag = await desk.Http.ETag(Path);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Send(desk, "PATCH", tag)));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_tag_of_a_changed_record_is_the_one_a_read_shows(string provider)
    {
        using var desk = await Desk(provider);

        using var response = await Send(desk, "PATCH", "*");

        Assert.Equal(response.Headers.ETag!.Tag, await desk.Http.ETag(Path));
    }

    private static async Task<Desk> Desk(string provider)
    {
        var desk = new Desk(provider);
        await desk.Actor("Ana Verin");
        return desk;
    }

    private static int calls;

    private static async Task<HttpResponseMessage> Send(Desk desk, string method, string? ifMatch)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Path);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (method == "PATCH")
            request.Content = JsonContent.Create(new { otherNames = (string[])[$"Name {Interlocked.Increment(ref calls)}"] }, new MediaTypeHeaderValue("application/merge-patch+json"));
        return await desk.Http.SendAsync(request);
    }
}
