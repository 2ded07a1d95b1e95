using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>What records were at an earlier moment, from their revisions.</summary>
internal static class PastStates
{
    /// <summary>The stored values of each record at the end of the last write by then; one that was not known yet has none.</summary>
    public static async Task<Dictionary<Guid, JsonElement>> StatesAsync(
        this TrackerDbContext db, IReadOnlyCollection<Guid> ids, DateTimeOffset knownAt, CancellationToken cancellationToken)
    {
        Dictionary<Guid, JsonElement> states = [];
        foreach (var chunk in ids.Chunk(500))
        {
            var known = db.Revisions.AsNoTracking().Where(r => chunk.Contains(r.ResourceId) && r.RecordedAt <= knownAt);
            var last = known.GroupBy(r => r.ResourceId).Select(g => new { Id = g.Key, Sequence = g.Max(r => r.Sequence) });
            var rows = await known.Join(last, r => new { Id = r.ResourceId, r.Sequence }, l => new { l.Id, l.Sequence }, (r, _) => new { r.ResourceId, r.State })
                .ToListAsync(cancellationToken);
            foreach (var row in rows) states[row.ResourceId] = JsonElement.Parse(row.State);
        }

        return states;
    }

    public static string? Text(this JsonElement state, string field) =>
        state.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static Guid? Id(this JsonElement state, string field) => Guid.TryParse(state.Text(field), out var id) ? id : null;

    public static DateTimeOffset? Instant(this JsonElement state, string field) =>
        state.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetDateTimeOffset() : null;
}
