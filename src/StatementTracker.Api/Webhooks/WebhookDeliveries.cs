using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StatementTracker.Curation;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Api.Webhooks;

/// <summary>Tries what is due for one webhook, and decides what comes of it.</summary>
internal sealed class WebhookDeliveries(TrackerDbContext db, WebhookSender sender, WebhookCuration curation, IOptions<WebhookOptions> options, TimeProvider clock)
{
    private const int MostAtOnce = 20;

    /// <summary>A process that dies with an attempt under way leaves the delivery to others after this.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Pauses before the second attempt and each one after (the schedule that Standard Webhooks gives), over three days.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10),
        TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>In the order of the changes; a receiver may still get them in another, since what failed comes later.</summary>
    public async Task TryAsync(Webhook webhook, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == webhook.Id && d.NextAttemptAt <= now)
            .OrderBy(d => d.Sequence).ThenBy(d => d.Ordinal).Take(MostAtOnce).Select(d => d.Id).ToListAsync(cancellationToken);
        foreach (var id in due)
        {
            if (!await TryAsync(webhook, id, cancellationToken)) return;
        }

        await ForgetAsync(webhook, now, cancellationToken);
    }

    /// <summary>Of those that are over, the oldest go.</summary>
    private async Task ForgetAsync(Webhook webhook, DateTimeOffset now, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var oldest = await db.WebhookDeliveries.Where(d => d.WebhookId == webhook.Id)
            .OrderBy(d => d.Sequence).ThenBy(d => d.Ordinal).Take(MostAtOnce).ToListAsync(cancellationToken);
        db.WebhookDeliveries.RemoveRange(oldest.Where(d => d.NextAttemptAt is null && d.CreatedAt < now.AddDays(-options.Value.KeepDays)));
        await SaveAsync(cancellationToken);
    }

    /// <returns>False where the webhook was stopped.</returns>
    private async Task<bool> TryAsync(Webhook webhook, Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (await db.WebhookDeliveries.SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { NextAttemptAt: { } due } delivery || due > clock.GetUtcNow()) return true;
        delivery.Claim(clock.GetUtcNow(), Lease);
        if (!await SaveAsync(cancellationToken)) return true;
        var attempt = await sender.SendAsync(webhook, delivery, cancellationToken);
        var stop = await SettleAsync(delivery, attempt, cancellationToken);
        await SaveAsync(CancellationToken.None);
        if (stop is { } why) await curation.StopAsync(webhook.Id, why, cancellationToken);
        return stop is null;
    }

    private async Task<WebhookState?> SettleAsync(WebhookDelivery delivery, Attempt attempt, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (attempt.Fault is null)
        {
            delivery.Settle(DeliveryState.Delivered, null, attempt.Status, null);
            return null;
        }

        var isLast = delivery.Attempts > Pauses.Length || attempt.Status == StatusCodes.Status410Gone;
        delivery.Settle(isLast ? DeliveryState.Failed : DeliveryState.Pending, isLast ? null : now + Jittered(Pauses[delivery.Attempts - 1]), attempt.Status, attempt.Fault);
        if (attempt.Status == StatusCodes.Status410Gone) return WebhookState.Gone;
        return isLast && await TookNothingAsync(delivery, cancellationToken) ? WebhookState.Failing : null;
    }

    /// <summary>By one fifth more or less, so that what failed together does not come back together.</summary>
    private static TimeSpan Jittered(TimeSpan pause) => pause * (0.8 + (0.4 * Random.Shared.NextDouble()));

    /// <summary>True for a receiver that has taken no other change over all the days in which this one was tried.</summary>
    private async Task<bool> TookNothingAsync(WebhookDelivery delivery, CancellationToken cancellationToken) => !await db.WebhookDeliveries.AnyAsync(
        d => d.WebhookId == delivery.WebhookId && d.State == DeliveryState.Delivered && d.LastAttemptAt >= delivery.FirstAttemptAt, cancellationToken);

    /// <returns>False where another process, or an admin, was before.</returns>
    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
