using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;
using Pair = StatementTracker.Queries.SupposedPairs.Pair;

namespace StatementTracker.Queries;

/// <summary>Where actors would stand by less than the whole record.</summary>
public sealed class SupposedPositions(TrackerDbContext db, SupposedPairs supposed)
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
        return await ListAsync(filter, without, await supposed.LeftOutAsync(without, cancellationToken), after, limit, cancellationToken);
    }

    /// <summary>The same for one issue, with how many take each stance where there are not too many to count.</summary>
    public async Task<SupposedPage> ListOfIssueAsync(Guid issueId, PositionFilter filter, Without without, SupposedCursor? after, int limit, CancellationToken cancellationToken)
    {
        var ofIssue = filter with { IssueId = issueId };
        var leftOut = await supposed.LeftOutAsync(without, cancellationToken);
        var page = await ListAsync(ofIssue, without, leftOut, after, limit, cancellationToken);
        var pairs = await PairsAsync(ofIssue, null, MostCounted + 1, cancellationToken);
        if (pairs.Count > MostCounted) return page;
        var all = await AnswersAsync(pairs, ofIssue with { IncludeReported = false }, without, leftOut, cancellationToken);
        var certain = all.Select(a => a.Position).Where(p => filter.AsOf is null || p.CertainFrom <= filter.AsOf);
        return page with { Positions = page.Positions with { ByStance = StanceTable.Of(certain) } };
    }

    private async Task<SupposedPage> ListAsync(
        PositionFilter filter, Without without, ArticlesLeftOut leftOut, SupposedCursor? after, int limit, CancellationToken cancellationToken)
    {
        List<(Pair Pair, int Place, Position Position, bool Supposed)> found = [];
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

    private async Task<List<(Pair Pair, int Place, Position Position, bool Supposed)>> AnswersAsync(
        IReadOnlyList<Pair> pairs, PositionFilter filter, Without without, ArticlesLeftOut leftOut, CancellationToken cancellationToken)
    {
        var derived = await supposed.DeriveAsync(pairs, without, leftOut, cancellationToken);
        var rows = derived.Positions.Where(filter.Answers).ToLookup(p => (p.ActorId, p.IssueId));
        return [.. pairs.SelectMany(pair => rows[(pair.ActorId, pair.IssueId)]
            .OrderBy(p => p.PossibleFrom ?? p.CertainFrom ?? DateTimeOffset.MinValue).ThenBy(p => p.CertainFrom).ThenBy(p => p.Basis).ThenBy(p => p.Stance).ThenBy(p => p.StatementId)
            .Select((p, place) => (pair, place, p, derived.Created.Contains(p))))];
    }

    /// <summary>Pairs from the cursor's on.</summary>
    private Task<List<Pair>> PairsAsync(PositionFilter filter, SupposedCursor? from, int limit, CancellationToken cancellationToken)
    {
        IQueryable<Pair> pairs = supposed.Standing(p => p.Where(p => (filter.ActorId == null || p.ActorId == filter.ActorId) && (filter.IssueId == null || p.IssueId == filter.IssueId)));
        if (from is { } cursor)
        {
            var including = cursor.Skip != int.MaxValue;
            pairs = pairs.Where(p => p.ActorSlug.CompareTo(cursor.ActorSlug) > 0
                || (p.ActorSlug == cursor.ActorSlug && (p.IssueSlug.CompareTo(cursor.IssueSlug) > 0 || (including && p.IssueSlug == cursor.IssueSlug))));
        }

        return pairs.Take(limit).ToListAsync(cancellationToken);
    }
}

/// <summary>A page of supposed positions, and where the next one begins, or null at the end.</summary>
public sealed record SupposedPage(PositionPage Positions, SupposedCursor? Next);

/// <summary>The pair to go on with, and how many of its positions were shown.</summary>
public sealed record SupposedCursor(string ActorSlug, string IssueSlug, int Skip);
