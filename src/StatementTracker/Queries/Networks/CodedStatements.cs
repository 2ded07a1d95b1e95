using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries.Networks;

/// <summary>
/// Reads what the record holds as coded statements: a side counts once for each speaker and body it is taken by or for, and several
/// reports of one utterance count once. One query, read as it comes.
/// </summary>
internal sealed class CodedStatements(TrackerDbContext db, NetworkFilter filter, CodingRules rules)
{
    private readonly HashSet<(Guid Article, Guid Utterance, Guid Actor, Guid Issue, Stance Stance)> reported = [];
    private readonly HashSet<(Guid Article, Guid Utterance, Guid Actor, Guid Issue, Stance Stance)> undated = [];
    private int alone;

    /// <summary>How many had no date in any report, so far.</summary>
    public int Undated => alone + undated.Count(u => !reported.Contains(u));

    /// <param name="inOrder">By date, then by place, which is the same whatever the order of arrival; else in any order.</param>
    public async IAsyncEnumerable<CodedStatement> ReadAsync(bool inOrder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var remaining = await Remaining.OfAsync(db, filter.Without, cancellationToken);
        var carried = remaining is null ? null : await remaining.CarriedAsync(db, cancellationToken);
        var rows = CodedRows(Speakers(), remaining, inOrder).Concat(CodedRows(Bodies(), remaining, inOrder));
        // A report with a date goes before one without, of the same utterance.
        var unknown = filter.Reports == ReportCounting.Once ? DateTimeOffset.MaxValue : DateTimeOffset.MinValue;
        if (inOrder) rows = rows.OrderBy(r => r.Date ?? unknown).ThenBy(r => r.Place).ThenBy(r => r.Stance);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var basis = row.IsBody
                ? Grounds.OfBody(row.Taken, row.IsNested)
                : Grounds.OfSpeaker(row.Taken, row.Capacity, row.SpokeForABody, (Enclosure)row.Enclosure);
            if (row.Taken == Basis.Deferred && carried?.Contains(row.SideId) == false) continue;
            if (basis is not { } ground || !rules.Bases.Contains(ground)) continue;
            var side = (filter.MarkOf(row.ArticleId), row.UtteranceId, row.ActorId, row.IssueId, row.Stance);
            if (row.Date is null && filter.Undated == Networks.Undated.LeaveOut)
            {
                if (!row.MayRepeat) alone++;
                else undated.Add(side);
                continue;
            }

            if (row.MayRepeat && !reported.Add(side)) continue;
            if (row.Date is null) alone++;
            yield return new CodedStatement(row.ArticleId, row.Date, row.ActorId, row.IssueId, row.Stance);
        }
    }

    private IQueryable<Voice> Speakers()
    {
        var voices = db.StatementSpeakers.AsNoTracking().Where(p => p.ActorId != null && p.Actor!.RemovedAt == null);
        if (filter.Actors.Count > 0) voices = voices.Where(p => filter.Actors.Contains(p.ActorId!.Value));
        if (filter.Kinds.Count > 0) voices = voices.Where(p => filter.Kinds.Contains(p.Actor!.Kind));
        return voices.Select(p => new Voice
        {
            Id = p.Id, StatementId = p.StatementId, ActorId = p.ActorId!.Value, Capacity = p.Capacity, SpokeForABody = p.OnBehalfOfId != null, IsBody = false,
        });
    }

    /// <summary>A body that speaks for itself beside those who speak for it is a speaker, and counts as one only.</summary>
    private IQueryable<Voice> Bodies()
    {
        var voices = db.StatementSpeakers.AsNoTracking().Where(p => p.OnBehalfOfId != null && p.OnBehalfOf!.RemovedAt == null
            && !db.StatementSpeakers.Any(o => o.StatementId == p.StatementId && o.ActorId == p.OnBehalfOfId));
        if (filter.Actors.Count > 0) voices = voices.Where(p => filter.Actors.Contains(p.OnBehalfOfId!.Value));
        if (filter.Kinds.Count > 0) voices = voices.Where(p => filter.Kinds.Contains(p.OnBehalfOf!.Kind));
        return voices.Select(p => new Voice
        {
            Id = p.Id, StatementId = p.StatementId, ActorId = p.OnBehalfOfId!.Value, Capacity = p.Capacity, SpokeForABody = true, IsBody = true,
        });
    }

    private IQueryable<CodedRow> CodedRows(IQueryable<Voice> voices, Remaining? remaining, bool inOrder)
    {
        var statements = db.StandingStatements().Where(s => s.Review != ReviewState.Rejected).Within(filter);
        var sides = db.StatementStances.AsNoTracking().Where(t => rules.Stances.Contains(t.Stance) && t.Issue!.RemovedAt == null);
        if (remaining is not null) (statements, sides) = (remaining.Of(statements), remaining.Of(sides));
        if (filter.Issues.Count > 0) sides = sides.Where(t => filter.Issues.Contains(t.IssueId));
        if (rules.Implied == ImpliedStances.LeaveOut) sides = sides.Where(t => t.ViaIssueId == null);
        var byPublication = filter.Date == NetworkDate.Publication;
        return
            from t in sides
            join s in statements on t.StatementId equals s.Id
            join v in voices on s.Id equals v.StatementId
            select new CodedRow
            {
                SideId = t.Id,
                ActorId = v.ActorId,
                ArticleId = s.ArticleId,
                UtteranceId = s.UtteranceId,
                Date = byPublication ? s.Article!.PublishedAt : s.SaidAt.Earliest == null ? null : s.SaidAt.Latest ?? s.SaidAt.Earliest,
                IssueId = t.IssueId,
                Stance = t.Stance,
                Taken = t.Basis,
                Capacity = v.Capacity,
                SpokeForABody = v.SpokeForABody,
                IsBody = v.IsBody,
                IsNested = s.WithinId != null,
                Enclosure = s.WithinId == null || !db.Statements.Any(o => o.Id == s.WithinId && o.RemovedAt == null) ? (int)Enclosure.None
                    : db.StatementSpeakers.Any(o => o.StatementId == s.WithinId && o.ActorId == v.ActorId) ? (int)Enclosure.None
                    : db.StatementSpeakers.Any(o => o.StatementId == s.WithinId && o.OnBehalfOfId == v.ActorId) ? (int)Enclosure.InAVoice
                    : (int)Enclosure.InAnothers,
                MayRepeat = db.Statements.Any(o => o.UtteranceId == s.UtteranceId && o.Id != s.Id)
                    || db.StatementStances.Any(o => o.StatementId == s.Id && o.IssueId == t.IssueId && o.Id != t.Id)
                    || db.StatementSpeakers.Any(o => o.StatementId == s.Id && o.Id != v.Id && (o.ActorId == v.ActorId || o.OnBehalfOfId == v.ActorId)),
                Place = inOrder ? s.TieBreaker : "",
            };
    }

    /// <summary>Somebody whose side a statement may be, and in which capacity.</summary>
    private sealed class Voice
    {
        public required Guid Id { get; init; }

        public required Guid StatementId { get; init; }

        public required Guid ActorId { get; init; }

        public required Capacity Capacity { get; init; }

        public required bool SpokeForABody { get; init; }

        public required bool IsBody { get; init; }
    }

    /// <summary>One side of one voice.</summary>
    private sealed class CodedRow
    {
        public required Guid SideId { get; init; }

        public required Guid ActorId { get; init; }

        public required Guid ArticleId { get; init; }

        public required Guid UtteranceId { get; init; }

        public required DateTimeOffset? Date { get; init; }

        public required Guid IssueId { get; init; }

        public required Stance Stance { get; init; }

        public required Basis Taken { get; init; }

        public required Capacity Capacity { get; init; }

        public required bool SpokeForABody { get; init; }

        public required bool IsBody { get; init; }

        public required bool IsNested { get; init; }

        public required int Enclosure { get; init; }

        /// <summary>True where the same side of the same actor may come in another row.</summary>
        public required bool MayRepeat { get; init; }

        public required string Place { get; init; }
    }
}
