using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>The codebook, and what was said about its issues.</summary>
public sealed class IssueQueries(TrackerDbContext db)
{
    /// <summary>
    /// The id that an id or slug leads to, now or as of what was known at an earlier moment; null where it names nothing. What was not
    /// known yet is found by what it is called now.
    /// </summary>
    public async Task<Guid?> ResolveAsync(string idOrSlug, DateTimeOffset? knownAt, CancellationToken cancellationToken)
    {
        if (Guid.TryParseExact(idOrSlug, "D", out var id))
        {
            return await db.Issues.Where(i => i.Id == id && (i.RemovedAt == null || i.RemovedAt > knownAt))
                .Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancellationToken);
        }

        if (knownAt is { } known && await NamedThenAsync(idOrSlug, known, cancellationToken) is { } then) return then;
        return await db.StandingIssues().Where(i => i.Slug == idOrSlug).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>By title, then id.</summary>
    /// <param name="words">Only issues with all of these in title, proposition or terms, without regard to case, marks and punctuation; null for all.</param>
    public async Task<Page<IssueResponse, NameCursor>> ListAsync(string? words, NameCursor? after, int limit, CancellationToken cancellationToken)
    {
        var issues = db.StandingIssues();
        if (words is not null)
        {
            var found = await NamedAsync(words, cancellationToken);
            issues = issues.Where(i => found.Contains(i.Id));
        }

        if (after is not null)
        {
            issues = issues.Where(i => i.Title.CompareTo(after.Name) >= 0
                && (i.Title.CompareTo(after.Name) > 0 || i.Id > after.Id));
        }

        var rows = await issues.OrderBy(i => i.Title).ThenBy(i => i.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var page = Page<Issue, NameCursor>.Cut(rows, limit, i => new(i.Title, i.Id));
        return new(await ToResponsesAsync(page.Items, cancellationToken), page.Next);
    }

    public async Task<IssueResponse?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var rows = await db.StandingIssues().Where(i => i.Id == id).ToListAsync(cancellationToken);
        return (await ToResponsesAsync(rows, cancellationToken)).SingleOrDefault();
    }

    /// <summary>What was said about it, newest first, the undated last; then by id, descending. Null where the issue is not found.</summary>
    public async Task<Page<TimelineEntry, InstantCursor>?> TimelineAsync(
        Guid id, InstantCursor? after, int limit, CancellationToken cancellationToken)
    {
        if (!await db.StandingIssues().AnyAsync(i => i.Id == id, cancellationToken)) return null;
        var about = db.StatementStances.Where(t => t.IssueId == id).Select(t => t.StatementId);
        var page = await db.StandingStatements().Where(s => about.Contains(s.Id)).NewestAsync(db, after, limit, cancellationToken);
        return new([.. page.Items.Select(s => new TimelineEntry([.. s.Stances.Where(t => t.Issue.Id == id)], s))], page.Next);
    }

    /// <summary>A codebook is small: it is looked through here, so that both databases agree on what makes no difference.</summary>
    private async Task<List<Guid>> NamedAsync(string words, CancellationToken cancellationToken)
    {
        var asked = Names.Key(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (asked.Length == 0) return [];
        var codebook = await db.StandingIssues().Select(i => new { i.Id, i.Title, i.Proposition, i.Terms }).ToListAsync(cancellationToken);
        return [.. codebook
            .Where(i => Names.Key(string.Join(' ', [i.Title, i.Proposition, .. i.Terms])) is var text && asked.All(word => text.Contains(word, StringComparison.Ordinal)))
            .Select(i => i.Id)];
    }

    private async Task<Guid?> NamedThenAsync(string slug, DateTimeOffset known, CancellationToken cancellationToken)
    {
        var then = await db.Issues.AsNoTracking().Where(i => i.CreatedAt <= known && (i.RemovedAt == null || i.RemovedAt > known))
            .Select(i => new { i.Id, i.Slug, i.UpdatedAt }).ToListAsync(cancellationToken);
        var changed = await db.StatesAsync([.. then.Where(i => i.UpdatedAt > known).Select(i => i.Id)], known, cancellationToken);
        return then.Find(i => (changed.TryGetValue(i.Id, out var state) ? state.Text("slug") : i.Slug) == slug)?.Id;
    }

    private async Task<IReadOnlyList<IssueResponse>> ToResponsesAsync(IReadOnlyList<Issue> issues, CancellationToken cancellationToken)
    {
        if (issues.Count == 0) return [];
        var ids = issues.Select(i => i.Id).ToList();
        var broader = issues.Select(i => i.BroaderId).OfType<Guid>().ToHashSet();
        var related = await db.StandingIssues().Where(i => broader.Contains(i.Id) || (i.BroaderId != null && ids.Contains(i.BroaderId.Value)))
            .OrderBy(i => i.Slug).Select(i => new { i.BroaderId, Label = new IssueLabel(i.Id, i.Slug, i.Title) })
            .ToListAsync(cancellationToken);
        var statements = await db.StatementStances.Where(t => ids.Contains(t.IssueId))
            .Join(db.StandingStatements(), t => t.StatementId, s => s.Id, (t, s) => new { t.IssueId, s.Id, s.UtteranceId, s.ReportId }).Distinct()
            .GroupBy(t => t.IssueId)
            .Select(g => new
            {
                g.Key,
                Counts = new IssueCounts(g.Count(), g.Select(s => s.UtteranceId).Distinct().Count(), g.Select(s => s.ReportId).Distinct().Count(), 0),
            })
            .ToDictionaryAsync(g => g.Key, g => g.Counts, cancellationToken);
        var positions = await db.CurrentPositions().Where(p => ids.Contains(p.IssueId))
            .GroupBy(p => p.IssueId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. issues.Select(i => new IssueResponse(
            i.Id,
            i.Slug,
            i.Title,
            i.Proposition,
            i.Terms,
            related.Find(r => r.Label.Id == i.BroaderId)?.Label,
            [.. related.Where(r => r.BroaderId == i.Id).Select(r => r.Label)],
            statements.GetValueOrDefault(i.Id, new IssueCounts(0, 0, 0, 0)) with { Positions = positions.GetValueOrDefault(i.Id) },
            i.CreatedAt,
            i.UpdatedAt))];
    }
}
