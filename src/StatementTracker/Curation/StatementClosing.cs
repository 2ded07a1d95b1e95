using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

/// <summary>Closes statements with all that rests on them.</summary>
internal sealed class StatementClosing(TrackerDbContext context, RecordLoader loader, Record record, CancellationToken cancellationToken)
{
    /// <summary>What is nested in a closed statement would lose who reports it, so it is closed with it.</summary>
    public async Task CloseAsync(Statement statement)
    {
        Close(statement);
        var nested = await context.Statements.Where(s => s.WithinId == statement.Id && s.RemovedAt == null).Select(s => s.Id).ToListAsync(cancellationToken);
        foreach (var id in nested)
        {
            if (await loader.StatementAsync(record, id, cancellationToken) is { IsRemoved: false } inner) await CloseAsync(inner);
        }
    }

    /// <summary>Lets go of the references that mean the statement, so that they are linked again.</summary>
    public static void Free(Record record, Statement statement)
    {
        foreach (var reference in record.References.Values.Where(r => r.ToId == statement.Id && !r.IsRemoved))
        {
            reference.ToId = null;
            reference.State = LinkState.Unresolved;
            reference.Candidates = [];
            if (reference.Review != ReviewState.Rejected) reference.Curated = false;
            record.Changes.References.Add(reference.Id);
            record.Changes.Statements.Add(reference.FromId);
        }
    }

    private void Close(Statement statement)
    {
        statement.RemovedAt = record.RecordedAt;
        record.Changes.Left(statement);
        foreach (var reference in record.References.Values.Where(r => r.FromId == statement.Id && !r.IsRemoved))
        {
            reference.RemovedAt = record.RecordedAt;
            if (reference.ToId is { } target) record.Changes.Statements.Add(target);
        }

        Free(record, statement);
        record.Changes.Orphans.UnionWith(statement.StandsFor());
    }
}
