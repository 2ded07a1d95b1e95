using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
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

        var rows = await Newest(articles, after, limit).ToSummaries(db).ToListAsync(cancellationToken);
        var page = Page<ArticleSummary, InstantCursor>.Cut(rows, limit, a => new(a.PublishedAt ?? DateTimeOffset.MinValue, a.Id));
        return query is null ? page : page with { Items = await db.ShowingAsync(page.Items, query, cancellationToken) };
    }

    /// <summary>All of them with their texts, in the order of the list.</summary>
    public async Task<Page<ArticleResponse, InstantCursor>> ReadAsync(InstantCursor? after, int limit, CancellationToken cancellationToken)
    {
        var rows = await Newest(db.StandingArticles(), after, limit).ToResponses(db).ToListAsync(cancellationToken);
        return Page<ArticleResponse, InstantCursor>.Cut(rows, limit, a => new(a.PublishedAt ?? DateTimeOffset.MinValue, a.Id));
    }

    /// <summary>Whether each of these is or was an article of the record.</summary>
    public async Task<bool> AllKnownAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var asked = ids.Distinct().ToList();
        return await db.Articles.CountAsync(a => asked.Contains(a.Id), cancellationToken) == asked.Count;
    }

    public Task<ArticleResponse?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.StandingArticles().Where(a => a.Id == id).ToResponses(db).SingleOrDefaultAsync(cancellationToken);

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

    /// <summary>From a cursor on, one more than the limit.</summary>
    private static IQueryable<Article> Newest(IQueryable<Article> articles, InstantCursor? after, int limit)
    {
        if (after is not null)
            articles = articles.Where(a => a.SortAt <= after.At && (a.SortAt < after.At || a.Id < after.Id));
        return articles.OrderByDescending(a => a.SortAt).ThenByDescending(a => a.Id).Take(limit + 1);
    }
}
