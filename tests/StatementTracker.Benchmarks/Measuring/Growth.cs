using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using StatementTracker.Benchmarks.News;
using StatementTracker.Benchmarks.Service;

namespace StatementTracker.Benchmarks.Measuring;

/// <summary>What a larger record costs: the same questions, and the same articles, to two services in turn.</summary>
internal static class Growth
{
    private const int MostWarmUp = 10;

    /// <summary>Every kind of read, uncached; the smaller data set is the floor.</summary>
    public static async Task<IReadOnlyList<Figure>> ReadsAsync(DatabaseChoice large, DatabaseChoice small, TimeSpan time, Action<Figure> done)
    {
        var (ofLarge, ofSmall) = (Questions.Find(FloorDatabase.Of(large.Provider, large.Connection!)), Questions.Find(FloorDatabase.Of(small.Provider, small.Connection!)));
        using var largeService = await RunningService.StartAsync(large, seeded: false);
        using var smallService = await RunningService.StartAsync(small, seeded: false);
        using var largeClient = new LoadClient(largeService.Address);
        using var smallClient = new LoadClient(smallService.Address);
        var salt = 0;
        var figures = new List<Figure>();
        foreach (var (what, target) in Targets())
        {
            var times = Clock.MediansInTurn(
                time,
                round => largeClient.Send(largeClient.Request(target(ofLarge, round), ++salt)),
                round => smallClient.Send(smallClient.Request(target(ofSmall, round), ++salt)));
            figures.Add(Figure.Time($"{what}, uncached", $"the same of {ofSmall.AllStatements:N0} statements", times, 2));
            done(figures[^1]);
        }

        return figures;
    }

    /// <summary>Stores the articles in both, and leaves them there.</summary>
    public static async Task<Figure> IngestAsync(DatabaseChoice large, DatabaseChoice small, int articles)
    {
        using var largeService = await RunningService.StartAsync(large, seeded: false);
        using var smallService = await RunningService.StartAsync(small, seeded: false);
        using var largeClient = new HttpClient { BaseAddress = largeService.Address };
        using var smallClient = new HttpClient { BaseAddress = smallService.Address };
        var run = Guid.NewGuid().ToString();
        List<double> ofLarge = [], ofSmall = [];
        var warmUp = Math.Min(articles, MostWarmUp);
        foreach (var article in InventedArticle.WriteMany(warmUp + articles))
        {
            var (atLarge, atSmall) = (await PostAsync(largeClient, article, run), await PostAsync(smallClient, article, run));
            if (article.Number < warmUp) continue;
            ofLarge.Add(atLarge);
            ofSmall.Add(atSmall);
        }

        return Figure.Time("ingest of an article, one client", "the same into the small record", (Clock.Median(ofLarge), Clock.Median(ofSmall)), 1.5);
    }

    private static IEnumerable<(string What, Func<Questions, int, string> Target)> Targets() =>
    [
        ("statement by id", (q, round) => $"/api/v1/statements/{Of(q.Statements, round)}"),
        ("page of 50 statements by actor and issue", (q, round) => $"/api/v1/statements?actor={Of(q.Pairs, round).Actor}&issue={Of(q.Pairs, round).Issue}"),
        ("first page of all statements", (_, _) => "/api/v1/statements"),
        ("first page of statements of one act", (_, _) => "/api/v1/statements?act=defer"),
        ("first page of articles", (_, _) => "/api/v1/articles"),
        ("first page of actors", (_, _) => "/api/v1/actors"),
        ("first page of unresolved references", (_, _) => "/api/v1/references?state=unresolved"),
        ("positions of an actor as of a date", (q, round) => $"/api/v1/actors/{Of(q.Actors, round)}/positions?asOf={Questions.AsOf}"),
        ("references at depth 5", (q, round) => $"/api/v1/statements/{Of(q.EndsOfChains, round)}/references?direction=both&depth=5"),
        ("full-text search, first page", (_, round) => $"/api/v1/statements?q={Of(Questions.Words, round)}"),
        ("authority", (q, round) => $"/api/v1/statements/{Of(q.EndsOfChains, round)}/authority"),
    ];

    private static async Task<double> PostAsync(HttpClient client, InventedArticle article, string run)
    {
        var sent = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsJsonAsync(
            new Uri("/api/v1/articles", UriKind.Relative), new { article.Text, article.Title, Publisher = run, PublishedAt = article.PublishedOn });
        var taken = Stopwatch.GetElapsedTime(sent).TotalMicroseconds;
        return answer.StatusCode == HttpStatusCode.Created ? taken : throw new InvalidOperationException($"Article {article.Number} was answered {(int)answer.StatusCode}.");
    }

    private static T Of<T>(IReadOnlyList<T> items, int round) => items[round % items.Count];
}
