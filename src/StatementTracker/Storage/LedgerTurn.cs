using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>A turn at writing: one transaction under the ledger's lock, taken again where it clashed with another one.</summary>
internal static class LedgerTurn
{
    private const int Attempts = 4;

    private const int SqliteLocked = 6;

    /// <summary>
    /// Locks the ledger, checks the precondition, advances the ledger and lets <paramref name="work"/> change what is tracked; saves and
    /// commits where it says that something changed, unless the turn is held. The work may run again after a clash, so it keeps no state.
    /// </summary>
    /// <exception cref="PreconditionFailedException">The precondition does not hold.</exception>
    public static async Task<T> WriteAsync<T>(
        this TrackerDbContext context, TimeProvider clock, Func<Ledger, Task<(T Result, bool Changed)>> work, Precondition? precondition, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(context, clock, work, precondition, cancellationToken);
            }
            catch (Exception clash) when (attempt < Attempts && IsClash(clash.GetBaseException()))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), cancellationToken);
            }
        }
    }

    private static async Task<T> WriteOnceAsync<T>(
        TrackerDbContext context, TimeProvider clock, Func<Ledger, Task<(T Result, bool Changed)>> work, Precondition? precondition, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var place = context.Held?.Place ?? await context.QueueAsync(cancellationToken);
        var (follows, isHeld) = (context.Database.CurrentTransaction is not null, false);
        try
        {
            var ledger = await context.LockLedgerAsync(cancellationToken);
            if (precondition is not null) await precondition(cancellationToken);

            ledger.Advance(clock.GetUtcNow());
            var (result, changed) = await work(ledger);
            if (changed) await context.SaveChangesAsync(cancellationToken);
            isHeld = context.Held is not null && (changed || follows);
            if (changed && !isHeld) await context.Database.CommitTransactionAsync(CancellationToken.None);
            return result;
        }
        finally
        {
            if (context.Held is { } held) held.Place = isHeld ? place : null;
            if (!isHeld)
            {
                if (context.Database.CurrentTransaction is { } open) await open.DisposeAsync();
                place?.Dispose();
            }

            context.ChangeTracker.Clear();
            context.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static bool IsClash(Exception exception) => exception
        is DbUpdateConcurrencyException or SqliteException { SqliteErrorCode: SqliteLocked }
        or PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };
}
