namespace StatementTracker.Model;

/// <summary>A request that has a key of its own, and what it was answered: repeated, it gets that again and has no further effect.</summary>
public sealed class KeptAnswer
{
    /// <summary>Of a SHA-256 in hexadecimal digits.</summary>
    public const int DigestCharacters = 64;

    /// <summary>A digest of who sends the request and its key.</summary>
    public required string Id { get; init; }

    /// <summary>A digest of what is asked: another one under the same key is another request.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Names who answers it; only that one may complete it, and only while nobody has taken it over.</summary>
    public Guid Attempt { get; private set; }

    /// <summary>Until then nobody else tries to answer it, although it has no answer yet.</summary>
    public DateTimeOffset LeaseUntil { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Null while it is being answered.</summary>
    public byte[]? Answer { get; private set; }

    /// <summary>Makes it the caller's to answer.</summary>
    public void Claim(string fingerprint, DateTimeOffset now, TimeSpan lease, TimeSpan lifetime) =>
        (Fingerprint, Attempt, LeaseUntil, ExpiresAt, Answer) = (fingerprint, Guid.CreateVersion7(now), now + lease, now + lifetime, null);

    /// <summary>True where it has expired, or where whoever began to answer it has died.</summary>
    public bool IsOpenTo(string fingerprint, DateTimeOffset now) =>
        ExpiresAt <= now || (Answer is null && LeaseUntil <= now && Fingerprint == fingerprint);

    /// <summary>Who meant to take it over meanwhile finds another attempt.</summary>
    public void Complete(byte[] answer) => (Answer, Attempt) = (answer, Guid.CreateVersion7());
}
