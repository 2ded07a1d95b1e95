using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StatementTracker.Model;
using StatementTracker.Queries.Feed;
using StatementTracker.Storage;

namespace StatementTracker.Api.Webhooks;

/// <summary>
/// Puts changes out for webhooks. The revisions, written in the change's own transaction, are the outbox; each webhook has its place in
/// them, and its deliveries are stored in one transaction with the place moved on: each change once, whoever crashes.
/// </summary>
internal sealed class WebhookOutbox(TrackerDbContext db, ChangeFeed feed, IOptions<JsonOptions> json, TimeProvider clock)
{
    private const int PageSize = 100;

    /// <summary>After so many writes without a change for it, a webhook's place is moved on nevertheless.</summary>
    private const int WritesToSkip = 1000;

    public async Task PutOutAsync(Webhook webhook, CancellationToken cancellationToken)
    {
        for (var more = true; more;)
        {
            db.ChangeTracker.Clear();
            if (await db.WebhookProgress.SingleOrDefaultAsync(p => p.WebhookId == webhook.Id, cancellationToken) is not { } progress) return;
            var page = await ReadAsync(progress, WebhookQueries.FilterOf(webhook), cancellationToken);
            more = page.More;
            if (page.Items.Count == 0 && !more && page.Next.Sequence < progress.Sequence + WritesToSkip) return;
            await AddAsync(webhook, page, cancellationToken);
            (progress.Sequence, progress.Ordinal, progress.At) = (page.Next.Sequence, page.Next.Ordinal, page.Next.At);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // Another process has put them out, or will; the next round sees.
                return;
            }
        }
    }

    /// <summary>A record that was put back to an older copy goes on from its latest change.</summary>
    private async Task<FeedPage> ReadAsync(WebhookProgress progress, ChangeFilter filter, CancellationToken cancellationToken)
    {
        var place = progress.Sequence == 0 ? FeedPlace.Start : new FeedPlace(progress.Sequence, progress.Ordinal, progress.At);
        try
        {
            return await feed.ReadAsync(place, filter, PageSize, cancellationToken);
        }
        catch (UnknownPlaceException)
        {
            return await feed.ReadAsync(await feed.LatestAsync(cancellationToken), filter, PageSize, cancellationToken);
        }
    }

    private async Task AddAsync(Webhook webhook, FeedPage page, CancellationToken cancellationToken)
    {
        if (page.Items.Count == 0) return;
        var places = page.Items.Select(item => FeedPlace.Parse(item.Cursor)!).ToList();
        var (first, last) = (places[0].Sequence, places[^1].Sequence);
        var known = await db.WebhookDeliveries.Where(d => d.WebhookId == webhook.Id && d.Sequence >= first && d.Sequence <= last)
            .ToDictionaryAsync(d => (d.Sequence, d.Ordinal), cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var (change, place) in page.Items.Zip(places))
        {
            if (!known.TryGetValue((place.Sequence, place.Ordinal), out var delivery)) db.WebhookDeliveries.Add(New(webhook, change, place, now));
            else if (delivery.State != DeliveryState.Pending) delivery.Replay(now);
        }
    }

    private WebhookDelivery New(Webhook webhook, ChangeResponse change, FeedPlace place, DateTimeOffset now)
    {
        var type = $"{Http.EnumWords.Of(change.Type)}.{Http.EnumWords.Of(change.Kind)}";
        return new WebhookDelivery
        {
            Id = Guid.CreateVersion7(now),
            WebhookId = webhook.Id,
            Sequence = place.Sequence,
            Ordinal = place.Ordinal,
            Event = type,
            Body = JsonSerializer.Serialize(new WebhookMessage(type, change.RecordedAt, change), json.Value.JsonSerializerOptions),
            CreatedAt = now,
            NextAttemptAt = now,
        };
    }
}

/// <summary>What is sent (the payload of Standard Webhooks).</summary>
/// <param name="Type">The change's type and kind: <c>reference.resolved</c>.</param>
/// <param name="Timestamp">When the change was recorded.</param>
/// <param name="Data">The change, as the list of changes shows it.</param>
internal sealed record WebhookMessage(string Type, DateTimeOffset Timestamp, ChangeResponse Data);
