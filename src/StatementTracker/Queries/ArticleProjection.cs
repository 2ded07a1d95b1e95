using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>How stored articles become answers.</summary>
internal static class ArticleProjection
{
    public static IQueryable<ArticleSummary> ToSummaries(this IQueryable<Article> articles, TrackerDbContext db) => articles
        .Select(a => new ArticleSummary(
            a.Id,
            a.Title,
            a.Publisher,
            a.Url,
            a.PublishedAt,
            new ArticleCounts(
                a.Statements.Count(s => s.RemovedAt == null),
                db.References.Count(r => r.RemovedAt == null && r.From!.ArticleId == a.Id && r.From.RemovedAt == null)),
            a.CreatedAt,
            a.UpdatedAt));

    public static IQueryable<ArticleResponse> ToResponses(this IQueryable<Article> articles, TrackerDbContext db) => articles
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
            a.UpdatedAt));
}
