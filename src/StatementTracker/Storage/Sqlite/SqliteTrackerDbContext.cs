using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using StatementTracker.Model;
using StatementTracker.Storage.Search;

namespace StatementTracker.Storage.Sqlite;

/// <summary>The embedded default. Text compares by its bytes (SQLite's BINARY collation), as on the other database.</summary>
public sealed class SqliteTrackerDbContext(DbContextOptions<SqliteTrackerDbContext> options) : TrackerDbContext(options)
{
    /// <inheritdoc/>
    public override SearchIndex Search => new SqliteSearchIndex(this);

    /// <inheritdoc/>
    public override async Task<Ledger> LockLedgerAsync(CancellationToken cancellationToken)
    {
        // EF's transaction is BEGIN IMMEDIATE: it takes the one write lock before anything is read.
        if (Database.CurrentTransaction is null) await Database.BeginTransactionAsync(cancellationToken);
        return await Ledger.SingleAsync(cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>The driver works on the caller's thread and looks at no token while it does.</remarks>
    public override IDisposable EndWith(CancellationToken cancellationToken) => cancellationToken.UnsafeRegister(
        static connection =>
        {
            if (((SqliteConnection)connection!).Handle is { IsInvalid: false, IsClosed: false } handle) raw.sqlite3_interrupt(handle);
        },
        Database.GetDbConnection());

    /// <inheritdoc/>
    /// <remarks>Deferred: EF's own transaction would take the one write lock even to read.</remarks>
    private protected override ValueTask<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken cancellationToken) =>
        new(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: true));

    /// <inheritdoc/>
    internal override Task<IAsyncDisposable> LockSchemaAsync(CancellationToken cancellationToken) =>
        SqliteSchemaLock.TakeAsync(Database, cancellationToken);

    /// <inheritdoc/>
    internal override async Task<IDisposable?> QueueAsync(CancellationToken cancellationToken) =>
        await SqliteWriteQueue.EnterAsync(Database.GetDbConnection().DataSource, cancellationToken);
}
