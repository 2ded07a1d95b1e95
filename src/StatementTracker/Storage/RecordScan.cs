using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>Looks through the standing record a few articles at a time, tracking nothing: memory does not grow with the record.</summary>
internal sealed class RecordScan(TrackerDbContext context)
{
    /// <summary>Texts have up to a mebibyte each.</summary>
    private const int MostArticles = 20;

    private const int MostReferences = 500;

    /// <summary>Records apart with the statements of a few articles, their texts and the names of who speaks in them.</summary>
    /// <param name="carrying">Only articles with a statement that carries one of these issues; null takes all.</param>
    /// <param name="cancellationToken">Ends the scan.</param>
    public async IAsyncEnumerable<Record> StatementsAsync(IReadOnlySet<Guid>? carrying, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var articles in carrying is null ? InPartsAsync(context.Articles, MostArticles, cancellationToken) : ArticlesCarryingAsync(carrying, cancellationToken))
        {
            var record = new Record { RecordedAt = default };
            foreach (var article in articles) record.Articles.Add(article.Id, article);
            var ids = record.Articles.Keys.ToArray();
            foreach (var statement in await context.Statements.AsNoTracking()
                .Include(s => s.Speakers.OrderBy(p => p.Ordinal)).Include(s => s.Stances).AsSplitQuery()
                .Where(s => ids.Contains(s.ArticleId) && s.RemovedAt == null).ToListAsync(cancellationToken))
                record.Statements.Add(statement.Id, statement);
            foreach (var mention in await context.ArticleActors.AsNoTracking().Where(a => ids.Contains(a.ArticleId)).ToListAsync(cancellationToken))
                record.ArticleActors.Add(mention.Id, mention);
            await record.Statements.Values.SelectMany(s => s.StandsFor()).Distinct().EachChunkAsync(async chunk =>
            {
                foreach (var actor in await context.Actors.AsNoTracking().Where(a => chunk.Contains(a.Id)).ToListAsync(cancellationToken))
                    record.Actors.Add(actor.Id, actor);
            });
            yield return record;
        }
    }

    /// <summary>Every standing reference, some at a time.</summary>
    public IAsyncEnumerable<List<Reference>> ReferencesAsync(CancellationToken cancellationToken) =>
        InPartsAsync(context.References.Where(r => r.RemovedAt == null), MostReferences, cancellationToken);

    /// <summary>All of a kind in the order of their ids.</summary>
    private static async IAsyncEnumerable<List<T>> InPartsAsync<T>(IQueryable<T> rows, int most, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : Entity
    {
        var last = Guid.Empty;
        while (await rows.AsNoTracking().Where(r => r.Id > last).OrderBy(r => r.Id).Take(most).ToListAsync(cancellationToken) is { Count: > 0 } part)
        {
            last = part[^1].Id;
            yield return part;
        }
    }

    /// <summary>Their ids are all that is held: sixteen bytes an article.</summary>
    private async IAsyncEnumerable<List<Article>> ArticlesCarryingAsync(IReadOnlySet<Guid> issues, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<Guid> articles = [];
        await issues.EachChunkAsync(async chunk => articles.UnionWith(await context.StatementStances.Where(s => chunk.Contains(s.IssueId))
            .Join(context.Statements, s => s.StatementId, s => s.Id, (_, s) => s.ArticleId).Distinct().ToListAsync(cancellationToken)));
        foreach (var chunk in articles.Order().Chunk(MostArticles))
            yield return await context.Articles.AsNoTracking().Where(a => chunk.Contains(a.Id)).ToListAsync(cancellationToken);
    }
}
