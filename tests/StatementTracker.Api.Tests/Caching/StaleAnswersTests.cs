using System.Globalization;
using System.Text.Json;
using StatementTracker.Api.Tests.Hosting;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Caching;

/// <summary>A read that starts after a write was acknowledged sees it, whoever wrote and whoever reads.</summary>
public sealed class StaleAnswersTests
{
    private const int Writes = 60;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task No_read_is_ever_older_than_a_write_acknowledged_before_it_began(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var one = new ApiFactory(database);
        using var other = new ApiFactory(database);
        using var writer = one.CreateClient();
        using var second = other.CreateClient();
        await Create(writer, "first");
        await Create(second, "second");

        var acknowledged = new Dictionary<string, int[]> { ["first"] = [0], ["second"] = [0] };
        var writing = new[] { Count(writer, "first", acknowledged["first"]), Count(second, "second", acknowledged["second"]) };
        var ended = Task.WhenAll(writing);
        var reads = await Task.WhenAll(
            from client in (HttpClient[])[writer, second]
            from slug in (string[])["first", "second"]
            from path in (string[])[$"/api/v1/issues/{slug}", "/api/v1/issues"]
            select Task.Run(() => Watch(client, path, slug, acknowledged[slug], ended)));
        await ended;

        Assert.All(reads, count => Assert.True(count > Writes, $"only {count} reads"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_another_process_has_seeded_shows_at_once(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();
        var folder = Directory.CreateTempSubdirectory("statementtracker-seeds-");
        try
        {
            for (var round = 1; round <= 3; round++)
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{round}.txt"), $"{Desk.Dispatch} ({round})");
                using var seeding = new ServiceProcess(database, folder.FullName, ["seed", folder.FullName]);
                var ended = seeding.End();
                do
                {
                    Assert.InRange((await client.GetJson("/api/v1/articles")).Items().Length, round - 1, round);
                }
                while (!ended.IsCompleted);

                Assert.Equal(0, await ended);
                Assert.Equal(round, (await client.GetJson("/api/v1/articles")).Items().Length);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Create(HttpClient client, string slug) =>
        await client.PostJson("/api/v1/issues", new { slug, title = $"{slug} 0", proposition = "It should be so.", terms = (string[])["so and so"] });

    /// <summary>Counts up in an issue's title; each number is published once the write is acknowledged.</summary>
    private static async Task Count(HttpClient client, string slug, int[] acknowledged)
    {
        for (var number = 1; number <= Writes; number++)
        {
            await client.PatchJson($"/api/v1/issues/{slug}", new { title = $"{slug} {number}" });
            Volatile.Write(ref acknowledged[0], number);
        }
    }

    private static async Task<int> Watch(HttpClient client, string path, string slug, int[] acknowledged, Task ended)
    {
        var reads = 0;
        for (; !ended.IsCompleted; reads++)
        {
            var known = Volatile.Read(ref acknowledged[0]);
            var shown = NumberIn(await client.GetJson(path), slug);
            Assert.True(shown >= known, $"{path} shows {shown} after {known} was acknowledged");
        }

        return reads;
    }

    private static int NumberIn(JsonElement answer, string slug)
    {
        var issue = answer.TryGetProperty("items", out var items) ? items.EnumerateArray().Single(i => i.GetProperty("slug").GetString() == slug) : answer;
        return int.Parse(issue.GetProperty("title").GetString()![(slug.Length + 1)..], CultureInfo.InvariantCulture);
    }
}
