using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries.Networks;

/// <summary>One actor defers to another on one issue in one utterance.</summary>
/// <param name="Document">The article.</param>
/// <param name="Report">What reports of the utterance that count once have alike.</param>
/// <param name="Utterance">The utterance that defers.</param>
/// <param name="From">Who defers.</param>
/// <param name="To">Whom it defers to.</param>
/// <param name="Issue">What the deferring statement is about, or null where that is no issue of the codebook.</param>
/// <param name="Stance">The side it takes on the issue through the reference; null where the reference carries none.</param>
internal readonly record struct Deferral(
    Guid Document, Guid Report, Guid Utterance, DateTimeOffset? Date, Guid From, Guid To, Guid? Issue, Stance? Stance);

/// <summary>
/// Reads who defers to whom. A reference counts for each speaker that makes it for itself; it leads to whose statement it means or,
/// while that has not been seen, to whom the text names.
/// </summary>
/// <param name="types">Which references count.</param>
internal sealed class Deferrals(TrackerDbContext db, NetworkFilter filter, IReadOnlyList<ReferenceType> types)
{
    /// <summary>Each once, by date and place, the undated first where each article counts and else last; where actors are asked for, one of them is either end.</summary>
    public async IAsyncEnumerable<Deferral> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<Deferral>();
        var remaining = await Remaining.OfAsync(db, filter.Without, cancellationToken);
        var standing = remaining is null ? null : await remaining.CarriedAsync(db, cancellationToken);
        var unknown = filter.Reports == ReportCounting.Once ? DateTimeOffset.MaxValue : DateTimeOffset.MinValue;
        var rows = Rows(remaining).OrderBy(r => r.Date ?? unknown).ThenBy(r => r.Place);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var carried = row.CarriedBy == row.ReferenceId && standing?.Contains(row.SideId!.Value) != false ? row.Stance : null;
            var deferral = new Deferral(row.ArticleId, filter.MarkOf(row.ArticleId), row.UtteranceId, row.Date, row.FromId, row.ToId!.Value, row.IssueId, carried);
            if (seen.Add(deferral)) yield return deferral;
        }
    }

    private IQueryable<DeferralRow> Rows(Remaining? remaining)
    {
        var references = db.StandingReferences().Where(r => types.Contains(r.Type) && r.MadeBy == ReferenceMaker.Speaker
            && r.Review != ReviewState.Rejected && r.From!.Review != ReviewState.Rejected);
        if (filter.Actors.Count > 0) references = Touching(references, filter.Actors);
        var statements = db.StandingStatements().Within(filter);
        var meant = db.StatementSpeakers.Where(q => q.ActorId != null);
        if (remaining is not null)
        {
            // What is left out may have other reports that say whose words they are.
            var left = remaining.Of(db.StandingStatements());
            meant = meant.Where(q => left.Any(o => db.Statements.Any(m => m.Id == q.StatementId && m.UtteranceId == o.UtteranceId)));
            (references, statements) = (remaining.Of(references), remaining.Of(statements));
        }

        var byPublication = filter.Date == NetworkDate.Publication;
        var speakers = db.StatementSpeakers.AsNoTracking().Where(p => p.ActorId != null && p.Actor!.RemovedAt == null);
        var rows =
            from r in references
            join s in statements on r.FromId equals s.Id
            join p in speakers on s.Id equals p.StatementId
            where s.WithinId == null || db.StatementSpeakers.Any(o => o.StatementId == s.WithinId && (o.ActorId == p.ActorId || o.OnBehalfOfId == p.ActorId))
            from t in db.StatementStances.Where(t => t.StatementId == s.Id && !db.Issues.Any(i => i.Id == t.IssueId && i.RemovedAt != null)).DefaultIfEmpty()
            select new DeferralRow
            {
                ReferenceId = r.Id,
                ArticleId = s.ArticleId,
                UtteranceId = s.UtteranceId,
                Date = byPublication ? s.Article!.PublishedAt : s.SaidAt.Earliest == null ? null : s.SaidAt.Latest ?? s.SaidAt.Earliest,
                FromId = p.ActorId!.Value,
                FromKind = p.Actor!.Kind,
                ToId = meant.Where(q => q.StatementId == r.ToId).OrderBy(q => q.Ordinal).ThenBy(q => q.Id)
                    .Select(q => q.ActorId).FirstOrDefault() ?? r.TargetActorId,
                SideId = (Guid?)t!.Id,
                IssueId = (Guid?)t.IssueId,
                Stance = (Stance?)t.Stance,
                CarriedBy = t.ReferenceId,
                Place = s.TieBreaker,
            };
        rows = rows.Where(r => r.ToId != null && r.ToId != r.FromId && db.StandingActors().Any(a => a.Id == r.ToId));
        if (filter.Actors.Count > 0) rows = rows.Where(r => filter.Actors.Contains(r.FromId) || filter.Actors.Contains(r.ToId!.Value));
        if (filter.Issues.Count > 0) rows = rows.Where(r => r.IssueId != null && filter.Issues.Contains(r.IssueId.Value));
        if (filter.Kinds.Count > 0)
            rows = rows.Where(r => filter.Kinds.Contains(r.FromKind) && db.Actors.Any(a => a.Id == r.ToId && filter.Kinds.Contains(a.Kind)));
        return rows;
    }

    /// <summary>The references that these actors make, or that mean them: found by index, where the ends of a row are found by looking at each.</summary>
    private IQueryable<Reference> Touching(IQueryable<Reference> references, IReadOnlyList<Guid> actors)
    {
        var spoken = db.StatementSpeakers.Where(p => p.ActorId != null && actors.Contains(p.ActorId.Value)).Select(p => p.StatementId);
        var ids = db.References.Where(r => spoken.Contains(r.FromId)).Select(r => r.Id)
            .Concat(db.References.Where(r => r.ToId != null && spoken.Contains(r.ToId.Value)).Select(r => r.Id))
            .Concat(db.References.Where(r => r.TargetActorId != null && actors.Contains(r.TargetActorId.Value)).Select(r => r.Id));
        return references.Where(r => ids.Contains(r.Id));
    }

    private sealed class DeferralRow
    {
        public required Guid ReferenceId { get; init; }

        public required Guid ArticleId { get; init; }

        public required Guid UtteranceId { get; init; }

        public required DateTimeOffset? Date { get; init; }

        public required Guid FromId { get; init; }

        public required ActorKind FromKind { get; init; }

        public required Guid? ToId { get; init; }

        public required Guid? SideId { get; init; }

        public required Guid? IssueId { get; init; }

        public required Stance? Stance { get; init; }

        public required Guid? CarriedBy { get; init; }

        public required string Place { get; init; }
    }
}
