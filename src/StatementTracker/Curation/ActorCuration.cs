using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

/// <param name="Name">What it is called.</param>
/// <param name="Kind">What sort of source it is.</param>
/// <param name="Slug">Its slug; null takes one from the name.</param>
/// <param name="OtherNames">Further names it is known by.</param>
/// <param name="PartOfId">The body it is an organ of.</param>
public sealed record ActorInput(string Name, ActorKind Kind, string? Slug, IReadOnlyList<string> OtherNames, Guid? PartOfId);

public sealed record ActorPatch
{
    public Patch<string> Name { get; init; }

    public Patch<ActorKind> Kind { get; init; }

    public Patch<string> Slug { get; init; }

    public Patch<IReadOnlyList<string>> OtherNames { get; init; }

    public Patch<Guid?> PartOfId { get; init; }
}

/// <summary>How people change the identities: each call one write, positions derived anew in it. False means that no such actor stands.</summary>
public sealed class ActorCuration
{
    /// <exception cref="ConflictException">The slug is or was another actor's.</exception>
    /// <exception cref="DomainRuleException">A name is empty or <c>partOfId</c> names nothing.</exception>
    public Task<Guid> CreateAsync(ActorInput input, CancellationToken cancellationToken) => throw new NotImplementedException(ToString());

    /// <exception cref="PreconditionFailedException">It has changed since.</exception>
    /// <exception cref="ConflictException">The slug is or was another actor's.</exception>
    /// <exception cref="DomainRuleException">A name is empty, or <c>partOfId</c> names nothing or runs in a circle.</exception>
    public Task<bool> CorrectAsync(Guid id, ActorPatch patch, Precondition? precondition, CancellationToken cancellationToken) => throw new NotImplementedException(ToString());

    public Task<bool> RemoveAsync(Guid id, Precondition? precondition, CancellationToken cancellationToken) => throw new NotImplementedException(ToString());

    /// <summary>Folds a duplicate into another actor: its id, slug and names then lead there, and its positions follow.</summary>
    /// <exception cref="DomainRuleException">The two are one, or <paramref name="into"/> names nothing.</exception>
    public Task<bool> MergeAsync(Guid duplicate, Guid into, CancellationToken cancellationToken) => throw new NotImplementedException(ToString());

    /// <summary>Undoes a merge.</summary>
    /// <param name="id">The duplicate that was folded into another actor.</param>
    /// <param name="cancellationToken">Ends the wait for the lock.</param>
    /// <exception cref="DomainRuleException">The actor is not merged into another.</exception>
    public Task<bool> SplitAsync(Guid id, CancellationToken cancellationToken) => throw new NotImplementedException(ToString());
}
