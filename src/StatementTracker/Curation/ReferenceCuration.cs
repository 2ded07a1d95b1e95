using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

public sealed record ReferencePatch
{
    /// <summary>Rejected frees the target and linking then leaves the reference; extracted hands it back to linking.</summary>
    public Patch<ReviewState> Review { get; init; }

    /// <summary>The statement meant; null: it is none of those we have.</summary>
    public Patch<Guid?> ToId { get; init; }

    public Patch<ReferenceType> Type { get; init; }
}

/// <summary>How people review links.</summary>
public sealed class ReferenceCuration
{
    /// <returns>False where no such reference stands.</returns>
    /// <exception cref="PreconditionFailedException">It has changed since.</exception>
    /// <exception cref="DomainRuleException">The target names nothing or is the referring statement itself.</exception>
    public Task<bool> CorrectAsync(Guid id, ReferencePatch patch, Precondition? precondition, CancellationToken cancellationToken) => throw new NotImplementedException(ToString());
}
