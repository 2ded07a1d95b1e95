using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using StatementTracker.Benchmarks.News;

namespace StatementTracker.Benchmarks.Service;

/// <summary>Posts articles to a running service from several clients at a time, each sending its next when the last is answered; the first few are not counted.</summary>
internal static class IngestLoad
{
    private const int MostWarmUp = 20;

    /// <exception cref="InvalidOperationException">An article was not stored.</exception>
    public static async Task<IngestFigures> RunAsync(DatabaseChoice database, int clients, int articles)
    {
        using var service = await RunningService.StartAsync(database, seeded: false);
        var warmUp = Math.Min(articles, MostWarmUp);
        var news = InventedArticle.WriteMany(warmUp + articles);
        await PostAsync(service.Address, new ConcurrentQueue<InventedArticle>(news.Take(warmUp)));

        var waiting = new ConcurrentQueue<InventedArticle>(news.Skip(warmUp));
        var started = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => PostAsync(service.Address, waiting)));
        var elapsed = Stopwatch.GetElapsedTime(started);
        return new IngestFigures(clients, articles, elapsed, [.. times.SelectMany(ofClient => ofClient).OrderBy(time => time.Sent).Select(time => time.Taken)]);
    }

    private static async Task<List<(long Sent, TimeSpan Taken)>> PostAsync(Uri address, ConcurrentQueue<InventedArticle> waiting)
    {
        using var client = new HttpClient { BaseAddress = address };
        var times = new List<(long Sent, TimeSpan Taken)>();
        while (waiting.TryDequeue(out var article))
        {
            var body = new { article.Text, article.Title, Publisher = "Invented News Agency", PublishedAt = article.PublishedOn };
            var sent = Stopwatch.GetTimestamp();
            using var answer = await client.PostAsJsonAsync(new Uri("/api/v1/articles", UriKind.Relative), body);
            var answered = await answer.Content.ReadAsStringAsync();
            times.Add((sent, Stopwatch.GetElapsedTime(sent)));
            if (answer.StatusCode != HttpStatusCode.Created)
                throw new InvalidOperationException($"Article {article.Number} was answered {(int)answer.StatusCode}: {answered}");
        }

        return times;
    }
}

/// <summary>How fast articles were taken in.</summary>
/// <param name="Clients">How many sent at a time.</param>
/// <param name="Articles">How many were stored.</param>
/// <param name="Elapsed">From the first request to the last answer.</param>
/// <param name="Times">Of each request, in the order they were sent.</param>
internal sealed record IngestFigures(int Clients, int Articles, TimeSpan Elapsed, IReadOnlyList<TimeSpan> Times)
{
    public double ArticlesPerSecond => Articles / Elapsed.TotalSeconds;

    /// <summary>The last two show what a growing record costs.</summary>
    public override string ToString() =>
        $"{Clients} client{(Clients == 1 ? "" : "s")}: {ArticlesPerSecond:F1} articles/s ({Articles} in {Elapsed.TotalSeconds:F1} s; "
        + $"median {Milliseconds(Times, 0.5):F1} ms, 95 % within {Milliseconds(Times, 0.95):F1} ms; "
        + $"median of the first quarter {Milliseconds(Times.Take(Quarter), 0.5):F1} ms, of the last {Milliseconds(Times.TakeLast(Quarter), 0.5):F1} ms)";

    private int Quarter => (Times.Count + 3) / 4;

    private static double Milliseconds(IEnumerable<TimeSpan> times, double share)
    {
        var ascending = times.Order().ToList();
        return ascending[(int)Math.Ceiling(share * ascending.Count) - 1].TotalMilliseconds;
    }
}
