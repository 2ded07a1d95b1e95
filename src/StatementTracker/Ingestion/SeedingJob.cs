using System.Text.Json;
using Microsoft.Extensions.Logging;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Ingestion;

/// <summary>Ingests a folder: the codebook first, then the articles in ordinal order of their names. Creates only, so running it again changes nothing.</summary>
public sealed class SeedingJob(TrackerDbContext context, RecordLoader loader, RecordWriter writer, ArticleIngestor ingestor, ILogger<SeedingJob> log)
{
    /// <summary>A file that fails is reported, and the next one follows.</summary>
    /// <param name="path">A folder with <c>issues.json</c> and <c>*.txt</c>, each text with an optional <c>NAME.json</c> of metadata.</param>
    /// <param name="progress">Told of each file as it is done; may be null.</param>
    /// <param name="cancellationToken">Stops between files; what was ingested stays.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public async Task<SeedingSummary> SeedAsync(string path, IProgress<SeededFile>? progress, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(path)) throw new DirectoryNotFoundException($"There is no folder {Path.GetFullPath(path)}.");
        var codebook = Path.Combine(path, SeededFiles.Codebook);
        var files = SeededFiles.Texts(path).ToList();
        if (File.Exists(codebook)) files.Insert(0, codebook);

        List<SeededFile> done = [];
        foreach (var file in files)
        {
            var (outcome, created, error) = await TrySeedAsync(file, file == codebook, cancellationToken);
            var seeded = new SeededFile(Path.GetFileName(file), outcome, created, error, done.Count + 1, files.Count);
            done.Add(seeded);
            Log(seeded);
            progress?.Report(seeded);
        }

        var summary = new SeedingSummary(done);
        log.LogInformation("Seeded {Path}: {Files} files, {Created} records created, {Failed} files failed", path, done.Count, summary.Created, summary.Failed);
        return summary;
    }

    private async Task<(SeedingOutcome Outcome, int Created, string? Error)> TrySeedAsync(string file, bool isCodebook, CancellationToken cancellationToken)
    {
        try
        {
            return isCodebook ? await SeedIssuesAsync(file, cancellationToken) : await SeedArticleAsync(file, cancellationToken);
        }
        catch (DomainRuleException refused)
        {
            return (SeedingOutcome.Failed, 0, refused.Message);
        }
        catch (JsonException malformed)
        {
            return (SeedingOutcome.Failed, 0, $"The JSON cannot be read at line {malformed.LineNumber + 1}, {malformed.Path}.");
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return (SeedingOutcome.Failed, 0, failure.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "{File} failed unexpectedly", Path.GetFileName(file));
            return (SeedingOutcome.Failed, 0, "It failed unexpectedly; the log says why.");
        }
    }

    private async Task<(SeedingOutcome Outcome, int Created, string? Error)> SeedIssuesAsync(string file, CancellationToken cancellationToken)
    {
        var issues = await SeededFiles.ReadIssuesAsync(file, cancellationToken);
        var created = await new CodebookSeeding(context, loader, writer).SeedAsync(issues, cancellationToken);
        return (created > 0 ? SeedingOutcome.Created : SeedingOutcome.AlreadyThere, created, null);
    }

    private async Task<(SeedingOutcome Outcome, int Created, string? Error)> SeedArticleAsync(string file, CancellationToken cancellationToken)
    {
        var submission = await SeededFiles.ReadArticleAsync(file, cancellationToken);
        if (await new EarlierSeeds(context).StandsAsync(submission.HashText(), submission.SourceKey, cancellationToken) is { } stands)
            return (stands ? SeedingOutcome.AlreadyThere : SeedingOutcome.Removed, 0, null);
        var result = await ingestor.IngestAsync(submission, cancellationToken);
        return result.Created ? (SeedingOutcome.Created, 1, null) : (SeedingOutcome.AlreadyThere, 0, null);
    }

    private void Log(SeededFile seeded)
    {
        if (seeded.Outcome == SeedingOutcome.Failed) log.LogWarning("Seeding {Done}/{Total} {File} failed: {Error}", seeded.Done, seeded.Total, seeded.File, seeded.Error);
        else log.LogInformation("Seeding {Done}/{Total} {File}: {Outcome}", seeded.Done, seeded.Total, seeded.File, seeded.Outcome);
    }
}
