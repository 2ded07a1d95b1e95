using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Changes;

public class NothingMissedTests
{
    private const int Writers = 8;
    private const int Writes = 25;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_follows_the_cursor_sees_each_change_once_however_many_write(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var one = new ApiFactory(database);
        using var other = new ApiFactory(database);
        using var ended = new CancellationTokenSource();
        var readers = new[] { one, other }.Select(factory => Task.Run(() => Watch(factory.CreateClient(), ended.Token))).ToList();

        var written = await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => Write((w % 2 == 0 ? one : other).CreateClient(), w))));
        await ended.CancelAsync();

        var expected = written.SelectMany(ids => ids).Order().ToList();
        foreach (var seen in await Task.WhenAll(readers))
        {
            Assert.Equal(expected, seen.Where(c => c.Event() == "actor.created").Select(c => c.Text("id")).Order());
            Assert.Equal(expected.Count / 5, seen.Count(c => c.Event() == "actor.changed"));
            Assert.Equal(seen.Count, seen.Select(c => c.Text("cursor")).Distinct().Count());
            Assert.Equal(seen.Select(c => c.Text("cursor")), (await one.CreateClient().Follow(limit: 7)).Select(c => c.Text("cursor")));
        }
    }

    /// <summary>Makes actors, changes some, and makes keys, whose sequences are no changes.</summary>
    private static async Task<List<string>> Write(HttpClient client, int writer)
    {
        List<string> ids = [];
        for (var i = 0; i < Writes; i++)
        {
            ids.Add(Desk.Id(await client.PostJson("/api/v1/actors", new { name = $"Speaker {writer} of {i}", kind = "person" })));
            if (i % 5 == 0) await client.PatchJson($"/api/v1/actors/{ids[^1]}", new { otherNames = (string[])[$"Voice {writer}-{i}"] });
            if (i % 10 == 0) await client.PostJson("/api/v1/keys", new { name = "Hole", scope = "read" });
        }

        return ids;
    }

    /// <summary>Reads on and on while others write, then to the end.</summary>
    private static async Task<List<JsonElement>> Watch(HttpClient client, CancellationToken ended)
    {
        List<JsonElement> seen = [];
        for (string? after = null; ;)
        {
            var last = ended.IsCancellationRequested;
            var page = await client.GetJson($"{Following.Changes}?limit=3{(after is null ? "" : $"&after={after}")}");
            seen.AddRange(page.Items());
            after = page.Text("nextCursor");
            if (last && page.Text("more") == "false") return seen;
        }
    }
}
