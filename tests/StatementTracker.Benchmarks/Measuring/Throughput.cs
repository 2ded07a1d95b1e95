using System.Diagnostics;

namespace StatementTracker.Benchmarks.Measuring;

/// <summary>How many requests a second a server answers to several connections at once.</summary>
internal static class Throughput
{
    private const int Connections = 4;

    /// <summary>Both in slices by turns; the median of each.</summary>
    public static (double First, double Second) InTurn(TimeSpan time, (Uri Server, string[] Targets) first, (Uri Server, string[] Targets) second)
    {
        const int Slices = 9;
        Measure(time / Slices, first);
        Measure(time / Slices, second);
        List<double> ofFirst = [], ofSecond = [];
        for (var slice = 0; slice < Slices; slice++)
        {
            ofFirst.Add(Measure(time / Slices, first));
            ofSecond.Add(Measure(time / Slices, second));
        }

        return (Clock.Median(ofFirst), Clock.Median(ofSecond));
    }

    private static double Measure(TimeSpan time, (Uri Server, string[] Targets) load)
    {
        var counts = new long[Connections];
        var started = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, Connections).Select(connection => new Thread(() =>
        {
            using var client = new LoadClient(load.Server);
            var requests = load.Targets.Select(target => client.Request(target)).ToArray();
            for (var at = connection; Stopwatch.GetElapsedTime(started) < time; at++)
            {
                client.Send(requests[at % requests.Length]);
                counts[connection]++;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
