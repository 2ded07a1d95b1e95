namespace StatementTracker.Storage;

/// <summary>Tells whether the data has changed, whichever process changed it.</summary>
public abstract class DataVersion
{
    /// <summary>A number that grows with every committed write: one that was acknowledged before the call shows in it.</summary>
    public abstract ValueTask<long> ReadAsync(CancellationToken cancellationToken);
}
