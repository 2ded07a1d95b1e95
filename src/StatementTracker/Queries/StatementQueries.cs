using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Model.Search;
using StatementTracker.Queries.Search;
using StatementTracker.Storage;
using StatementTracker.Storage.Search;

namespace StatementTracker.Queries;

/// <param name="ActorId">Only what this actor said, or was said on its behalf.</param>
/// <param name="IssueId">Only what is about this issue.</param>
/// <param name="Stance">Only what takes this side: on the issue if one is given, else on any.</param>
/// <param name="From">Only what may have been said at this instant (UTC) or later; the undated are left out.</param>
/// <param name="To">Only what may have been said at this instant (UTC) or earlier; the undated are left out.</param>
/// <param name="Q">Only content that this finds.</param>
public sealed record StatementFilter(
    Guid? ActorId = null,
    Guid? IssueId = null,
    Guid? ArticleId = null,
    StatementMode? Mode = null,
    SpeechAct? Act = null,
    Stance? Stance = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    SearchQuery? Q = null);

/// <summary>Who said what.</summary>
public sealed class StatementQueries(TrackerDbContext db)
{
    /// <summary>Newest first, the undated last; then by id, descending.</summary>
    public async Task<Page<StatementResponse, InstantCursor>> ListAsync(
        StatementFilter filter, InstantCursor? after, int limit, CancellationToken cancellationToken)
    {
        var page = await Matching(filter).NewestAsync(db, after, limit, cancellationToken);
        return filter.Q is { } q ? page with { Items = [.. page.Items.Showing(q)] } : page;
    }

    public Task<StatementResponse?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.StatementAsync(id, cancellationToken);

    /// <summary>The standing ones among these, by id.</summary>
    public async Task<IReadOnlyDictionary<Guid, StatementResponse>> AmongAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.StatementsAsync(ids, cancellationToken);

    internal IQueryable<Statement> Matching(StatementFilter filter)
    {
        var statements = db.StandingStatements();
        if (filter.ActorId is { } actor)
        {
            var spoken = db.StatementSpeakers.Where(p => p.ActorId == actor).Select(p => p.StatementId)
                .Concat(db.StatementSpeakers.Where(p => p.OnBehalfOfId == actor).Select(p => p.StatementId));
            statements = statements.Where(s => spoken.Contains(s.Id));
        }

        if (filter.IssueId is not null || filter.Stance is not null)
        {
            var sides = db.StatementStances.Where(t => t.Issue!.RemovedAt == null);
            if (filter.IssueId is { } issue) sides = sides.Where(t => t.IssueId == issue);
            if (filter.Stance is { } stance) sides = sides.Where(t => t.Stance == stance);

            // Of few statements each is looked at; of all, those on the issue are found first.
            statements = filter.ActorId is not null || filter.ArticleId is not null
                ? statements.Where(s => sides.Any(t => t.StatementId == s.Id))
                : statements.Where(s => sides.Select(t => t.StatementId).Contains(s.Id));
        }

        if (filter.ArticleId is { } article) statements = statements.Where(s => s.ArticleId == article);
        if (filter.Mode is { } mode) statements = statements.Where(s => s.Mode == mode);
        if (filter.Act is { } act) statements = statements.Where(s => s.Act == act);
        if (filter.From is { } from) statements = statements.Where(s => s.SortAt >= from && s.SaidAt.Earliest != null);
        if (filter.To is { } to) statements = statements.Where(s => s.SaidAt.Earliest <= to);
        if (filter.Q is not { } q) return statements;
        var found = db.Search.Hits(SearchTable.Statements, q).Select(hit => hit.Id);
        return statements.Where(s => found.Contains(s.Id));
    }
}
