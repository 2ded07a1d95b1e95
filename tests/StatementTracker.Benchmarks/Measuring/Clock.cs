using System.Diagnostics;

namespace StatementTracker.Benchmarks.Measuring;

/// <summary>Times two things in turn, so that what else the machine does meets both alike.</summary>
internal static class Clock
{
    /// <summary>The median times in microseconds, over rounds in which each is done once.</summary>
    public static (double First, double Second) MediansInTurn(TimeSpan time, Action<int> first, Action<int> second, int mostWarmUp = 30)
    {
        var warmUp = Math.Min(mostWarmUp, 1 + (int)time.TotalMilliseconds / 50);
        for (var round = 0; round < warmUp; round++)
        {
            first(round);
            second(round);
        }

        List<double> ofFirst = [], ofSecond = [];
        var started = Stopwatch.GetTimestamp();
        for (var round = warmUp; ofFirst.Count < 3 || Stopwatch.GetElapsedTime(started) < time; round++)
        {
            ofFirst.Add(Time(() => first(round)));
            ofSecond.Add(Time(() => second(round)));
        }

        return (Median(ofFirst), Median(ofSecond));
    }

    public static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static double Time(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds;
    }
}
