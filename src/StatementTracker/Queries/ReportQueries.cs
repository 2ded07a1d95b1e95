using Microsoft.EntityFrameworkCore;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>The reports of one utterance, side by side.</summary>
public sealed class ReportQueries(TrackerDbContext db)
{
    /// <summary>Earliest publication first, the undated before them; then by article, in text order. Null where the statement is not found.</summary>
    public async Task<Page<ReportResponse, ReportCursor>?> OfAsync(
        Guid statementId, ReportCursor? after, int limit, CancellationToken cancellationToken)
    {
        var asked = await db.StandingStatements().Where(s => s.Id == statementId)
            .Select(s => new { s.UtteranceId, IsNested = s.WithinId != null }).SingleOrDefaultAsync(cancellationToken);
        if (asked is null) return null;
        var told = db.StandingStatements().Where(s => s.UtteranceId == asked.UtteranceId);
        told = asked.IsNested ? told.Where(s => s.Id == statementId) : told.Where(s => s.WithinId == null);
        var fullest = await told.OrderByDescending(s => s.Text.Length).ThenBy(s => s.TieBreaker)
            .Select(s => new { s.Id, s.Text }).FirstAsync(cancellationToken);

        if (after is not null)
            told = told.Where(s => s.Article!.SortAt >= after.At && (s.Article.SortAt > after.At || s.TieBreaker.CompareTo(after.Place) > 0));
        var rows = await told.OrderBy(s => s.Article!.SortAt).ThenBy(s => s.TieBreaker).Take(limit + 1)
            .Select(s => new
            {
                s.TieBreaker,
                Report = new ReportResponse(
                    s.Id,
                    s.ReportId,
                    new ReportingArticle(s.Article!.Id, s.Article.Title, s.Article.Publisher, s.Article.Url, s.Article.PublishedAt),
                    s.Mode,
                    s.Text,
                    SaidAtResponse.Of(s.SaidAt),
                    s.Id == fullest.Id,
                    new List<WordingPart>()),
            })
            .ToListAsync(cancellationToken);
        var items = rows.Take(limit).Select(r => r.Report with { Parts = WordingDiff.Of(fullest.Text, r.Report.Text) });
        return new([.. items], rows.Count <= limit ? null : new(rows[limit - 1].Report.Article.PublishedAt ?? DateTimeOffset.MinValue, rows[limit - 1].TieBreaker));
    }
}
