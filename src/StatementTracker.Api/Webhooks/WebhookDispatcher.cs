using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Api.Webhooks;

/// <summary>Puts changes out for webhooks and delivers them: after each write, and when an attempt is due. Any number of processes may do so.</summary>
internal sealed class WebhookDispatcher(
    IServiceScopeFactory scopes, WriteWatch watch, TimeProvider clock, IOptions<WebhookOptions> options, ILogger<WebhookDispatcher> log) : BackgroundService
{
    /// <summary>How long at most until the next look.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>How many receivers are served at the same time; one that is slow keeps none of the others.</summary>
    private const int MostAtOnce = 8;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled) return;
        try
        {
            while (true)
            {
                var next = watch.Next;
                var until = await RoundAsync(stoppingToken);
                if (until > TimeSpan.Zero) await Task.WhenAny(next, Task.Delay(until, clock, stoppingToken));
                stoppingToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is under way is taken up again after its lease.
        }
    }

    /// <returns>How long to wait for the next round, where nothing is written.</returns>
    private async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            var webhooks = await ReadAsync(db => db.Webhooks.AsNoTracking().Where(w => w.State == WebhookState.Enabled).ToListAsync(cancellationToken));
            if (webhooks.Count == 0) return Pause;
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(webhooks, parallel, async (webhook, token) => await ServeAsync(webhook, token));
            return await UntilDueAsync(cancellationToken);
        }
        catch (Exception away) when (away is DbException || away.InnerException is DbException)
        {
            log.LogWarning("Webhooks wait for the database");
            return Pause;
        }
    }

    private async Task ServeAsync(Webhook webhook, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<WebhookOutbox>().PutOutAsync(webhook, cancellationToken);
            await scope.ServiceProvider.GetRequiredService<WebhookDeliveries>().TryAsync(webhook, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && fault is not DbException && fault.InnerException is not DbException)
        {
            log.LogError(fault, "Webhook {Webhook} could not be served", webhook.Id);
        }
    }

    private async Task<TimeSpan> UntilDueAsync(CancellationToken cancellationToken)
    {
        var due = await ReadAsync(db => db.WebhookDeliveries.AsNoTracking()
            .Where(d => d.NextAttemptAt != null && db.Webhooks.Any(w => w.Id == d.WebhookId && w.State == WebhookState.Enabled))
            .OrderBy(d => d.NextAttemptAt).Select(d => d.NextAttemptAt).FirstOrDefaultAsync(cancellationToken));
        var until = (due ?? DateTimeOffset.MaxValue) - clock.GetUtcNow();
        return until < Pause ? until : Pause;
    }

    private async Task<T> ReadAsync<T>(Func<TrackerDbContext, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TrackerDbContext>());
    }
}
