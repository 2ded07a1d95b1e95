using System.Diagnostics;
using System.Diagnostics.Metrics;
using StatementTracker.Model;

namespace StatementTracker.Ingestion;

/// <summary>How long articles took to be taken in, and with what outcome, in seconds; named after OpenTelemetry's conventions.</summary>
internal sealed class IngestMetrics : IDisposable
{
    private static readonly Meter Meter = new(Observed.Name);
    private static readonly ActivitySource Source = new(Observed.Name);
    private static readonly Histogram<double> Durations = Meter.CreateHistogram(
        "statementtracker.ingest.duration", "s", "How long an article took to be taken in, by outcome: created, standing or failed.", null, Observed.Seconds);
    private static readonly Counter<long> Statements = Meter.CreateCounter<long>("statementtracker.ingest.statements", "{statement}", "Statements found in the articles created.");

    private readonly Activity? activity = Source.StartActivity("ingest");
    private readonly long started = Stopwatch.GetTimestamp();
    private string outcome = "failed";

    public IngestResult Done(IngestResult result)
    {
        outcome = result.Created ? "created" : "standing";
        if (result.Created) Statements.Add(result.Statements);
        return result;
    }

    public void Dispose()
    {
        Durations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        activity?.SetTag("outcome", outcome);
        if (outcome == "failed") activity?.SetStatus(ActivityStatusCode.Error);
        activity?.Dispose();
    }
}
