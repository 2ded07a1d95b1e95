using System.Diagnostics;
using System.Diagnostics.Metrics;
using StatementTracker.Extraction;
using StatementTracker.Model;

namespace StatementTracker.Ingestion;

/// <summary>Extraction itself knows no clock; those who call it measure it here.</summary>
public static class MeasuredExtraction
{
    private static readonly Meter Meter = new(Observed.Name);
    private static readonly ActivitySource Source = new(Observed.Name);
    private static readonly Histogram<double> Durations =
        Meter.CreateHistogram("statementtracker.extraction.duration", "s", "How long a text took to be read.", null, Observed.Seconds);

    /// <summary>What <see cref="StatementExtractor.Extract"/> finds, timed.</summary>
    public static ArticleDraft ExtractMeasured(this StatementExtractor extractor, string text)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        using var activity = Source.StartActivity("extract");
        var started = Stopwatch.GetTimestamp();
        var draft = extractor.Extract(text);
        Durations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        return draft;
    }
}
