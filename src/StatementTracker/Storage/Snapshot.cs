using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace StatementTracker.Storage;

/// <summary>A transaction that only reads: until disposed, every query of the context sees the record as it was when it began.</summary>
public sealed class Snapshot : IAsyncDisposable
{
    private readonly DatabaseFacade database;
    private readonly DbTransaction? transaction;

    internal Snapshot(DatabaseFacade database, DbTransaction? transaction)
    {
        this.database = database;
        this.transaction = transaction;
    }

    public async ValueTask DisposeAsync()
    {
        if (transaction is null) return;
        await database.CurrentTransaction!.DisposeAsync();
        await transaction.DisposeAsync();
        await database.CloseConnectionAsync();
    }
}
