namespace StatementTracker.Storage;

/// <summary>
/// While it is held, what its context writes is committed when the holder says so, together with what the holder adds, and is undone
/// otherwise. From the first write on the ledger stays locked.
/// </summary>
public sealed class HeldTurn : IAsyncDisposable
{
    private readonly TrackerDbContext context;

    internal HeldTurn(TrackerDbContext context)
    {
        if (context.Held is not null) throw new InvalidOperationException("A turn is held already.");
        this.context = context;
        context.Held = this;
    }

    /// <summary>The place in the queue of writers, from the first write on.</summary>
    internal IDisposable? Place { get; set; }

    public async Task CommitAsync()
    {
        if (context.Database.CurrentTransaction is not null) await context.Database.CommitTransactionAsync(CancellationToken.None);
        Leave();
    }

    /// <summary>Undoes what was written.</summary>
    public async Task UndoAsync()
    {
        if (context.Database.CurrentTransaction is { } open) await open.DisposeAsync();
        Leave();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await UndoAsync();
        }
        finally
        {
            Leave();
            context.Held = null;
        }
    }

    private void Leave()
    {
        Place?.Dispose();
        Place = null;
    }
}
