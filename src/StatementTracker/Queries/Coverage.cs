using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>The window that was searched.</summary>
/// <param name="Articles">How many articles, the undated included.</param>
/// <param name="From">The first publication among them, or null where none is dated.</param>
/// <param name="To">The last publication among them, or null where none is dated.</param>
public sealed record Coverage(int Articles, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>Of the articles that were known then, by the dates they had then, published by <paramref name="asOf"/> or undated.</summary>
    internal static async Task<Coverage> OfAsync(
        TrackerDbContext db, DateTimeOffset? asOf, DateTimeOffset? knownAt, ArticlesLeftOut leftOut, CancellationToken cancellationToken)
    {
        if (knownAt is not { } known) return await CountAsync(PublishedBy(leftOut.Of(db.StandingArticles()), asOf), cancellationToken);
        var then = leftOut.Of(db.Articles.AsNoTracking()).Where(a => a.CreatedAt <= known && (a.RemovedAt == null || a.RemovedAt > known));
        var unchanged = await CountAsync(PublishedBy(then.Where(a => a.UpdatedAt <= known), asOf), cancellationToken);
        var changed = await then.Where(a => a.UpdatedAt > known).Select(a => a.Id).ToListAsync(cancellationToken);
        var dates = (await db.StatesAsync(changed, known, cancellationToken)).Values
            .Select(state => state.Instant("publishedAt")).Where(date => date is null || asOf is null || date <= asOf).ToList();
        return new Coverage(
            unchanged.Articles + dates.Count,
            dates.Append(unchanged.From).Min(),
            dates.Append(unchanged.To).Max());
    }

    private static IQueryable<Article> PublishedBy(IQueryable<Article> articles, DateTimeOffset? asOf) =>
        asOf is { } day ? articles.Where(a => a.PublishedAt == null || a.PublishedAt <= day) : articles;

    private static async Task<Coverage> CountAsync(IQueryable<Article> articles, CancellationToken cancellationToken) =>
        await articles.GroupBy(_ => 1)
            .Select(g => new Coverage(g.Count(), g.Min(a => a.PublishedAt), g.Max(a => a.PublishedAt)))
            .SingleOrDefaultAsync(cancellationToken) ?? new Coverage(0, null, null);
}
