using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>The codebook, and what was said about its issues.</summary>
public sealed class IssueQueries(TrackerDbContext db)
{
    /// <summary>The id that an id or slug leads to, now or as of what was known at an earlier moment; null where it names nothing.</summary>
    public Task<Guid?> ResolveAsync(string idOrSlug, DateTimeOffset? knownAt, CancellationToken cancellationToken) =>
        throw new NotImplementedException(db.ToString());

    /// <summary>By title, then id.</summary>
    public Task<Page<IssueResponse, NameCursor>> ListAsync(NameCursor? after, int limit, CancellationToken cancellationToken) =>
        throw new NotImplementedException(db.ToString());

    public Task<IssueResponse?> FindAsync(Guid id, CancellationToken cancellationToken) => throw new NotImplementedException(db.ToString());

    /// <summary>What was said about it, newest first, the undated last; then by id, descending. Null where the issue is not found.</summary>
    public Task<Page<TimelineEntry, InstantCursor>?> TimelineAsync(Guid id, InstantCursor? after, int limit, CancellationToken cancellationToken) =>
        throw new NotImplementedException(db.ToString());
}
