using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <param name="Chain">From the statement asked about to the one it rests on.</param>
/// <param name="Forks">Further authorities that statements of the chain name; the chain does not follow them.</param>
/// <param name="Cycle">True where the chain leads back into itself and so ends.</param>
/// <param name="Complete">True where the last statement rests on no other.</param>
public sealed record AuthorityResponse(
    IReadOnlyList<AuthorityLink> Chain, IReadOnlyList<AuthorityFork> Forks, bool Cycle, bool Complete);

/// <param name="Statement">A statement of the chain.</param>
/// <param name="Reference">The reference by which it rests on the next one; without a target where that was never seen; null at the end.</param>
public sealed record AuthorityLink(StatementResponse Statement, ReferenceResponse? Reference);

/// <param name="StatementId">The statement of the chain at which the way forks.</param>
/// <param name="Reference">The reference that was not followed.</param>
public sealed record AuthorityFork(Guid StatementId, ReferenceResponse Reference);

/// <summary>On whose authority a statement is made.</summary>
public sealed class Authority(TrackerDbContext db)
{
    /// <summary>Null where the statement is not found.</summary>
    public Task<AuthorityResponse?> OfAsync(Guid statementId, CancellationToken cancellationToken) => throw new NotImplementedException(db.ToString());
}
