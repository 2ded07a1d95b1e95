using StatementTracker.Ingestion;
using StatementTracker.Storage;

namespace StatementTracker.Api.Hosting;

/// <summary><c>seed PATH</c>: ingests a folder and ends, without serving.</summary>
internal sealed class SeedCommand
{
    private readonly string? path;

    private SeedCommand(string[] args)
    {
        path = args.ElementAtOrDefault(1);
        OtherArguments = [.. args.Skip(2)];
    }

    public string[] OtherArguments { get; }

    public static SeedCommand? In(string[] args) => args is ["seed", ..] ? new SeedCommand(args) : null;

    /// <returns>The exit code: 0, or 1 if a file failed.</returns>
    public async Task<int> RunAsync(IServiceProvider services)
    {
        var log = services.GetRequiredService<ILogger<SeedCommand>>();
        if (path is null || !Directory.Exists(path))
        {
            log.LogError("Usage: seed PATH, with the folder of the articles; {Path} is none", path);
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
            var summary = await scope.ServiceProvider.GetRequiredService<SeedingJob>().SeedAsync(path, progress: null, ended.Token);
            return summary.Failed == 0 ? 0 : 1;
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            log.LogWarning("Seeding was stopped; what was ingested stays");
            return 1;
        }
    }
}
