using System.Net;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Caching;

public sealed class AnswersFromMemoryTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_read_repeated_while_nothing_changed_is_the_same_and_asks_no_queries(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        var log = new CommandLog();
        using var service = log.Of(factory);
        using var client = service.CreateClient();
        await client.PostJson("/api/v1/articles", new { text = Desk.Dispatch, publisher = "The Velstad Courier" });
        foreach (var path in (string[])["/api/v1/articles", "/api/v1/actors?limit=1", "/api/v1/positions", "/api/v1/statements?q=observers"])
        {
            var (first, headers) = await Read(client, HttpMethod.Get, path);
            log.Clear();
            var (second, sameHeaders) = await Read(client, HttpMethod.Get, path);
            var (head, headHeaders) = await Read(client, HttpMethod.Head, path);

            Assert.Equal(first, second);
            Assert.Equal(headers, sameHeaders);
            Assert.Equal("", head);
            Assert.Equal(headers, headHeaders);
            Assert.Empty(log.Asked);
        }
    }

    [Fact]
    public async Task What_HEAD_and_a_304_computed_serves_a_later_GET()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        var log = new CommandLog();
        using var service = log.Of(factory);
        using var client = service.CreateClient();
        var tag = await client.ETag("/api/v1/issues");
        using var known = new HttpRequestMessage(HttpMethod.Get, "/api/v1/issues?limit=7");
        known.Headers.TryAddWithoutValidation("If-None-Match", tag);

        using var unchanged = await client.SendAsync(known);
        await Read(client, HttpMethod.Head, "/api/v1/issues?limit=8");
        log.Clear();

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.NotEqual("", (await Read(client, HttpMethod.Get, "/api/v1/issues?limit=7")).Body);
        Assert.NotEqual("", (await Read(client, HttpMethod.Get, "/api/v1/issues?limit=8")).Body);
        Assert.Empty(log.Asked);
    }

    [Fact]
    public async Task Each_answer_from_memory_has_a_correlation_id_of_its_own()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();

        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            using var response = await client.GetAsync("/api/v1/issues");
            ids.AddRange(response.Headers.GetValues("X-Correlation-Id"));
        }

        using var named = new HttpRequestMessage(HttpMethod.Get, "/api/v1/issues");
        named.Headers.Add("X-Correlation-Id", "mine");
        using var answer = await client.SendAsync(named);

        Assert.Equal(3, ids.Distinct().Count());
        Assert.Equal("mine", answer.Headers.GetValues("X-Correlation-Id").Single());
    }

    [Fact]
    public async Task Where_reading_needs_the_key_memory_answers_nobody_without_it()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database, ("Access:Mode", "Key"), ("Access:AdminKey", "open sesame"));
        using var keeper = factory.CreateClient();
        keeper.DefaultRequestHeaders.Add("X-Api-Key", "open sesame");
        using var stranger = factory.CreateClient();

        await keeper.GetJson("/api/v1/issues");
        await keeper.GetJson("/api/v1/issues");

        await stranger.GetJson("/api/v1/issues", HttpStatusCode.Unauthorized);
    }

    private static async Task<(string Body, string Headers)> Read(HttpClient client, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var headers = response.Headers.Concat(response.Content.Headers).Where(h => h.Key != "X-Correlation-Id")
            .OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");
        return (await response.Content.ReadAsStringAsync(), string.Join('\n', headers));
    }
}
