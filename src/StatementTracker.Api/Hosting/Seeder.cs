using Microsoft.Extensions.Options;
using StatementTracker.Ingestion;

namespace StatementTracker.Api.Hosting;

/// <summary>Runs the seeding job beside the service: requests are answered meanwhile, readiness waits for its end.</summary>
internal sealed class Seeder(IServiceScopeFactory scopes, IOptions<SeedingOptions> options, Readiness readiness, ILogger<Seeder> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            readiness.Seeding = "off";
            readiness.IsSeeded = true;
            return;
        }

        await Task.Yield();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var job = scope.ServiceProvider.GetRequiredService<SeedingJob>();
            var summary = await job.SeedAsync(options.Value.FullPath, new SeedingProgress(readiness), stoppingToken);
            readiness.Seeding = $"{summary.Files.Count} files, {summary.Failed} failed";
            readiness.IsSeeded = true;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogInformation("Seeding was stopped; what was ingested stays");
        }
        catch (Exception fault)
        {
            readiness.Seeding = "failed; see the log";
            log.LogError(fault, "Seeding failed");
        }
    }

    private sealed class SeedingProgress(Readiness readiness) : IProgress<SeededFile>
    {
        public void Report(SeededFile value) => readiness.Seeding = $"{value.Done} of {value.Total} files";
    }
}
