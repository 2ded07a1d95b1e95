using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries.Feed;

/// <summary>A webhook, without its secret.</summary>
/// <param name="Url">Where changes are sent.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Types">The types of changes it takes; null for all.</param>
/// <param name="Kinds">The kinds of changes it takes; null for all.</param>
/// <param name="Actor">The id of the actor whose changes it takes; null for all.</param>
/// <param name="Issue">The id of the issue whose changes it takes; null for all.</param>
/// <param name="State">Whether changes are sent: an admin disables it, a 410 or days of failure do.</param>
/// <param name="FormerSecretUntil">Until when deliveries are signed with the secret before the present one too; null where none is.</param>
public sealed record WebhookResponse(
    Guid Id,
    string Url,
    string? Description,
    IReadOnlyList<ChangedType>? Types,
    IReadOnlyList<ChangedKind>? Kinds,
    Guid? Actor,
    Guid? Issue,
    WebhookState State,
    DateTimeOffset? FormerSecretUntil,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);

/// <summary>One change for one webhook, and how its delivery went.</summary>
/// <param name="Id">What is sent as <c>webhook-id</c>: the same over all attempts.</param>
/// <param name="Event">The change's type and kind: <c>reference.resolved</c>.</param>
/// <param name="Sequence">The write that the change belongs to.</param>
/// <param name="State">Pending until a 2xx answer, or until there are no more attempts.</param>
/// <param name="Attempts">How often it was tried since it was last asked for.</param>
/// <param name="NextAttemptAt">When it is tried (again); null where nothing is to be sent.</param>
/// <param name="Status">The status of the last answer; null where there was none.</param>
/// <param name="Fault">Why the last attempt failed; null where it did not.</param>
public sealed record DeliveryResponse(
    Guid Id,
    string Event,
    long Sequence,
    DeliveryState State,
    int Attempts,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastAttemptAt,
    DateTimeOffset? NextAttemptAt,
    int? Status,
    string? Fault);

/// <summary>The last delivery seen.</summary>
public sealed record DeliveryCursor(long Sequence, int Ordinal);

/// <summary>Who is told of changes, and how that goes.</summary>
public sealed class WebhookQueries(TrackerDbContext db)
{
    /// <summary>Newest first, then by id, descending.</summary>
    public async Task<Page<WebhookResponse, InstantCursor>> ListAsync(InstantCursor? after, int limit, CancellationToken cancellationToken)
    {
        var webhooks = db.Webhooks.AsNoTracking();
        if (after is not null) webhooks = webhooks.Where(w => w.CreatedAt < after.At || (w.CreatedAt == after.At && w.Id < after.Id));
        var rows = await webhooks.OrderByDescending(w => w.CreatedAt).ThenByDescending(w => w.Id).Take(limit + 1).ToListAsync(cancellationToken);
        return Page<WebhookResponse, InstantCursor>.Cut([.. rows.Select(Shown)], limit, w => new(w.CreatedAt, w.Id));
    }

    public async Task<WebhookResponse?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, cancellationToken) is { } webhook ? Shown(webhook) : null;

    /// <summary>Newest change first.</summary>
    public async Task<Page<DeliveryResponse, DeliveryCursor>> DeliveriesAsync(
        Guid webhook, DeliveryState? state, DeliveryCursor? after, int limit, CancellationToken cancellationToken)
    {
        var deliveries = db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == webhook);
        if (state is not null) deliveries = deliveries.Where(d => d.State == state);
        if (after is not null) deliveries = deliveries.Where(d => d.Sequence <= after.Sequence && (d.Sequence < after.Sequence || d.Ordinal < after.Ordinal));
        var rows = await deliveries.OrderByDescending(d => d.Sequence).ThenByDescending(d => d.Ordinal).Take(limit + 1)
            .Select(d => new { d.Ordinal, Shown = new DeliveryResponse(d.Id, d.Event, d.Sequence, d.State, d.Attempts, d.CreatedAt, d.LastAttemptAt, d.NextAttemptAt, d.Status, d.Fault) })
            .ToListAsync(cancellationToken);
        return rows.Count <= limit
            ? new([.. rows.Select(r => r.Shown)], null)
            : new([.. rows.Take(limit).Select(r => r.Shown)], new DeliveryCursor(rows[limit - 1].Shown.Sequence, rows[limit - 1].Ordinal));
    }

    public Task<DeliveryResponse?> DeliveryAsync(Guid webhook, Guid id, CancellationToken cancellationToken) =>
        db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == webhook && d.Id == id)
            .Select(d => new DeliveryResponse(d.Id, d.Event, d.Sequence, d.State, d.Attempts, d.CreatedAt, d.LastAttemptAt, d.NextAttemptAt, d.Status, d.Fault))
            .SingleOrDefaultAsync(cancellationToken);

    private static WebhookResponse Shown(Webhook webhook) => new(
        webhook.Id,
        webhook.Url,
        webhook.Description,
        Words<ChangedType>(webhook.Types),
        Words<ChangedKind>(webhook.Kinds),
        webhook.ActorId,
        webhook.IssueId,
        webhook.State,
        webhook.FormerSecretUntil,
        webhook.CreatedAt,
        webhook.UpdatedAt);

    /// <summary>Which changes a webhook takes.</summary>
    public static ChangeFilter FilterOf(Webhook webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        return new(Words<ChangedType>(webhook.Types), Words<ChangedKind>(webhook.Kinds), webhook.ActorId, webhook.IssueId);
    }

    /// <summary>Words as they are stored; null for all.</summary>
    public static string? Joined<TWord>(IReadOnlyList<TWord>? words)
        where TWord : struct, Enum => words is null ? null : string.Join(',', words.Select(w => JsonNamingPolicy.CamelCase.ConvertName(w.ToString())));

    private static List<TWord>? Words<TWord>(string? joined)
        where TWord : struct, Enum => joined?.Split(',').Select(word => Enum.Parse<TWord>(word, ignoreCase: true)).ToList();
}
