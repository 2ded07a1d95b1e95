using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>An article with everything that it shows and that nobody rejected.</summary>
/// <param name="Article">With its text.</param>
/// <param name="Statements">In text order.</param>
/// <param name="References">What those make, in the order of their evidence.</param>
public sealed record ArticleReading(ArticleResponse Article, IReadOnlyList<StatementResponse> Statements, IReadOnlyList<ReferenceResponse> References);

/// <summary>Reads an article whole, for its annotations.</summary>
public sealed class ArticleReadings(TrackerDbContext db, ArticleQueries articles)
{
    private const int PageSize = 500;

    /// <summary>Null where the article is not found.</summary>
    public async Task<ArticleReading?> OfAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, cancellationToken) is not { } article) return null;
        var statements = new List<StatementResponse>();
        OrdinalCursor? after = null;
        do
        {
            var page = await articles.StatementsAsync(id, after, PageSize, cancellationToken);
            statements.AddRange(page!.Items.Where(statement => statement.Review != ReviewState.Rejected));
            after = page.Next;
        }
        while (after is not null);
        return new(article, statements, await ReferencesAsync(id, cancellationToken));
    }

    private async Task<IReadOnlyList<ReferenceResponse>> ReferencesAsync(Guid id, CancellationToken cancellationToken)
    {
        var rows = await db.StandingReferences()
            .Where(r => r.From!.ArticleId == id && r.Review != ReviewState.Rejected && r.From.Review != ReviewState.Rejected)
            .OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).ToRows(db).ToListAsync(cancellationToken);
        return [.. (await rows.LabelledAsync(db, cancellationToken)).OrderBy(r => r.Evidence is [var first, ..] ? first.Start : int.MaxValue).ThenBy(r => r.Type)];
    }
}
