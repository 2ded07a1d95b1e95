using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <param name="AsOf">What was the case at this instant (UTC, inclusive); null bounds nothing and gives what is current.</param>
/// <param name="KnownAt">What this database could have answered at this instant (UTC); null for now.</param>
/// <param name="IncludeReported">Whether to list, apart, what others report.</param>
public sealed record PositionFilter(
    Guid? ActorId = null,
    Guid? IssueId = null,
    Stance? Stance = null,
    Basis? Basis = null,
    DateTimeOffset? AsOf = null,
    DateTimeOffset? KnownAt = null,
    bool IncludeReported = false);

/// <summary>Where actors stand.</summary>
public sealed class PositionQueries(TrackerDbContext db)
{
    /// <summary>By the actor's slug, the issue's slug, the time it began (unknown first) and id.</summary>
    public Task<PositionPage> ListAsync(PositionFilter filter, PositionCursor? after, int limit, CancellationToken cancellationToken) =>
        throw new NotImplementedException(db.ToString());

    /// <summary>The same for one issue, with how many take each stance.</summary>
    public Task<PositionPage> ListOfIssueAsync(
        Guid issueId, PositionFilter filter, PositionCursor? after, int limit, CancellationToken cancellationToken) =>
        throw new NotImplementedException(db.ToString());

    /// <summary>A position, superseded ones included; an editor's by its own id, unless it was removed.</summary>
    public Task<PositionResponse?> FindAsync(Guid id, CancellationToken cancellationToken) => throw new NotImplementedException(db.ToString());
}
