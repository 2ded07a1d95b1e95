using StatementTracker.Ingestion;

namespace StatementTracker.Api.Hosting;

/// <summary>Logs seeding as it goes on.</summary>
internal sealed class SeedingLog(ILogger log) : IProgress<SeededFile>
{
    public void Report(SeededFile value)
    {
        if (value.Outcome == SeedingOutcome.Failed)
            log.LogError("Seeding {Done}/{Total}: {File} failed: {Error}", value.Done, value.Total, value.File, value.Error);
        else
            log.LogInformation("Seeding {Done}/{Total}: {File} {Outcome}", value.Done, value.Total, value.File, value.Outcome);
    }

    public static void Summarize(ILogger log, SeedingSummary summary) =>
        log.LogInformation("Seeding is done: {Files} files, {Created} created, {Failed} failed", summary.Files.Count, summary.Created, summary.Failed);
}
