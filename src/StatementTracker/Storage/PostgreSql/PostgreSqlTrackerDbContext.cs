using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage.Search;

namespace StatementTracker.Storage.PostgreSql;

/// <summary>For those who outgrow one machine. Text compares by its bytes (<c>COLLATE "C"</c>), as on the other database.</summary>
public sealed class PostgreSqlTrackerDbContext(DbContextOptions<PostgreSqlTrackerDbContext> options) : TrackerDbContext(options)
{
    private const int TheOne = StatementTracker.Model.Ledger.TheOne;

    /// <inheritdoc/>
    public override SearchIndex Search => new PostgreSqlSearchIndex(this);

    /// <inheritdoc/>
    public override async Task<Ledger> LockLedgerAsync(CancellationToken cancellationToken)
    {
        // Read committed: what is read after the lock is granted sees the writer that held it before.
        if (Database.CurrentTransaction is null) await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        return await Ledger.FromSql($"""SELECT * FROM ledger WHERE "Id" = {TheOne} FOR UPDATE""").SingleAsync(cancellationToken);
    }

    /// <inheritdoc/>
    private protected override ValueTask<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    /// <inheritdoc/>
    internal override Task<IAsyncDisposable> LockSchemaAsync(CancellationToken cancellationToken) =>
        PostgreSqlSchemaLock.TakeAsync(Database, cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(string)))
            property.SetCollation("C");
    }
}
