using Microsoft.EntityFrameworkCore;
using StatementTracker.Model.Search;
using StatementTracker.Storage;
using StatementTracker.Storage.Search;

namespace StatementTracker.Queries.Search;

/// <summary>Articles by the words of their titles and texts.</summary>
public sealed class ArticleSearch(TrackerDbContext db)
{
    /// <summary>The best first, a word of the title before one of the text; of equals, what was indexed last.</summary>
    public async Task<Page<ArticleSummary, SearchMark>> ListAsync(
        SearchQuery query, SearchMark? after, int limit, CancellationToken cancellationToken)
    {
        var hits = await db.Search.BestAsync(SearchTable.Articles, query, after, limit + 1, cancellationToken);
        var page = Page<SearchHit, SearchMark>.Cut(hits, limit, hit => new(hit.Rank, hit.Key));
        var ids = page.Items.Select(hit => hit.Id).ToList();
        var found = await db.StandingArticles().Where(a => ids.Contains(a.Id)).ToSummaries(db).ToDictionaryAsync(a => a.Id, cancellationToken);
        var ordered = ids.Where(found.ContainsKey).Select(id => found[id]).ToList();
        return new(await db.ShowingAsync(ordered, query, cancellationToken), page.Next);
    }
}

internal static class ArticleMatches
{
    /// <summary>Each with where the query was found in it; texts are read one after the other, for they can be long.</summary>
    public static async Task<IReadOnlyList<ArticleSummary>> ShowingAsync(
        this TrackerDbContext db, IReadOnlyList<ArticleSummary> found, SearchQuery query, CancellationToken cancellationToken)
    {
        var snippets = new Snippets(query);
        var ids = found.Select(article => article.Id).ToList();
        var matches = new Dictionary<Guid, MatchResponse>();
        await foreach (var article in db.Articles.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Title, a.Text }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            matches[article.Id] = snippets.Of(article.Title, article.Text);
        return [.. found.Select(article => article with { Match = matches.GetValueOrDefault(article.Id) })];
    }
}
