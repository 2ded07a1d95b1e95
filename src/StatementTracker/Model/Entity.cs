namespace StatementTracker.Model;

/// <summary>What every stored record carries: a UUIDv7, when this database learnt of it, last changed it, and closed it (UTC, microseconds).</summary>
public abstract class Entity
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>When this database learnt of it; set by the save path from the ledger.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When this database last changed it; set by the save path from the ledger.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>When it was removed. A removed record is not found by reads, but earlier <c>knownAt</c> answers stand.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>The ledger sequence of the last change: the concurrency token.</summary>
    public long Version { get; set; }

    public bool IsRemoved => RemovedAt is not null;
}
