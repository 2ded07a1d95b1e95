using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>
/// Derives some pairs anew in memory as if parts of the record were not there. The stages that derive a write do it, on copies; nothing
/// is stored, and what is loaded serves the next supposition too.
/// </summary>
internal sealed class Supposition(TrackerDbContext db, RecordLoader loader, IReadOnlyList<LinkingStage> stages, IReadOnlyCollection<(Guid Actor, Guid Issue)> pairs)
{
    private readonly Dictionary<Guid, bool> articles = [];
    private Record? evidence;

    /// <summary>The record as it is, as far as the pairs needed it.</summary>
    public async Task<Record> EvidenceAsync(CancellationToken cancellationToken)
    {
        if (evidence is not null) return evidence;
        var version = await db.Ledger.AsNoTracking().SingleAsync(cancellationToken);
        evidence = new Record { RecordedAt = version.RecordedAt };
        await loader.LoadIssuesAsync(evidence, cancellationToken);
        var keys = new RecordKeys();
        keys.Pairs.UnionWith(pairs);
        await loader.LoadAsync(evidence, keys, cancellationToken);
        return evidence;
    }

    /// <summary>The pairs' positions without what is left out; those that are the same as in the record are its own.</summary>
    public async Task<Record> WithoutAsync(Without without, ArticlesLeftOut leftOut, CancellationToken cancellationToken)
    {
        while (true)
        {
            var record = await EvidenceAsync(cancellationToken);
            await LookUpAsync(record, leftOut, cancellationToken);
            var supposed = record.Suppose(pairs);
            foreach (var statement in supposed.Statements.Values)
            {
                if (articles.GetValueOrDefault(statement.ArticleId) || without.LeavesOut(statement)) LeaveOut(supposed, statement);
                else if (statement.Stances.RemoveAll(s => without.IsTooUnsure(s.Confidence)) > 0) supposed.Changes.Statements.Add(statement.Id);
            }

            foreach (var reference in supposed.References.Values.Where(r => without.IsTooUnsure(r.Confidence)))
            {
                reference.RemovedAt = supposed.RecordedAt;
                supposed.Changes.Statements.Add(reference.FromId);
            }

            if (await DeriveAsync(record, supposed, cancellationToken)) return supposed;
        }
    }

    /// <inheritdoc cref="WithoutAsync(Without, ArticlesLeftOut, CancellationToken)"/>
    public async Task<Record> WithoutAsync(IReadOnlyCollection<Guid> statements, CancellationToken cancellationToken)
    {
        while (true)
        {
            var record = await EvidenceAsync(cancellationToken);
            var supposed = record.Suppose(pairs);
            foreach (var id in statements) LeaveOut(supposed, supposed.Statements[id]);
            if (await DeriveAsync(record, supposed, cancellationToken)) return supposed;
        }
    }

    private static void LeaveOut(Record supposed, Statement statement)
    {
        statement.RemovedAt = supposed.RecordedAt;
        supposed.Changes.Statements.Add(statement.Id);
    }

    /// <summary>False where more had to be loaded, so that the supposition must be made again.</summary>
    private async Task<bool> DeriveAsync(Record record, Record supposed, CancellationToken cancellationToken)
    {
        foreach (var stage in stages)
        {
            if (stage.Needs(supposed).Except(supposed.Loaded) is { IsEmpty: false } missing)
            {
                await loader.LoadAsync(record, missing, cancellationToken);
                return false;
            }

            stage.Run(supposed);
        }

        return true;
    }

    private async Task LookUpAsync(Record record, ArticlesLeftOut leftOut, CancellationToken cancellationToken)
    {
        if (!leftOut.Any) return;
        foreach (var chunk in record.Statements.Values.Select(s => s.ArticleId).Distinct().Where(id => !articles.ContainsKey(id)).Chunk(500))
        {
            var kept = await leftOut.Of(db.Articles.Where(a => chunk.Contains(a.Id))).Select(a => a.Id).ToListAsync(cancellationToken);
            foreach (var id in chunk) articles[id] = !kept.Contains(id);
        }
    }
}
