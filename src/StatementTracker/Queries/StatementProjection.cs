using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>How stored statements become answers: one query for the statements, one for their speakers, one for their stances.</summary>
internal static class StatementProjection
{
    /// <summary>Newest first from a cursor on, one more than the limit.</summary>
    public static async Task<Page<StatementResponse, InstantCursor>> NewestAsync(
        this IQueryable<Statement> statements, TrackerDbContext db, InstantCursor? after, int limit, CancellationToken cancellationToken)
    {
        if (after is not null)
            statements = statements.Where(s => s.SortAt <= after.At && (s.SortAt < after.At || s.Id < after.Id));
        var rows = await statements.OrderByDescending(s => s.SortAt).ThenByDescending(s => s.Id).Take(limit + 1)
            .ToRows(db).ToListAsync(cancellationToken);
        var page = Page<StatementResponse, InstantCursor>.Cut(rows, limit, s => new(SortAt(s.SaidAt), s.Id));
        return page with { Items = await page.Items.WithPartsAsync(db, cancellationToken) };
    }

    /// <summary>The standing ones among these, by id.</summary>
    public static async Task<Dictionary<Guid, StatementResponse>> StatementsAsync(
        this TrackerDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await CompiledStatements.Of(db).Among(db, [.. ids]).ToListAsync(cancellationToken);
        return (await rows.WithPartsAsync(db, cancellationToken)).ToDictionary(s => s.Id);
    }

    public static async Task<StatementResponse?> StatementAsync(this TrackerDbContext db, Guid id, CancellationToken cancellationToken) =>
        await CompiledStatements.Of(db).OfId(db, id).SingleOrDefaultAsync(cancellationToken) is { } row
            ? (await WithPartsAsync([row], db, cancellationToken))[0]
            : null;

    /// <summary>Statements as they are shown, but for their speakers and stances.</summary>
    public static IQueryable<StatementResponse> ToRows(this IQueryable<Statement> statements, TrackerDbContext db) => statements.Select(Row.In(db));

    /// <summary>What <see cref="ToRows"/> shows of each.</summary>
    public static Expression<Func<TrackerDbContext, Statement, StatementResponse>> Row { get; } = (db, s) => new StatementResponse(
            s.Id,
            s.ArticleId,
            Array.Empty<SpeakerResponse>(),
            s.Mode,
            s.Act,
            s.Occurrence,
            s.UtteranceId,
            db.Statements.Where(o => o.UtteranceId == s.UtteranceId && o.RemovedAt == null).Select(o => o.ReportId).Distinct().Count(),
            s.Text,
            SpanResponse.Of(s.Spans),
            SpanResponse.Of(s.Cue),
            SpanResponse.Of(s.Addressee),
            SaidAtResponse.Of(s.SaidAt),
            Array.Empty<StanceResponse>(),
            s.WithinId,
            s.Confidence,
            s.Review,
            new ReferenceCounts(
                db.References.Count(r => r.FromId == s.Id && r.RemovedAt == null),
                db.References.Count(r => r.ToId == s.Id && r.RemovedAt == null && r.From!.RemovedAt == null && r.From.Article!.RemovedAt == null)),
            s.CreatedAt,
            s.UpdatedAt);

    /// <summary>The rows with their speakers and stances, in the same order.</summary>
    public static async Task<IReadOnlyList<StatementResponse>> WithPartsAsync(
        this IReadOnlyList<StatementResponse> rows, TrackerDbContext db, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return rows;
        var ids = rows.Select(r => r.Id).ToArray();
        var compiled = CompiledStatements.Of(db);
        var speakers = new List<SpeakerRow>(rows.Count);
        await foreach (var speaker in compiled.Speakers(db, ids).WithCancellation(cancellationToken)) speakers.Add(speaker);
        var stances = new List<StanceRow>(rows.Count);
        await foreach (var stance in compiled.Stances(db, ids).WithCancellation(cancellationToken)) stances.Add(stance);
        var (speaking, siding) = (speakers.ToLookup(s => s.StatementId, s => s.Speaker), stances.ToLookup(s => s.StatementId, s => s.Stance));
        return [.. rows.Select(row => row with { Speakers = [.. speaking[row.Id]], Stances = [.. siding[row.Id]] })];
    }

    /// <summary>The value the database sorts by, from what an answer shows.</summary>
    private static DateTimeOffset SortAt(SaidAtResponse time) => time.Latest ?? time.Earliest ?? DateTimeOffset.MinValue;
}
