using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>The one way to write to the record: in one turn, with everything that follows derived in it.</summary>
public sealed class RecordWriter(TrackerDbContext context, RecordLoader loader, IReadOnlyList<LinkingStage> stages, TimeProvider clock, Writer writer, WriteWatch watch)
{
    /// <summary>
    /// Locks the ledger, checks the precondition, lets <paramref name="work"/> change the record, derives what follows, saves and commits.
    /// Where nothing changed, nothing is written and the ledger stays. The work may run again after a clash, so it keeps no state.
    /// </summary>
    /// <exception cref="PreconditionFailedException">The precondition does not hold.</exception>
    public async Task<T> WriteAsync<T>(Func<Record, Task<T>> work, Precondition? precondition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var written = await context.WriteAsync(clock, WorkAsync, precondition, cancellationToken);
        watch.Raise();
        return written;

        async Task<(T Result, bool Changed)> WorkAsync(Ledger ledger)
        {
            var record = new Record { RecordedAt = ledger.RecordedAt };
            await loader.LoadIssuesAsync(record, cancellationToken);
            var result = await work(record);
            await loader.RunAsync(record, stages, cancellationToken);
            return (result, RecordStamp.Apply(context, record, ledger, writer.Name));
        }
    }
}
