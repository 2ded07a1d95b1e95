using Microsoft.EntityFrameworkCore;
using StatementTracker.Model.Search;
using StatementTracker.Queries.Search;
using StatementTracker.Storage;
using StatementTracker.Storage.Search;

namespace StatementTracker.Queries;

/// <summary>What was read.</summary>
public sealed class ArticleQueries(TrackerDbContext db)
{
    /// <summary>Newest publication first, the undated last; then by id, descending.</summary>
    /// <param name="query">Only what this finds, if it is given.</param>
    public async Task<Page<ArticleSummary, InstantCursor>> ListAsync(
        SearchQuery? query, InstantCursor? after, int limit, CancellationToken cancellationToken)
    {
        var articles = db.StandingArticles();
        if (query is not null)
        {
            var found = db.Search.Hits(SearchTable.Articles, query).Select(hit => hit.Id);
            articles = articles.Where(a => found.Contains(a.Id));
        }

        if (after is not null)
            articles = articles.Where(a => a.SortAt <= after.At && (a.SortAt < after.At || a.Id < after.Id));
        var rows = await articles.OrderByDescending(a => a.SortAt).ThenByDescending(a => a.Id).Take(limit + 1)
            .ToSummaries(db)
            .ToListAsync(cancellationToken);
        var page = Page<ArticleSummary, InstantCursor>.Cut(rows, limit, a => new(a.PublishedAt ?? DateTimeOffset.MinValue, a.Id));
        return query is null ? page : page with { Items = await db.ShowingAsync(page.Items, query, cancellationToken) };
    }

    /// <summary>Whether each of these is or was an article of the record.</summary>
    public async Task<bool> AllKnownAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var asked = ids.Distinct().ToList();
        return await db.Articles.CountAsync(a => asked.Contains(a.Id), cancellationToken) == asked.Count;
    }

    public Task<ArticleResponse?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.StandingArticles().Where(a => a.Id == id)
            .Select(a => new ArticleResponse(
                a.Id,
                a.Title,
                a.Publisher,
                a.Url,
                a.PublishedAt,
                a.Text,
                a.TextHash,
                new ArticleCounts(
                    a.Statements.Count(s => s.RemovedAt == null),
                    db.References.Count(r => r.RemovedAt == null && r.From!.ArticleId == a.Id && r.From.RemovedAt == null)),
                a.CreatedAt,
                a.UpdatedAt))
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>The article's statements in text order; null where the article is not found.</summary>
    public async Task<Page<StatementResponse, OrdinalCursor>?> StatementsAsync(
        Guid id, OrdinalCursor? after, int limit, CancellationToken cancellationToken)
    {
        if (!await db.StandingArticles().AnyAsync(a => a.Id == id, cancellationToken)) return null;
        var first = after is null ? 0 : after.Ordinal + 1;
        var statements = db.StandingStatements().Where(s => s.ArticleId == id && s.Ordinal >= first).OrderBy(s => s.Ordinal).ThenBy(s => s.Id);
        var rows = await statements.Take(limit + 1).ToRows(db).ToListAsync(cancellationToken);
        if (rows.Count <= limit) return new(await rows.WithPartsAsync(db, cancellationToken), null);
        var last = await db.Statements.Where(s => s.Id == rows[limit - 1].Id).Select(s => s.Ordinal).SingleAsync(cancellationToken);
        return new(await rows[..limit].WithPartsAsync(db, cancellationToken), new OrdinalCursor(last));
    }
}
