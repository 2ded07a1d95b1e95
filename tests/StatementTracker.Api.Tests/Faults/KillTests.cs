using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Api.Tests.Hosting;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;
using Xunit.Abstractions;

namespace StatementTracker.Api.Tests.Faults;

/// <summary>
/// The program is killed again and again while articles come in. <c>STATEMENTTRACKER_FAULTS=200</c> says how many articles, a few where
/// it is left out; the output has the figures.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Writers = 4;

    private static readonly int Articles = int.TryParse(Environment.GetEnvironmentVariable("STATEMENTTRACKER_FAULTS"), CultureInfo.InvariantCulture, out var many) ? many : 16;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("statementtracker-kill-");
    private readonly ConcurrentDictionary<string, string> acknowledged = new();
    private readonly ConcurrentQueue<string> waiting = new(Enumerable.Range(0, Articles).Select(i => $"{Desk.Dispatch} This is report {i}."));
    private readonly ConcurrentBag<string> unknown = [];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_acknowledged_article_is_whole_and_every_other_whole_or_absent(string provider)
    {
        using var database = TestDatabase.Create(provider);
        var random = new Random(20261125);
        var kills = 0;
        while (!waiting.IsEmpty)
        {
            using var process = new ServiceProcess(database, folder.FullName, ["--urls", "http://127.0.0.1:0"]);
            using var http = new HttpClient { BaseAddress = await process.Address() };
            var enough = acknowledged.Count + random.Next(1, 16);
            var moment = TimeSpan.FromMilliseconds(random.Next(0, 60));
            var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Write(http)));
            while (acknowledged.Count < enough && !writing.IsCompleted) await Task.Yield();
            await Task.Delay(moment);
            await process.Kill();
            await writing;
            kills++;
        }

        var unanswered = unknown.ToList();
        using var factory = new ApiFactory(database);
        using var again = factory.CreateClient();
        var standing = await Standing(again);
        foreach (var (text, id) in acknowledged) Assert.True(standing.GetValueOrDefault(id) == text, $"{id} was acknowledged and is not there as it was sent");
        Assert.Empty(standing.Values.Except(acknowledged.Keys).Except(unanswered));
        foreach (var text in unanswered) Assert.True((await again.PostAsJsonAsync("/api/v1/articles", new { text })).IsSuccessStatusCode);
        Assert.Equal(Articles, (await Standing(again)).Values.Distinct().Count());
        await using var context = database.OpenContext();
        foreach (var write in (await context.Revisions.AsNoTracking().Select(r => new { r.Sequence, r.Ordinal }).ToListAsync()).GroupBy(r => r.Sequence))
            Assert.Equal(Enumerable.Range(0, write.Count()), write.Select(r => r.Ordinal).Order());
        output.WriteLine($"{provider}: {Articles} articles, {kills} kills, {acknowledged.Count} acknowledged and whole, {unanswered.Count} unanswered, of which {standing.Count - acknowledged.Count} stand, whole");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task Write(HttpClient http)
    {
        while (waiting.TryDequeue(out var text))
        {
            try
            {
                using var answer = await http.PostAsJsonAsync("/api/v1/articles", new { text });
                Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
                acknowledged[text] = JsonElement.Parse(await answer.Content.ReadAsStringAsync()).Text("id")!;
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or JsonException)
            {
                unknown.Add(text);
                return;
            }
        }
    }

    /// <summary>The text of each article by its id; each has the statements that it says it has, and as many as its like.</summary>
    private static async Task<Dictionary<string, string>> Standing(HttpClient http)
    {
        var (standing, counts, next) = (new Dictionary<string, string>(), new HashSet<string?>(), "");
        do
        {
            var page = await http.GetJson($"/api/v1/articles?limit=100{next}");
            foreach (var id in page.Texts("id"))
            {
                var article = await http.GetJson($"/api/v1/articles/{id}");
                var statements = (await http.GetJson($"/api/v1/articles/{id}/statements?limit=200")).Items();
                Assert.Equal(article.Text("counts.statements"), $"{statements.Length}");
                Assert.All(statements, statement => Assert.NotEmpty(statement.GetProperty("speakers").EnumerateArray()));
                counts.Add(article.Text("counts.statements"));
                standing[id!] = article.Text("text")!;
            }

            next = page.Text("nextCursor") is { } cursor ? $"&cursor={cursor}" : null;
        }
        while (next is not null);
        Assert.InRange(counts.Count, 0, 1);
        return standing;
    }
}
