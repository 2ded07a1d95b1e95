using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <param name="Kind">Only actors of this kind.</param>
/// <param name="Q">Only actors with a name that contains this, without regard to case, marks and punctuation.</param>
public sealed record ActorFilter(ActorKind? Kind = null, string? Q = null);

/// <summary>Who speaks.</summary>
public sealed class ActorQueries(TrackerDbContext db)
{
    /// <summary>What an id or slug leads to, now or as of what was known at an earlier moment: an actor merged later still answers for itself.</summary>
    public Task<ActorResolution> ResolveAsync(string idOrSlug, DateTimeOffset? knownAt, CancellationToken cancellationToken) =>
        throw new NotImplementedException(db.ToString());

    /// <summary>By name, then id.</summary>
    public Task<Page<ActorResponse, NameCursor>> ListAsync(ActorFilter filter, NameCursor? after, int limit, CancellationToken cancellationToken) =>
        throw new NotImplementedException(db.ToString());

    public Task<ActorResponse?> FindAsync(Guid id, CancellationToken cancellationToken) => throw new NotImplementedException(db.ToString());
}
