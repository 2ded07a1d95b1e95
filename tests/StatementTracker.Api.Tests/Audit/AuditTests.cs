using System.Net;
using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Audit;

public class AuditTests
{
    private const string Actors = "/api/v1/actors";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task It_says_who_changed_what_when_before_and_after(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database, ("Access:AdminKey", "open sesame"));
        using var admin = With(factory, "open sesame");
        var made = await admin.PostJson("/api/v1/keys", new { name = "Desk", scope = "write" });
        using var desk = With(factory, made.Text("key")!);
        var actor = (await admin.PostJson(Actors, new { name = "Ana Verin", kind = "person" })).Text("id");
        var corrected = await desk.PatchJson($"{Actors}/{actor}", new { name = "Anna Verin" });
        await admin.DeleteJson($"{Actors}/{actor}");

        var changes = (await admin.GetJson($"/api/v1/audit?id={actor}")).Items();

        Assert.Equal(["removed", "changed", "created"], changes.Select(change => change.Text("kind")));
        Assert.Equal(["configured", made.Text("details.id"), "configured"], changes.Select(change => change.Text("key")));
        Assert.All(changes, change => Assert.Equal("actor", change.Text("resource")));
        Assert.Equal(corrected.Text("updatedAt"), changes[1].Text("at"));
        Assert.Equal(("Ana Verin", "Anna Verin"), (changes[1].Text("before.name"), changes[1].Text("after.name")));
        Assert.Equal(JsonValueKind.Null, changes[2].GetProperty("before").ValueKind);
        Assert.NotNull(changes[0].Text("after.removedAt"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task It_is_walked_in_pages_and_filtered_by_resource_key_and_time(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();
        foreach (var name in new[] { "Ana Verin", "Bo Ulm", "Cy Tarn" }) await client.PostJson(Actors, new { name, kind = "person" });
        await client.PostJson("/api/v1/issues", new { title = "A bridge", proposition = "The bridge should be built." });

        var all = (await client.GetJson("/api/v1/audit")).Items();
        List<JsonElement> walked = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await client.GetJson($"/api/v1/audit?limit=1{cursor}");
            walked.AddRange(page.Items());
            cursor = page.Text("nextCursor") is { } next ? $"&cursor={next}" : null;
        }

        Assert.Equal(4, all.Length);
        Assert.Equal(all.Select(change => change.Text("id")), walked.Select(change => change.Text("id")));
        Assert.Single((await client.GetJson("/api/v1/audit?resource=issue")).Items());
        Assert.Equal(4, (await client.GetJson("/api/v1/audit?key=local")).Items().Length);
        Assert.Empty((await client.GetJson("/api/v1/audit?key=configured")).Items());
        Assert.Equal(2, (await client.GetJson($"/api/v1/audit?from={all[1].Text("at")}")).Items().Length);
        Assert.Equal(3, (await client.GetJson($"/api/v1/audit?to={all[1].Text("at")}")).Items().Length);
    }

    [Theory]
    [InlineData("id=ana-verin", "id")]
    [InlineData("key=somebody", "key")]
    [InlineData("resource=2", "resource")]
    [InlineData("from=soon", "from")]
    public async Task A_filter_it_does_not_know_is_refused(string query, string field)
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();

        var problem = await client.GetJson($"/api/v1/audit?{query}", HttpStatusCode.BadRequest);

        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
    }

    [Fact]
    public async Task It_is_for_admins_only()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database, ("Access:AdminKey", "open sesame"));
        using var admin = With(factory, "open sesame");
        var made = await admin.PostJson("/api/v1/keys", new { name = "Desk", scope = "write" });
        using var desk = With(factory, made.Text("key")!);
        using var anybody = factory.CreateClient();
        await admin.GetJson("/api/v1/audit");

        using var without = await anybody.GetAsync("/api/v1/audit");
        using var tooLittle = await desk.GetAsync("/api/v1/audit");

        await without.Problem(HttpStatusCode.Unauthorized, "key-required");
        await tooLittle.Problem(HttpStatusCode.Forbidden, "refused");
    }

    private static HttpClient With(ApiFactory factory, string key)
    {
        var client = factory.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", key);
        return client;
    }
}
