using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <param name="AsOf">What was the case at this instant (UTC, inclusive); null bounds nothing and gives what is current.</param>
/// <param name="KnownAt">What this database could have answered at this instant (UTC); null for now.</param>
/// <param name="IncludeReported">Whether to list, apart, what others report.</param>
public sealed record PositionFilter(
    Guid? ActorId = null,
    Guid? IssueId = null,
    Stance? Stance = null,
    Basis? Basis = null,
    DateTimeOffset? AsOf = null,
    DateTimeOffset? KnownAt = null,
    bool IncludeReported = false)
{
    /// <summary>What others report is no position, and where a date is asked about, what has none says nothing certain of it.</summary>
    internal bool ShowsApart(Position position) =>
        position.Basis == Model.Basis.Reported || (AsOf is not null && position is { CertainFrom: null, PossibleFrom: null });

    /// <summary>Whether an open position is among the answers.</summary>
    internal bool Answers(Position position) =>
        (AsOf is { } day
            ? (position.CertainTo is null || position.CertainTo > day) && (position.CertainFrom <= day || position.PossibleFrom <= day || position is { CertainFrom: null, PossibleFrom: null })
            : position.IsCurrent)
        && (Stance is null || position.Stance == Stance) && (Basis is null || position.Basis == Basis)
        && (IncludeReported || position.Basis != Model.Basis.Reported);
}

/// <summary>Where actors stand.</summary>
public sealed class PositionQueries(TrackerDbContext db, CountMemo counts)
{
    /// <summary>By the actor's slug, the issue's slug, the time it began (unknown first) and id.</summary>
    public async Task<PositionPage> ListAsync(PositionFilter filter, PositionCursor? after, int limit, CancellationToken cancellationToken)
    {
        var matching = Matching(filter);
        if (filter is { ActorId: null, IssueId: null })
        {
            // Each of these has a position that matches, and the first may be read to its end: so many are enough for a page.
            var next = OfActors(matching, after).Take(limit + 2).Select(a => a.Id);
            matching = matching.Where(p => next.Contains(p.ActorId));
        }

        var rows = matching.Select(p => new PositionRow
        {
            Position = p,
            ActorSlug = p.ActorSlug,
            IssueSlug = p.IssueSlug,
            From = p.PossibleFrom ?? p.CertainFrom ?? DateTimeOffset.MinValue,
        });
        if (after is not null) rows = After(rows, after);
        var read = await rows.OrderBy(r => r.ActorSlug).ThenBy(r => r.IssueSlug).ThenBy(r => r.From).ThenBy(r => r.Position.Id)
            .Take(limit + 1).ToListAsync(cancellationToken);
        var page = Page<PositionRow, PositionCursor>.Cut(read, limit, r => new(r.ActorSlug, r.IssueSlug, r.From, r.Position.Id));
        return PositionPage.Of(filter, [.. page.Items.Select(r => r.Position)]) with
        {
            Coverage = page.Next is null && after is null && page.Items.All(r => filter.ShowsApart(r.Position))
                ? await counts.OfAsync(
                    db, (nameof(Coverage), filter.AsOf, filter.KnownAt), () => Coverage.OfAsync(db, filter.AsOf, filter.KnownAt, ArticlesLeftOut.None, cancellationToken), cancellationToken)
                : null,
            Next = page.Next,
        };
    }

    /// <summary>The same for one issue, with how many take each stance.</summary>
    public async Task<PositionPage> ListOfIssueAsync(
        Guid issueId, PositionFilter filter, PositionCursor? after, int limit, CancellationToken cancellationToken)
    {
        var ofIssue = filter with { IssueId = issueId };
        var page = await ListAsync(ofIssue, after, limit, cancellationToken);
        var certain = Matching(ofIssue with { IncludeReported = false });
        if (filter.AsOf is { } day) certain = certain.Where(p => p.CertainFrom <= day);
        return page with { ByStance = await counts.OfAsync(db, ofIssue with { IncludeReported = false }, () => StanceTable.OfAsync(certain, cancellationToken), cancellationToken) };
    }

    /// <summary>
    /// A position, superseded ones included. An editor's has the id of the assertion and shows it as asserted; once removed it is not found.
    /// </summary>
    public async Task<PositionResponse?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var derived = await db.Positions.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id && p.Basis != Basis.Editor, cancellationToken);
        if (derived is not null) return PositionResponse.Of(derived, asOf: null, knownAt: null);
        var asserted = await db.EditorPositions.AsNoTracking().Where(e => e.Id == id && e.RemovedAt == null)
            .Join(db.Actors, e => e.ActorId, a => a.Id, (e, a) => new { Position = e, Actor = new ActorLabel(a.Id, a.Slug, a.Name, a.Kind) })
            .Join(db.Issues, e => e.Position.IssueId, i => i.Id, (e, i) => new { e.Position, e.Actor, Issue = new IssueLabel(i.Id, i.Slug, i.Title) })
            .SingleOrDefaultAsync(cancellationToken);
        return asserted is null ? null : PositionResponse.Of(asserted.Position, asserted.Actor, asserted.Issue);
    }

    /// <summary>The actors of the positions in the order of the list, from the last one seen on.</summary>
    private IQueryable<Actor> OfActors(IQueryable<Position> matching, PositionCursor? after)
    {
        var actors = db.Actors.Where(a => matching.Any(p => p.ActorId == a.Id));
        if (after is not null) actors = actors.Where(a => a.Slug.CompareTo(after.ActorSlug) >= 0);
        return actors.OrderBy(a => a.Slug);
    }

    private IQueryable<Position> Matching(PositionFilter filter)
    {
        var positions = db.OpenPositions(filter.KnownAt);
        positions = filter.AsOf is { } day
            ? positions.Where(p => (p.CertainTo == null || p.CertainTo > day)
                && (p.CertainFrom <= day || p.PossibleFrom <= day || (p.CertainFrom == null && p.PossibleFrom == null)))
            : positions.Where(p => p.IsCurrent);
        if (filter.ActorId is { } actor) positions = positions.Where(p => p.ActorId == actor);
        if (filter.IssueId is { } issue) positions = positions.Where(p => p.IssueId == issue);
        if (filter.Stance is { } stance) positions = positions.Where(p => p.Stance == stance);
        if (filter.Basis is { } basis) positions = positions.Where(p => p.Basis == basis);
        return filter.IncludeReported ? positions : positions.Where(p => p.Basis != Basis.Reported);
    }

    private static IQueryable<PositionRow> After(IQueryable<PositionRow> rows, PositionCursor after) =>
        rows.Where(r => r.ActorSlug.CompareTo(after.ActorSlug) >= 0
            && (r.ActorSlug.CompareTo(after.ActorSlug) > 0
                || r.IssueSlug.CompareTo(after.IssueSlug) > 0
                || (r.IssueSlug == after.IssueSlug
                    && (r.From > after.From || (r.From == after.From && r.Position.Id > after.Id)))));

    /// <summary>A position with what the list sorts by.</summary>
    private sealed class PositionRow
    {
        public required Position Position { get; init; }

        public required string ActorSlug { get; init; }

        public required string IssueSlug { get; init; }

        public required DateTimeOffset From { get; init; }
    }
}
