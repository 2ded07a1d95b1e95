using System.Security.Cryptography;

namespace StatementTracker.Model;

/// <summary>Whether changes are sent to a webhook.</summary>
public enum WebhookState
{
    Enabled,

    /// <summary>An admin switched it off.</summary>
    Disabled,

    /// <summary>Its receiver answered 410.</summary>
    Gone,

    /// <summary>Its receiver has taken nothing for days.</summary>
    Failing,
}

/// <summary>A receiver of changes.</summary>
public sealed class Webhook
{
    public const int MostCharactersOfUrl = 2000;

    /// <summary>How long the secret before the present one still signs.</summary>
    public static readonly TimeSpan Rotation = TimeSpan.FromDays(1);

    private const string SecretPrefix = "whsec_";

    public required Guid Id { get; init; }

    public required string Url { get; set; }

    public string? Description { get; set; }

    /// <summary>The types of changes it takes, by their words, joined by commas; null for all.</summary>
    public string? Types { get; set; }

    /// <summary>The kinds of changes it takes, by their words, joined by commas; null for all.</summary>
    public string? Kinds { get; set; }

    public Guid? ActorId { get; init; }

    public Guid? IssueId { get; init; }

    /// <summary>As its owner keeps it: <c>whsec_</c> and the key in Base64 (Standard Webhooks). It signs, so it cannot be kept as a hash.</summary>
    public required string Secret { get; set; }

    public string? FormerSecret { get; private set; }

    public DateTimeOffset? FormerSecretUntil { get; private set; }

    public WebhookState State { get; private set; }

    /// <summary>Since when it is enabled, or was last.</summary>
    public required DateTimeOffset EnabledAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>The secrets to sign with, the present one first.</summary>
    public IEnumerable<string> SecretsAt(DateTimeOffset now) =>
        FormerSecret is { } former && FormerSecretUntil > now ? [Secret, former] : [Secret];

    /// <summary>Takes a new secret; the one before signs too until receivers know the new one.</summary>
    public void Rotate(DateTimeOffset now) =>
        (FormerSecret, FormerSecretUntil, Secret, UpdatedAt) = (Secret, now + Rotation, NewSecret(), now);

    public void Turn(WebhookState state, DateTimeOffset now)
    {
        if (state == State) return;
        if (state == WebhookState.Enabled) EnabledAt = now;
        (State, UpdatedAt) = (state, now);
    }
}

/// <summary>How far the changes have been put out for a webhook.</summary>
public sealed class WebhookProgress
{
    public required Guid WebhookId { get; init; }

    /// <summary>The write of the last change looked at.</summary>
    public required long Sequence { get; set; }

    /// <summary>Its place in the write.</summary>
    public required int Ordinal { get; set; }

    /// <summary>When it was recorded, in ticks.</summary>
    public required long At { get; set; }
}

/// <summary>How a delivery stands.</summary>
public enum DeliveryState { Pending, Delivered, Failed }

/// <summary>One change for one webhook, and how its delivery went.</summary>
public sealed class WebhookDelivery
{
    /// <summary>The same over all attempts, so that a receiver can tell what it has had.</summary>
    public required Guid Id { get; init; }

    public required Guid WebhookId { get; init; }

    public required long Sequence { get; init; }

    public required int Ordinal { get; init; }

    /// <summary><c>reference.resolved</c>.</summary>
    public required string Event { get; init; }

    /// <summary>What is sent, byte by byte the same each time.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DeliveryState State { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? FirstAttemptAt { get; private set; }

    public DateTimeOffset? LastAttemptAt { get; private set; }

    /// <summary>When to try (again); null where nothing is to be sent.</summary>
    public required DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>The last answer's status, if there was one.</summary>
    public int? Status { get; private set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Fault { get; private set; }

    /// <summary>Takes it for an attempt: nobody else tries until the lease is over.</summary>
    public void Claim(DateTimeOffset now, TimeSpan lease)
    {
        Attempts++;
        FirstAttemptAt ??= now;
        (LastAttemptAt, NextAttemptAt) = (now, now + lease);
    }

    public void Settle(DeliveryState state, DateTimeOffset? next, int? status, string? fault) =>
        (State, NextAttemptAt, Status, Fault) = (state, next, status, fault);

    /// <summary>To be sent again, from the first attempt on, under the same id.</summary>
    public void Replay(DateTimeOffset now) =>
        (State, Attempts, FirstAttemptAt, NextAttemptAt, Fault) = (DeliveryState.Pending, 0, null, now, null);
}
