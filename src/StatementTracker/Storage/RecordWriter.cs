using Microsoft.Data.Sqlite;
using Npgsql;
using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>The one way to write: one transaction, under the ledger's lock, with everything that follows derived in it.</summary>
public sealed class RecordWriter(TrackerDbContext context, RecordLoader loader, IReadOnlyList<LinkingStage> stages, TimeProvider clock, Writer writer)
{
    private const int Attempts = 4;

    private const int SqliteLocked = 6;

    /// <summary>
    /// Locks the ledger, checks the precondition, lets <paramref name="work"/> change the record, derives what follows, saves and commits.
    /// Where nothing changed, nothing is written and the ledger stays. The work may run again after a clash, so it keeps no state.
    /// </summary>
    /// <exception cref="PreconditionFailedException">The precondition does not hold.</exception>
    public async Task<T> WriteAsync<T>(Func<Record, Task<T>> work, Precondition? precondition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(work, precondition, cancellationToken);
            }
            catch (Exception clash) when (attempt < Attempts && IsClash(clash.GetBaseException()))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), cancellationToken);
            }
        }
    }

    private async Task<T> WriteOnceAsync<T>(Func<Record, Task<T>> work, Precondition? precondition, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        using var turn = await context.QueueAsync(cancellationToken);
        try
        {
            var ledger = await context.LockLedgerAsync(cancellationToken);
            if (precondition is not null) await precondition(cancellationToken);

            ledger.Advance(clock.GetUtcNow());
            var record = new Record { RecordedAt = ledger.RecordedAt };
            await loader.LoadIssuesAsync(record, cancellationToken);
            var result = await work(record);
            await loader.RunAsync(record, stages, cancellationToken);

            if (RecordStamp.Apply(context, record, ledger, writer.Name))
            {
                await context.SaveChangesAsync(cancellationToken);
                await context.Database.CommitTransactionAsync(CancellationToken.None);
            }

            return result;
        }
        finally
        {
            if (context.Database.CurrentTransaction is { } open) await open.DisposeAsync();
            context.ChangeTracker.Clear();
            context.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static bool IsClash(Exception exception) => exception
        is SqliteException { SqliteErrorCode: SqliteLocked }
        or PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };
}
