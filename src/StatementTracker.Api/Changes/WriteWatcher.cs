using System.Data.Common;
using StatementTracker.Storage;

namespace StatementTracker.Api.Changes;

/// <summary>Looks whether another process has written, four times a second: a few microseconds on SQLite, one round trip on PostgreSQL.</summary>
internal sealed class WriteWatcher(WriteWatch watch, DataVersion data, TimeProvider clock) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    /// <summary>While the database is away nothing is written; requests report it.</summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            watch.See(await data.ReadAsync(cancellationToken));
        }
        catch (Exception away) when (away is DbException || away.InnerException is DbException)
        {
            // The next look finds what this one could not.
        }
    }
}
