using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.ApiKeys;

public class KeysTests
{
    private const string Actors = "/api/v1/actors";
    private const string Keys = "/api/v1/keys";

    private static readonly object Actor = new { name = "Ana Verin", kind = "person" };

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_key_does_what_its_scope_says_and_no_more(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database, ("Access:Mode", "Key"), ("Access:AdminKey", "open sesame"));
        using var admin = With(factory, "open sesame");
        using var reader = With(factory, (await Made(admin, "read")).Key);
        using var writer = With(factory, (await Made(admin, "write")).Key);
        using var second = With(factory, (await Made(admin, "admin")).Key);

        await reader.GetJson(Actors);
        await writer.GetJson(Actors);
        using var read = await reader.PostAsJsonAsync(Actors, Actor);
        using var wrote = await writer.GetAsync(Keys);
        await read.Problem(HttpStatusCode.Forbidden, "refused");
        await wrote.Problem(HttpStatusCode.Forbidden, "refused");
        await writer.PostJson(Actors, Actor);
        Assert.Equal(3, (await second.GetJson(Keys)).Items().Length);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_revoked_key_is_refused_by_every_instance_at_once(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var here = new ApiFactory(database, ("Access:AdminKey", "open sesame"));
        using var there = new ApiFactory(database, ("Access:AdminKey", "open sesame"));
        using var admin = With(here, "open sesame");
        var (id, key) = await Made(admin, "write");
        using var client = With(there, key);
        await client.PostJson(Actors, Actor);

        await admin.DeleteJson($"{Keys}/{id}");
        await admin.DeleteJson($"{Keys}/{id}");

        using var refused = await client.PostAsJsonAsync(Actors, new { name = "Bo Ulm", kind = "person" });
        await refused.Problem(HttpStatusCode.Unauthorized, "key-required");
        var shown = await admin.GetJson($"{Keys}/{id}");
        Assert.Equal("configured", shown.Text("revokedBy"));
        Assert.NotNull(shown.Text("revokedAt"));
    }

    [Fact]
    public async Task A_key_ends_when_it_says()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        using var admin = factory.CreateClient();
        var made = await admin.PostJson(Keys, new { name = "For a day", scope = "write", expiresAt = factory.Clock.GetUtcNow().AddDays(1) });
        using var client = With(factory, made.Text("key")!);
        await client.PostJson(Actors, Actor);

        factory.Clock.Advance(TimeSpan.FromDays(1));

        using var refused = await client.PostAsJsonAsync(Actors, Actor);
        await refused.Problem(HttpStatusCode.Unauthorized, "key-required");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_key_is_shown_once_and_nowhere_kept(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        using var admin = factory.CreateClient();
        var (id, key) = await Made(admin, "write");

        using var list = await admin.GetAsync(Keys);
        var one = await admin.GetJson($"{Keys}/{id}");

        var secret = key.Split('_')[2];
        Assert.Equal(64, secret.Length);
        Assert.DoesNotContain(secret, await list.Content.ReadAsStringAsync() + one, StringComparison.Ordinal);
        Assert.True(list.Headers.CacheControl?.NoStore);
        await using var stored = database.OpenContext();
        var row = await stored.ApiKeys.SingleAsync();
        Assert.NotEqual(secret, row.Hash);
        Assert.Equal(key.Split('_')[1], row.Prefix);
    }

    [Fact]
    public async Task What_one_admin_was_shown_is_answered_to_nobody_else()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database, ("Access:AdminKey", "open sesame"));
        using var admin = With(factory, "open sesame");
        using var anybody = factory.CreateClient();
        await Made(admin, "read");
        await admin.GetJson(Keys);
        await admin.GetJson(Keys);

        using var refused = await anybody.GetAsync(Keys);

        await refused.Problem(HttpStatusCode.Unauthorized, "key-required");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Each_write_is_kept_with_its_key_and_what_is_kept_cannot_be_changed(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database, ("Access:AdminKey", "open sesame"));
        using var admin = With(factory, "open sesame");
        var (id, key) = await Made(admin, "write");
        using var client = With(factory, key);
        await client.PostJson(Actors, Actor);
        await admin.PostJson(Actors, new { name = "Bo Ulm", kind = "person" });

        await using var stored = database.OpenContext();
        Assert.Equal([id, "configured"], await stored.Revisions.OrderBy(r => r.Sequence).Select(r => r.Writer).ToListAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => stored.Revisions.ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => stored.Revisions.ExecuteUpdateAsync(r => r.SetProperty(revision => revision.Writer, "nobody")));
        Assert.Equal(2, await stored.Revisions.CountAsync());
    }

    [Theory]
    [InlineData("""{"scope":"read"}""", "name")]
    [InlineData("""{"name":" ","scope":"read"}""", "name")]
    [InlineData("""{"name":"Feed"}""", "scope")]
    [InlineData("""{"name":"Feed","scope":"root"}""", "scope")]
    [InlineData("""{"name":"Feed","scope":"read","expiresAt":"2025-01-01T00:00:00Z"}""", "expiresAt")]
    public async Task A_key_needs_a_name_a_scope_and_an_end_ahead(string body, string field)
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        using var admin = factory.CreateClient();

        var problem = await admin.PostJson(Keys, body, HttpStatusCode.BadRequest);

        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
        Assert.Empty((await admin.GetJson(Keys)).Items());
    }

    [Fact]
    public async Task Keys_are_listed_newest_first_in_pages()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        using var admin = factory.CreateClient();
        foreach (var name in new[] { "one", "two", "three" }) await admin.PostJson(Keys, new { name, scope = "read" });

        var first = await admin.GetJson($"{Keys}?limit=2");
        var second = await admin.GetJson($"{Keys}?limit=2&cursor={first.Text("nextCursor")}");

        Assert.Equal(["three", "two", "one"], first.Items().Concat(second.Items()).Select(key => key.Text("name")));
        Assert.Null(second.Text("nextCursor"));
    }

    private static HttpClient With(ApiFactory factory, string key)
    {
        var client = factory.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", key);
        return client;
    }

    private static async Task<(string Id, string Key)> Made(HttpClient admin, string scope)
    {
        var made = await admin.PostJson(Keys, new { name = $"A {scope} key", scope });
        return (made.Text("details.id")!, made.Text("key")!);
    }
}
