using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

/// <param name="ActorId">Whose position.</param>
/// <param name="IssueId">On what.</param>
/// <param name="Stance">One of for, against, neutral, mixed, unclear, none.</param>
/// <param name="Conditional">True where it holds only on a condition.</param>
/// <param name="StatementId">The statement it rests on.</param>
/// <param name="EffectiveFrom">From when it holds; null for an unknown date.</param>
/// <param name="EffectiveTo">Until when (exclusive); null while it holds.</param>
/// <param name="Note">Why.</param>
public sealed record EditorPositionInput(
    Guid ActorId, Guid IssueId, Stance Stance, bool Conditional, Guid? StatementId, DateTimeOffset? EffectiveFrom, DateTimeOffset? EffectiveTo, string? Note);

public sealed record EditorPositionPatch
{
    public Patch<Stance> Stance { get; init; }

    public Patch<bool> Conditional { get; init; }

    public Patch<Guid?> StatementId { get; init; }

    public Patch<DateTimeOffset?> EffectiveFrom { get; init; }

    public Patch<DateTimeOffset?> EffectiveTo { get; init; }

    public Patch<string?> Note { get; init; }
}

/// <summary>
/// Positions that an editor asserts. An id may be the assertion's own, which never changes, or that of any position derived from it.
/// False means that neither stands.
/// </summary>
public sealed class EditorPositions
{
    /// <returns>The id of the <see cref="EditorPosition"/>.</returns>
    /// <exception cref="DomainRuleException">An actor, issue or statement names nothing, the stance is none of an editor's, or the dates are reversed.</exception>
    public Task<Guid> CreateAsync(EditorPositionInput input, CancellationToken cancellationToken) => throw new NotImplementedException(ToString());

    /// <inheritdoc cref="CreateAsync"/>
    /// <exception cref="PreconditionFailedException">It has changed since.</exception>
    /// <exception cref="DomainRuleException">The position is derived, not asserted by an editor.</exception>
    public Task<bool> CorrectAsync(Guid id, EditorPositionPatch patch, Precondition? precondition, CancellationToken cancellationToken) => throw new NotImplementedException(ToString());

    /// <exception cref="DomainRuleException">The position is derived, not asserted by an editor.</exception>
    public Task<bool> RemoveAsync(Guid id, Precondition? precondition, CancellationToken cancellationToken) => throw new NotImplementedException(ToString());
}
