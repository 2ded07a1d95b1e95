using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Storage;

namespace StatementTracker.Ingestion;

/// <summary>
/// What once stood in the record, under names it may have lost since: people rename, re-date and remove what was seeded, and seeding
/// again must not bring it back.
/// </summary>
internal sealed class EarlierSeeds(TrackerDbContext context)
{
    /// <returns>Every slug that an issue has or had.</returns>
    public async Task<HashSet<string>> IssueSlugsAsync(CancellationToken cancellationToken)
    {
        var states = await context.Revisions.Where(r => r.Resource == "issue").Select(r => r.State).ToListAsync(cancellationToken);
        return [.. states.Select(state => Value(state, "slug"))];
    }

    /// <returns>Null where no article ever had this text and source; else whether it stands.</returns>
    public async Task<bool?> StandsAsync(string textHash, string sourceKey, CancellationToken cancellationToken)
    {
        var articles = await context.Articles.AsNoTracking().Where(a => a.TextHash == textHash).Select(a => new { a.Id, a.RemovedAt }).ToListAsync(cancellationToken);
        if (articles.Count == 0) return null;
        var ids = articles.Select(a => a.Id).ToArray();
        var revisions = await context.Revisions.Where(r => ids.Contains(r.ResourceId)).Select(r => new { r.ResourceId, r.State }).ToListAsync(cancellationToken);
        var had = revisions.Where(r => Value(r.State, "sourceKey") == sourceKey).Select(r => r.ResourceId).ToHashSet();
        return had.Count == 0 ? null : articles.Any(a => had.Contains(a.Id) && a.RemovedAt is null);
    }

    private static string Value(string state, string property)
    {
        using var json = JsonDocument.Parse(state);
        return json.RootElement.GetProperty(property).GetString() ?? "";
    }
}
