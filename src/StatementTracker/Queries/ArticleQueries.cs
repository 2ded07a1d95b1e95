using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>What was read.</summary>
public sealed class ArticleQueries(TrackerDbContext db)
{
    /// <summary>Newest publication first, the undated last; then by id, descending.</summary>
    public Task<Page<ArticleSummary, InstantCursor>> ListAsync(InstantCursor? after, int limit, CancellationToken cancellationToken) =>
        throw new NotImplementedException(db.ToString());

    public Task<ArticleResponse?> FindAsync(Guid id, CancellationToken cancellationToken) => throw new NotImplementedException(db.ToString());

    /// <summary>The article's statements in text order; null where the article is not found.</summary>
    public Task<Page<StatementResponse, OrdinalCursor>?> StatementsAsync(Guid id, OrdinalCursor? after, int limit, CancellationToken cancellationToken) =>
        throw new NotImplementedException(db.ToString());
}
