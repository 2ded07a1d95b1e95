using System.Linq.Expressions;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>A stored reference before the statements at its ends are labelled.</summary>
/// <param name="ToId">The statement meant, if it stands.</param>
/// <param name="ToUtteranceId">The utterance meant, if it stands.</param>
internal sealed record ReferenceRow(
    Guid Id,
    ReferenceType Type,
    ReferenceMaker MadeBy,
    LinkState State,
    Guid FromId,
    Guid FromUtteranceId,
    Guid? ToId,
    Guid? ToUtteranceId,
    ReferenceTarget Target,
    IReadOnlyList<SpanResponse> Evidence,
    double? Confidence,
    IReadOnlyList<ReferenceCandidate> Candidates,
    ReviewState Review,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);

/// <summary>How stored references become answers: one query for the references, two for the labels of all statements at their ends.</summary>
internal static class ReferenceProjection
{
    public static IQueryable<ReferenceRow> ToRows(this IQueryable<Reference> references, TrackerDbContext db) => references.Select(Row.In(db));

    /// <summary>What <see cref="ToRows"/> shows of each.</summary>
    public static Expression<Func<TrackerDbContext, Reference, ReferenceRow>> Row { get; } = (db, r) => new ReferenceRow(
            r.Id,
            r.Type,
            r.MadeBy,
            r.State,
            r.FromId,
            r.From!.UtteranceId,
            r.To != null && r.To.RemovedAt == null && r.To.Article!.RemovedAt == null ? r.ToId : null,
            r.To != null && r.To.RemovedAt == null && r.To.Article!.RemovedAt == null ? r.To.UtteranceId : null,
            new ReferenceTarget(
                r.TargetActor == null ? null : new ActorLabel(r.TargetActor.Id, r.TargetActor.Slug, r.TargetActor.Name, r.TargetActor.Kind),
                db.ArticleActors.Where(a => a.Id == r.TargetArticleActorId).Select(a => a.Name).FirstOrDefault(),
                r.TargetSaidAt.Expression,
                r.Paraphrase,
                r.Polarity),
            SpanResponse.Of(r.Evidence),
            r.Confidence,
            r.Candidates,
            r.Review,
            r.CreatedAt,
            r.UpdatedAt);

    public static async Task<IReadOnlyList<ReferenceResponse>> LabelledAsync(
        this IReadOnlyList<ReferenceRow> rows, TrackerDbContext db, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return [];
        var ids = rows.Select(r => r.FromId).Concat(rows.Select(r => r.ToId).OfType<Guid>()).Distinct().ToArray();
        var compiled = CompiledReferences.Of(db);
        var speakers = (await compiled.Speakers(db, ids).ToListAsync(cancellationToken)).ToLookup(s => s.StatementId, s => s.Speaker);
        var labels = await compiled.Ends(db, ids)
            .Select(s => new StatementLabel(s.Id, s.ArticleId, [.. speakers[s.Id]], s.Text))
            .ToDictionaryAsync(s => s.Id, cancellationToken: cancellationToken);
        return [.. rows.Select(r => Labelled(r, labels))];
    }

    private static ReferenceResponse Labelled(ReferenceRow row, Dictionary<Guid, StatementLabel> labels) => new(
        row.Id,
        row.Type,
        row.MadeBy,
        row.State,
        labels[row.FromId],
        row.ToId is { } to ? labels[to] : null,
        row.Target,
        row.Evidence,
        row.Confidence,
        row.Candidates,
        row.Review,
        row.CreatedAt,
        row.UpdatedAt);
}
