using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>The one way to write: one transaction, under the ledger's lock, with everything that follows derived in it.</summary>
public sealed class RecordWriter(TrackerDbContext context, RecordLoader loader, IReadOnlyList<LinkingStage> stages, TimeProvider clock)
{
    /// <summary>
    /// Locks the ledger, checks the precondition, lets <paramref name="work"/> change the record, derives what follows, saves and commits.
    /// Where nothing changed, nothing is written and the ledger stays. The work may run again after a clash, so it keeps no state.
    /// </summary>
    /// <exception cref="PreconditionFailedException">The precondition does not hold.</exception>
    public Task<T> WriteAsync<T>(Func<Record, Task<T>> work, Precondition? precondition, CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{context}{loader}{stages}{clock}");
}
