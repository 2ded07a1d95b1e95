using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <param name="ActorId">Only references that this actor makes or that aim at it.</param>
public sealed record ReferenceFilter(LinkState? State = null, ReferenceType? Type = null, Guid? ActorId = null);

/// <summary>Links as a list, for review.</summary>
public sealed class ReferenceQueries(TrackerDbContext db)
{
    /// <summary>In the order we learnt of them, then by id.</summary>
    public Task<Page<ReferenceResponse, InstantCursor>> ListAsync(
        ReferenceFilter filter, InstantCursor? after, int limit, CancellationToken cancellationToken) => throw new NotImplementedException(db.ToString());

    public Task<ReferenceResponse?> FindAsync(Guid id, CancellationToken cancellationToken) => throw new NotImplementedException(db.ToString());
}
