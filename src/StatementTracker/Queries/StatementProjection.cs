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
            .ToResponses(db).ToListAsync(cancellationToken);
        return Page<StatementResponse, InstantCursor>.Cut(rows, limit, s => new(SortAt(s.SaidAt), s.Id));
    }

    /// <summary>The standing ones among these, by id.</summary>
    public static Task<Dictionary<Guid, StatementResponse>> StatementsAsync(
        this TrackerDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        db.StandingStatements().Where(s => ids.Contains(s.Id)).OrderBy(s => s.Id).ToResponses(db)
            .ToDictionaryAsync(s => s.Id, cancellationToken);

    public static IQueryable<StatementResponse> ToResponses(this IQueryable<Statement> statements, TrackerDbContext db) =>
        statements.AsSplitQuery().Select(s => new StatementResponse(
            s.Id,
            s.ArticleId,
            s.Speakers.OrderBy(p => p.Ordinal).ThenBy(p => p.Id).Select(p => new SpeakerResponse(
                p.Actor == null ? null : new ActorLabel(p.Actor.Id, p.Actor.Slug, p.Actor.Name, p.Actor.Kind),
                p.Link,
                p.Role,
                SpanResponse.Of(p.RoleSpan),
                p.OnBehalfOf == null ? null : new ActorLabel(p.OnBehalfOf.Id, p.OnBehalfOf.Slug, p.OnBehalfOf.Name, p.OnBehalfOf.Kind),
                SpanResponse.Of(p.Mention))).ToList(),
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
            s.Stances.Where(t => t.Issue!.RemovedAt == null).OrderBy(t => t.Issue!.Slug).ThenBy(t => t.Id).Select(t => new StanceResponse(
                new IssueLabel(t.Issue!.Id, t.Issue.Slug, t.Issue.Title),
                t.Stance,
                t.Basis,
                t.Conditional,
                SpanResponse.Of(t.Condition),
                SpanResponse.Of(t.Evidence),
                t.Confidence)).ToList(),
            s.WithinId,
            s.Confidence,
            s.Review,
            new ReferenceCounts(
                db.References.Count(r => r.FromId == s.Id && r.RemovedAt == null),
                db.References.Count(r => r.ToId == s.Id && r.RemovedAt == null && r.From!.RemovedAt == null && r.From.Article!.RemovedAt == null)),
            s.CreatedAt,
            s.UpdatedAt));

    /// <summary>The value the database sorts by, from what an answer shows.</summary>
    private static DateTimeOffset SortAt(SaidAtResponse time) => time.Latest ?? time.Earliest ?? DateTimeOffset.MinValue;
}
