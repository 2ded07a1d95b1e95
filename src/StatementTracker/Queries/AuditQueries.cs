using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>What a change can be of.</summary>
public enum AuditedResource { Actor, Article, Issue, Statement, Reference, Position, EditorPosition, PositionShift }

/// <summary>One change: who made it, when, and what it changed.</summary>
/// <param name="Sequence">The write it belongs to; a later one is larger.</param>
/// <param name="Ordinal">Its place in that write, from 0.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Key">The id of the key that wrote, <c>configured</c> or <c>local</c>; null for the service itself, and for what is older than this record.</param>
/// <param name="Resource">What was changed.</param>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What the change did.</param>
/// <param name="Before">The stored values before, by the names of the database; null for what was created.</param>
/// <param name="After">The stored values after it. The text of an article is in neither.</param>
public sealed record AuditEntry(
    long Sequence, int Ordinal, DateTimeOffset At, string? Key, AuditedResource Resource, Guid Id, ChangeKind Kind, JsonElement? Before, JsonElement After);

/// <summary>Which changes to list.</summary>
public sealed record AuditFilter(AuditedResource? Resource, Guid? Id, string? Key, DateTimeOffset? From, DateTimeOffset? To);

/// <summary>The last change seen.</summary>
public sealed record AuditCursor(DateTimeOffset At, int Ordinal);

/// <summary>Who changed what, from the revisions, which are only ever added.</summary>
public sealed class AuditQueries(TrackerDbContext db)
{
    /// <summary>Newest first; of one write, the last change first.</summary>
    public async Task<Page<AuditEntry, AuditCursor>> ListAsync(AuditFilter filter, AuditCursor? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var changes = Matching(filter);
        if (after is not null) changes = changes.Where(r => r.RecordedAt <= after.At && (r.RecordedAt < after.At || r.Ordinal < after.Ordinal));
        var rows = await changes.OrderByDescending(r => r.RecordedAt).ThenByDescending(r => r.Ordinal).Take(limit + 1)
            .Select(r => new
            {
                Revision = r,
                Before = db.Revisions.Where(b => b.ResourceId == r.ResourceId && b.Sequence < r.Sequence)
                    .OrderByDescending(b => b.Sequence).Select(b => b.State).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return Page<AuditEntry, AuditCursor>.Cut([.. rows.Select(r => Shown(r.Revision, r.Before))], limit, entry => new(entry.At, entry.Ordinal));
    }

    private IQueryable<Revision> Matching(AuditFilter filter)
    {
        var changes = db.Revisions.AsNoTracking();
        if (filter.Id is { } id) changes = changes.Where(r => r.ResourceId == id);
        if (filter.Key is { } key) changes = changes.Where(r => r.Writer == key);
        if (filter.From is { } from) changes = changes.Where(r => r.RecordedAt >= from);
        if (filter.To is { } to) changes = changes.Where(r => r.RecordedAt <= to);
        if (filter.Resource is not { } resource) return changes;
        var word = JsonNamingPolicy.CamelCase.ConvertName(resource.ToString());
        return changes.Where(r => r.Resource == word);
    }

    private static AuditEntry Shown(Revision revision, string? before) => new(
        revision.Sequence,
        revision.Ordinal,
        revision.RecordedAt,
        revision.Writer,
        Enum.Parse<AuditedResource>(revision.Resource, ignoreCase: true),
        revision.ResourceId,
        revision.Kind,
        before is null ? null : JsonElement.Parse(before),
        JsonElement.Parse(revision.State));
}
