using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>Where actors would stand by less than the whole record.</summary>
public sealed class SupposedPositions(TrackerDbContext db, RecordLoader loader, IReadOnlyList<LinkingStage> stages)
{
    /// <summary>Over this many actors on an issue they are not counted by stance.</summary>
    public const int MostCounted = 500;

    /// <summary>A page reads on past pairs without an answer this many times at most; a shorter page then says where to go on.</summary>
    private const int MostRounds = 8;

    /// <summary>As <see cref="PositionQueries.ListAsync"/>, by the present slugs; <see cref="PositionFilter.KnownAt"/> is not asked.</summary>
    public async Task<SupposedPage> ListAsync(PositionFilter filter, Without without, SupposedCursor? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(without);
        var leftOut = await LeftOutAsync(without, cancellationToken);
        List<(PairRow Pair, int Place, Position Position, bool Supposed)> found = [];
        var from = after;
        for (var round = 0; found.Count <= limit && round < MostRounds; round++)
        {
            var pairs = await PairsAsync(filter, from, limit + 1, cancellationToken);
            foreach (var answer in await AnswersAsync(pairs, filter, without, leftOut, cancellationToken))
            {
                if (answer.Pair.ActorSlug != after?.ActorSlug || answer.Pair.IssueSlug != after.IssueSlug || answer.Place >= after.Skip) found.Add(answer);
            }

            from = pairs.Count > limit ? new SupposedCursor(pairs[^1].ActorSlug, pairs[^1].IssueSlug, int.MaxValue) : null;
            if (from is null) break;
        }

        var items = found.Take(limit).ToList();
        var next = found.Count > limit ? new SupposedCursor(found[limit].Pair.ActorSlug, found[limit].Pair.IssueSlug, found[limit].Place) : from;
        var page = PositionPage.Of(filter, [.. items.Select(i => i.Position)], items.Where(i => i.Supposed).Select(i => i.Position.Id).ToHashSet());
        var coverage = next is null && after is null && page.Items.Count == 0 ? await Coverage.OfAsync(db, filter.AsOf, null, leftOut, cancellationToken) : null;
        return new SupposedPage(page with { Coverage = coverage }, next);
    }

    /// <summary>The same for one issue, with how many take each stance where there are not too many to count.</summary>
    public async Task<SupposedPage> ListOfIssueAsync(Guid issueId, PositionFilter filter, Without without, SupposedCursor? after, int limit, CancellationToken cancellationToken)
    {
        var ofIssue = filter with { IssueId = issueId };
        var page = await ListAsync(ofIssue, without, after, limit, cancellationToken);
        var pairs = await PairsAsync(ofIssue, null, MostCounted + 1, cancellationToken);
        if (pairs.Count > MostCounted) return page;
        var all = await AnswersAsync(pairs, ofIssue with { IncludeReported = false }, without, await LeftOutAsync(without, cancellationToken), cancellationToken);
        var certain = all.Select(a => a.Position).Where(p => filter.AsOf is null || p.CertainFrom <= filter.AsOf);
        return page with { Positions = page.Positions with { ByStance = StanceTable.Of(certain) } };
    }

    private Task<ArticlesLeftOut> LeftOutAsync(Without without, CancellationToken cancellationToken) =>
        ArticlesLeftOut.OfAsync(db, without.Articles ?? [], without.Publishers ?? [], cancellationToken);

    private async Task<List<(PairRow Pair, int Place, Position Position, bool Supposed)>> AnswersAsync(
        IReadOnlyList<PairRow> pairs, PositionFilter filter, Without without, ArticlesLeftOut leftOut, CancellationToken cancellationToken)
    {
        if (pairs.Count == 0) return [];
        var supposition = new Supposition(db, loader, stages, [.. pairs.Select(p => (p.ActorId, p.IssueId))]);
        var supposed = await supposition.WithoutAsync(without, leftOut, cancellationToken);
        var created = supposed.Created.OfType<Position>().ToHashSet();
        var rows = supposed.Positions.Values.Where(p => p.SupersededAt is null && filter.Answers(p)).ToLookup(p => (p.ActorId, p.IssueId));
        return [.. pairs.SelectMany(pair => rows[(pair.ActorId, pair.IssueId)]
            .OrderBy(p => p.PossibleFrom ?? p.CertainFrom ?? DateTimeOffset.MinValue).ThenBy(p => p.CertainFrom).ThenBy(p => p.Basis).ThenBy(p => p.Stance).ThenBy(p => p.StatementId)
            .Select((p, place) => (pair, place, p, created.Contains(p))))];
    }

    /// <summary>Pairs with a position or a ledger now, by the actor's slug and the issue's, from the cursor's pair on.</summary>
    private async Task<List<PairRow>> PairsAsync(PositionFilter filter, SupposedCursor? from, int limit, CancellationToken cancellationToken)
    {
        var open = db.Positions.Where(p => p.SupersededAt == null && (filter.ActorId == null || p.ActorId == filter.ActorId) && (filter.IssueId == null || p.IssueId == filter.IssueId))
            .Select(p => new { p.ActorId, p.IssueId });
        var entered = db.PositionShifts.Where(p => p.SupersededAt == null && (filter.ActorId == null || p.ActorId == filter.ActorId) && (filter.IssueId == null || p.IssueId == filter.IssueId))
            .Select(p => new { p.ActorId, p.IssueId });
        var pairs = open.Union(entered)
            .Join(db.Actors, p => p.ActorId, a => a.Id, (p, a) => new { p.ActorId, p.IssueId, ActorSlug = a.Slug })
            .Join(db.Issues, p => p.IssueId, i => i.Id, (p, i) => new PairRow { ActorId = p.ActorId, IssueId = p.IssueId, ActorSlug = p.ActorSlug, IssueSlug = i.Slug });
        if (from is { } cursor)
        {
            var including = cursor.Skip != int.MaxValue;
            pairs = pairs.Where(p => p.ActorSlug.CompareTo(cursor.ActorSlug) > 0
                || (p.ActorSlug == cursor.ActorSlug && (p.IssueSlug.CompareTo(cursor.IssueSlug) > 0 || (including && p.IssueSlug == cursor.IssueSlug))));
        }

        return await pairs.OrderBy(p => p.ActorSlug).ThenBy(p => p.IssueSlug).Take(limit).ToListAsync(cancellationToken);
    }

    private sealed class PairRow
    {
        public required Guid ActorId { get; init; }

        public required Guid IssueId { get; init; }

        public required string ActorSlug { get; init; }

        public required string IssueSlug { get; init; }
    }
}

/// <summary>A page of supposed positions, and where the next one begins, or null at the end.</summary>
public sealed record SupposedPage(PositionPage Positions, SupposedCursor? Next);

/// <summary>The pair to go on with, and how many of its positions were shown.</summary>
public sealed record SupposedCursor(string ActorSlug, string IssueSlug, int Skip);
