using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>Fills a <see cref="Record"/> from the database, tracked, so that what linking changes is saved.</summary>
public sealed class RecordLoader(TrackerDbContext context)
{
    /// <summary>A list of values in a query costs a parameter each.</summary>
    private const int ChunkSize = 500;

    /// <summary>Runs the stages in order, loading before each what it needs.</summary>
    public async Task RunAsync(Record record, IReadOnlyList<LinkingStage> stages, CancellationToken cancellationToken)
    {
        foreach (var stage in stages)
        {
            while (stage.Needs(record).Except(record.Loaded) is { IsEmpty: false } missing)
                await LoadAsync(record, missing, cancellationToken);
            stage.Run(record);
            await SlugAllotment.MakeUniqueAsync(context, record, cancellationToken);
        }
    }

    /// <summary>Loads what the keys name and is not loaded yet. Removed records are left out, save duplicates that lead to another actor.</summary>
    public async Task LoadAsync(Record record, RecordKeys keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        var missing = keys.Except(record.Loaded);
        record.Loaded.Add(missing);

        await LoadNamesAsync(record, missing.NameKeys, cancellationToken);
        await EachChunkAsync(missing.IdentityKeys, chunk => LoadActorsAsync(record, a => chunk.Contains(a.IdentityKey), cancellationToken));
        await EachChunkAsync(missing.Actors.Where(id => !record.Actors.ContainsKey(id)), chunk => LoadActorsAsync(record, a => chunk.Contains(a.Id), cancellationToken));
        await LoadArticlesAsync(record, missing.Articles, cancellationToken);
        await LoadStatementsAsync(record, missing.Statements, cancellationToken);
        await EachChunkAsync(missing.StatementsOfActors, chunk => LoadStatementsOfAsync(record, chunk, cancellationToken));
        await EachChunkAsync(missing.ReferencesToActors, chunk => LoadReferencesAsync(record, r => chunk.Contains(r.TargetActorId!.Value), cancellationToken));
        await EachChunkAsync(missing.PositionsOfActors, chunk => LoadPositionsAsync(record, chunk, cancellationToken));
    }

    /// <summary>Loads the codebook.</summary>
    internal async Task LoadIssuesAsync(Record record, CancellationToken cancellationToken)
    {
        foreach (var issue in await context.Issues.Where(i => i.RemovedAt == null).OrderBy(i => i.Slug).ToListAsync(cancellationToken))
            record.Issues.TryAdd(issue.Id, issue);
    }

    /// <summary>Loads every standing statement, for what touches them all: a change of the codebook.</summary>
    /// <returns>Their ids.</returns>
    public async Task<IReadOnlyList<Guid>> LoadAllStatementsAsync(Record record, CancellationToken cancellationToken)
    {
        var ids = await context.Statements.Where(s => s.RemovedAt == null).OrderBy(s => s.TieBreaker).Select(s => s.Id).ToListAsync(cancellationToken);
        await LoadStatementsAsync(record, ids, cancellationToken);
        return ids;
    }

    private static async Task EachChunkAsync<T>(IEnumerable<T> keys, Func<T[], Task> load)
    {
        foreach (var chunk in keys.Chunk(ChunkSize)) await load(chunk);
    }

    private async Task LoadNamesAsync(Record record, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        await EachChunkAsync(names, async chunk =>
        {
            await LoadArticleActorsAsync(record, a => chunk.Contains(a.NameKey) || chunk.Contains(a.FamilyKey), cancellationToken);
            var bearers = context.ActorNames.Where(n => chunk.Contains(n.Key)).Select(n => n.ActorId);
            await LoadActorsAsync(record, a => bearers.Contains(a.Id), cancellationToken);
        });
    }

    private async Task LoadArticleActorsAsync(Record record, Expression<Func<ArticleActor, bool>> which, CancellationToken cancellationToken)
    {
        var standing = context.Articles.Where(a => a.RemovedAt == null).Select(a => a.Id);
        var found = await context.ArticleActors.Where(which).Where(a => standing.Contains(a.ArticleId)).ToListAsync(cancellationToken);
        foreach (var actor in found) record.ArticleActors.TryAdd(actor.Id, actor);
    }

    private async Task LoadActorsAsync(Record record, Expression<Func<Actor, bool>> which, CancellationToken cancellationToken)
    {
        var found = await context.Actors.Where(which).Where(a => a.RemovedAt == null || a.MergedIntoId != null).Include(a => a.Names).ToListAsync(cancellationToken);
        foreach (var actor in found) record.Actors.TryAdd(actor.Id, actor);

        var targets = found.Select(a => a.MergedIntoId).OfType<Guid>().Where(id => !record.Actors.ContainsKey(id)).ToArray();
        if (targets.Length > 0) await LoadActorsAsync(record, a => targets.Contains(a.Id), cancellationToken);
    }

    private async Task LoadArticlesAsync(Record record, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        await EachChunkAsync(ids, async chunk =>
        {
            foreach (var article in await context.Articles.Where(a => chunk.Contains(a.Id) && a.RemovedAt == null).ToListAsync(cancellationToken))
                record.Articles.TryAdd(article.Id, article);
            await LoadArticleActorsAsync(record, a => chunk.Contains(a.ArticleId), cancellationToken);
        });
    }

    private async Task LoadStatementsOfAsync(Record record, Guid[] actors, CancellationToken cancellationToken)
    {
        var ids = await context.StatementSpeakers
            .Where(s => actors.Contains(s.ActorId!.Value) || actors.Contains(s.OnBehalfOfId!.Value))
            .Select(s => s.StatementId).Distinct().ToListAsync(cancellationToken);
        await LoadStatementsAsync(record, ids, cancellationToken);
    }

    private async Task LoadStatementsAsync(Record record, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        await EachChunkAsync(ids.Where(id => !record.Statements.ContainsKey(id)), async chunk =>
        {
            var statements = await context.Statements.Where(s => chunk.Contains(s.Id) && s.RemovedAt == null).ToListAsync(cancellationToken);
            await context.StatementSpeakers.Where(s => chunk.Contains(s.StatementId)).OrderBy(s => s.Ordinal).LoadAsync(cancellationToken);
            await context.StatementStances.Where(s => chunk.Contains(s.StatementId)).OrderBy(s => s.Id).LoadAsync(cancellationToken);
            foreach (var statement in statements) record.Statements.TryAdd(statement.Id, statement);
            await LoadReferencesAsync(record, r => chunk.Contains(r.FromId) || chunk.Contains(r.ToId!.Value), cancellationToken);
        });
    }

    private async Task LoadReferencesAsync(Record record, Expression<Func<Reference, bool>> which, CancellationToken cancellationToken)
    {
        foreach (var reference in await context.References.Where(which).Where(r => r.RemovedAt == null).ToListAsync(cancellationToken))
            record.References.TryAdd(reference.Id, reference);
    }

    private async Task LoadPositionsAsync(Record record, Guid[] actors, CancellationToken cancellationToken)
    {
        foreach (var position in await context.Positions.Where(p => actors.Contains(p.ActorId) && p.SupersededAt == null).ToListAsync(cancellationToken))
            record.Positions.TryAdd(position.Id, position);
        foreach (var position in await context.EditorPositions.Where(p => actors.Contains(p.ActorId) && p.RemovedAt == null).ToListAsync(cancellationToken))
            record.EditorPositions.TryAdd(position.Id, position);
    }
}
