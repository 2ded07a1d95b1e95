using System.Diagnostics.Metrics;

namespace StatementTracker.Model;

/// <summary>What is observed of the library: one name for its meters and activity sources.</summary>
public static class Observed
{
    public const string Name = "StatementTracker";

    /// <summary>Bounds in seconds, from what memory answers to what a person waits for.</summary>
    public static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };
}
