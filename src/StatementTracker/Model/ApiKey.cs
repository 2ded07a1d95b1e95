namespace StatementTracker.Model;

/// <summary>What a key may do; each scope includes those before it.</summary>
public enum KeyScope { Read, Write, Admin }

/// <summary>A key to the service. Its secret is kept as a hash only, and it is revoked, never erased, so that what it wrote keeps its author.</summary>
public sealed class ApiKey
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The part of the key by which it is looked up; no secret.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the whole key, in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public required KeyScope Scope { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it: the id of a key, or a word of <c>Storage.Writer</c>; null for the service itself.</summary>
    public string? CreatedBy { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public string? RevokedBy { get; private set; }

    /// <returns>False where it was revoked before.</returns>
    public bool Revoke(DateTimeOffset at, string? by)
    {
        if (RevokedAt is not null) return false;
        (RevokedAt, RevokedBy) = (at, by);
        return true;
    }
}
