using StatementTracker.Ingestion;
using StatementTracker.Storage;

namespace StatementTracker.Api.Hosting.Commands;

/// <summary><c>seed PATH</c>: ingests a folder and ends, without serving.</summary>
internal sealed class SeedCommand(string[] args) : Command(args)
{
    public override async Task<int> RunAsync(IServiceProvider services)
    {
        var log = services.GetRequiredService<ILogger<SeedCommand>>();
        if (Path is null || !Directory.Exists(Path))
        {
            log.LogError("Usage: seed PATH, with the folder of the articles; {Path} is none", Path);
            return 1;
        }

        using var ended = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            ended.Cancel();
        };
        try
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigrateAsync(ended.Token);
            var summary = await scope.ServiceProvider.GetRequiredService<SeedingJob>().SeedAsync(Path, progress: null, ended.Token);
            return summary.Failed == 0 ? 0 : 1;
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            log.LogWarning("Seeding was stopped; what was ingested stays");
            return 1;
        }
    }
}
