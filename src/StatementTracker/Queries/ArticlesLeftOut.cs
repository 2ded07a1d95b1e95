using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>Articles that an answer is to do without.</summary>
/// <param name="Ids">By their ids.</param>
/// <param name="Publishers">By the names of their outlets as they are spelt in the record.</param>
internal sealed record ArticlesLeftOut(IReadOnlyList<Guid> Ids, IReadOnlyList<string> Publishers)
{
    public static readonly ArticlesLeftOut None = new([], []);

    public bool Any => Ids.Count + Publishers.Count > 0;

    /// <param name="db">Knows the spellings.</param>
    /// <param name="ids">Of articles.</param>
    /// <param name="outlets">Names of outlets; case, marks and punctuation make no difference.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public static async Task<ArticlesLeftOut> OfAsync(
        TrackerDbContext db, IReadOnlyList<Guid> ids, IReadOnlyList<string> outlets, CancellationToken cancellationToken)
    {
        if (outlets.Count == 0) return new ArticlesLeftOut(ids, []);
        var keys = outlets.Select(Names.Key).ToHashSet(StringComparer.Ordinal);
        var spellings = await db.Articles.Where(a => a.Publisher != null).Select(a => a.Publisher!).Distinct().ToListAsync(cancellationToken);
        return new ArticlesLeftOut(ids, [.. spellings.Where(name => keys.Contains(Names.Key(name)))]);
    }

    public IQueryable<Article> Of(IQueryable<Article> articles)
    {
        if (Ids.Count > 0) articles = articles.Where(a => !Ids.Contains(a.Id));
        return Publishers.Count > 0 ? articles.Where(a => a.Publisher == null || !Publishers.Contains(a.Publisher)) : articles;
    }
}
