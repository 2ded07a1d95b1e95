using System.Diagnostics;

namespace StatementTracker.Evaluation.Measuring;

/// <summary>What some work took: on the clock, and on all cores together, garbage collection and compilation included.</summary>
/// <param name="Wall">On the clock: other work on the machine makes it longer.</param>
/// <param name="Cpu">Processor time of this process: other work on the machine hardly changes it.</param>
public readonly record struct Cost(TimeSpan Wall, TimeSpan Cpu)
{
    public static Cost Of(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        work();
        return new Cost(Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - cpu);
    }

    /// <summary>The bytes that work allocates on this thread.</summary>
    public static long BytesOf(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The middle one; of an even number, the upper of the two in the middle.</summary>
    public static double Median(IEnumerable<double> values) => values.Order().ToList() is { Count: > 0 } sorted
        ? sorted[sorted.Count / 2]
        : throw new ArgumentException("There is no middle of nothing.", nameof(values));
}
