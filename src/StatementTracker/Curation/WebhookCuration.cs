using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

/// <summary>What to make of a webhook.</summary>
/// <param name="Types">Joined by commas; null for all.</param>
/// <param name="Kinds">Joined by commas; null for all.</param>
public sealed record WebhookInput(string Url, string? Description, string? Types, string? Kinds, Guid? ActorId, Guid? IssueId);

/// <summary>What to change of a webhook.</summary>
public sealed record WebhookPatch(Patch<string> Url, Patch<string?> Description, Patch<string?> Types, Patch<string?> Kinds, Patch<bool> Enabled);

/// <summary>Makes, changes and removes webhooks, under the ledger's lock: its next sequence tells every process of it.</summary>
public sealed class WebhookCuration(TrackerDbContext db, TimeProvider clock, WriteWatch watch)
{
    /// <returns>The id, and the secret, which nobody can read again. It takes what changes from now on.</returns>
    public async Task<(Guid Id, string Secret)> CreateAsync(WebhookInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return await WriteAsync<(Guid, string)>(
            async ledger =>
            {
                var now = ledger.RecordedAt;
                var webhook = new Webhook
                {
                    Id = Guid.CreateVersion7(now),
                    Url = input.Url,
                    Description = input.Description,
                    Types = input.Types,
                    Kinds = input.Kinds,
                    ActorId = input.ActorId,
                    IssueId = input.IssueId,
                    Secret = Webhook.NewSecret(),
                    EnabledAt = now,
                    CreatedAt = now,
                    UpdatedAt = now,
                };
                var last = await db.Revisions.OrderByDescending(r => r.Sequence).ThenByDescending(r => r.Ordinal)
                    .Select(r => new { r.Sequence, r.Ordinal, r.RecordedAt }).FirstOrDefaultAsync(cancellationToken);
                db.Webhooks.Add(webhook);
                db.WebhookProgress.Add(new WebhookProgress
                {
                    WebhookId = webhook.Id,
                    Sequence = last?.Sequence ?? 0,
                    Ordinal = last?.Ordinal ?? 0,
                    At = last?.RecordedAt.UtcTicks ?? 0,
                });
                return ((webhook.Id, webhook.Secret), true);
            },
            null,
            cancellationToken);
    }

    /// <returns>False where there is no such webhook.</returns>
    public Task<bool> CorrectAsync(Guid id, WebhookPatch patch, Precondition precondition, CancellationToken cancellationToken) => ChangeAsync(
        id,
        (webhook, now) =>
        {
            webhook.Url = patch.Url.Or(webhook.Url);
            webhook.Description = patch.Description.Or(webhook.Description);
            webhook.Types = patch.Types.Or(webhook.Types);
            webhook.Kinds = patch.Kinds.Or(webhook.Kinds);
            webhook.UpdatedAt = now;
            if (patch.Enabled.IsPresent) webhook.Turn(patch.Enabled.Value ? WebhookState.Enabled : WebhookState.Disabled, now);
        },
        precondition,
        cancellationToken);

    /// <summary>Stops sending to a receiver that is gone or has failed for long.</summary>
    public Task<bool> StopAsync(Guid id, WebhookState why, CancellationToken cancellationToken) =>
        ChangeAsync(id, (webhook, now) => webhook.Turn(webhook.State == WebhookState.Enabled ? why : webhook.State, now), null, cancellationToken);

    /// <returns>The new secret, which nobody can read again; null where there is no such webhook.</returns>
    public async Task<string?> RotateAsync(Guid id, CancellationToken cancellationToken)
    {
        string? secret = null;
        var found = await ChangeAsync(
            id,
            (webhook, now) =>
            {
                webhook.Rotate(now);
                secret = webhook.Secret;
            },
            null,
            cancellationToken);
        return found ? secret : null;
    }

    /// <summary>Removes it with its deliveries.</summary>
    /// <returns>False where there is no such webhook.</returns>
    public Task<bool> RemoveAsync(Guid id, Precondition precondition, CancellationToken cancellationToken) => WriteAsync(
        async _ =>
        {
            if (await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancellationToken) is not { } webhook) return (false, false);
            db.Webhooks.Remove(webhook);
            return (true, true);
        },
        precondition,
        cancellationToken);

    /// <summary>Sends one change again, under its id; one that is still to be sent stays as it is.</summary>
    /// <returns>False where there is no such delivery.</returns>
    public Task<bool> ReplayAsync(Guid id, Guid delivery, CancellationToken cancellationToken) => WriteAsync(
        async ledger =>
        {
            if (await db.WebhookDeliveries.SingleOrDefaultAsync(d => d.WebhookId == id && d.Id == delivery, cancellationToken) is not { } found) return (false, false);
            if (found.State == DeliveryState.Pending) return (true, false);
            found.Replay(ledger.RecordedAt);
            return (true, true);
        },
        null,
        cancellationToken);

    /// <summary>Sends all changes after a place again, those that were sent before under their ids.</summary>
    /// <returns>False where there is no such webhook.</returns>
    public Task<bool> ReplayFromAsync(Guid id, long sequence, int ordinal, long at, CancellationToken cancellationToken) => WriteAsync(
        async _ =>
        {
            if (await db.WebhookProgress.SingleOrDefaultAsync(p => p.WebhookId == id, cancellationToken) is not { } progress) return (false, false);
            (progress.Sequence, progress.Ordinal, progress.At) = (sequence, ordinal, at);
            return (true, true);
        },
        null,
        cancellationToken);

    private Task<bool> ChangeAsync(Guid id, Action<Webhook, DateTimeOffset> change, Precondition? precondition, CancellationToken cancellationToken) => WriteAsync(
        async ledger =>
        {
            if (await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancellationToken) is not { } webhook) return (false, false);
            change(webhook, ledger.RecordedAt);
            return (true, true);
        },
        precondition,
        cancellationToken);

    private async Task<T> WriteAsync<T>(Func<Ledger, Task<(T Result, bool Changed)>> work, Precondition? precondition, CancellationToken cancellationToken)
    {
        var result = await db.WriteAsync(clock, work, precondition, cancellationToken);
        watch.Raise();
        return result;
    }
}
