using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>A key, without its secret.</summary>
/// <param name="Id">Its id, by which revisions name who wrote.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Prefix">The letters after <c>st_</c>, by which its owner tells it from others.</param>
/// <param name="Scope">What it may do; each scope includes those before it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">The id of the key that made it, <c>configured</c> or <c>local</c>; null for the service itself.</param>
/// <param name="ExpiresAt">When it ends by itself.</param>
/// <param name="RevokedAt">When it was revoked.</param>
/// <param name="RevokedBy">Who revoked it, as in createdBy.</param>
public sealed record KeyResponse(
    Guid Id, string Name, string Prefix, KeyScope Scope, DateTimeOffset CreatedAt, string? CreatedBy,
    DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt, string? RevokedBy);

/// <summary>The keys there are and were.</summary>
public sealed class KeyQueries(TrackerDbContext db)
{
    /// <summary>Newest first, then by id, descending.</summary>
    public async Task<Page<KeyResponse, InstantCursor>> ListAsync(InstantCursor? after, int limit, CancellationToken cancellationToken)
    {
        var keys = db.ApiKeys.AsNoTracking();
        if (after is not null) keys = keys.Where(k => k.CreatedAt < after.At || (k.CreatedAt == after.At && k.Id < after.Id));
        var rows = await keys.OrderByDescending(k => k.CreatedAt).ThenByDescending(k => k.Id).Take(limit + 1).ToListAsync(cancellationToken);
        return Page<KeyResponse, InstantCursor>.Cut([.. rows.Select(Shown)], limit, k => new(k.CreatedAt, k.Id));
    }

    public async Task<KeyResponse?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == id, cancellationToken) is { } key ? Shown(key) : null;

    private static KeyResponse Shown(ApiKey key) =>
        new(key.Id, key.Name, key.Prefix, key.Scope, key.CreatedAt, key.CreatedBy, key.ExpiresAt, key.RevokedAt, key.RevokedBy);
}
