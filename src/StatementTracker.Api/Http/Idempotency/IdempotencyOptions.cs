namespace StatementTracker.Api.Http.Idempotency;

/// <summary>How long the answer to a request with an <c>Idempotency-Key</c> is kept.</summary>
public sealed class IdempotencyOptions
{
    public const string Section = "Idempotency";

    /// <summary>From the first request on; 1 minute to 30 days.</summary>
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromHours(24);

    /// <summary>After how long another attempt may answer what one has begun and not finished, as when its process was killed; 1 second to 10 minutes.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    internal bool KeepsLongEnough => KeepFor >= TimeSpan.FromMinutes(1) && KeepFor <= TimeSpan.FromDays(30);

    internal bool LeasesLongEnough => Lease >= TimeSpan.FromSeconds(1) && Lease <= TimeSpan.FromMinutes(10);
}
