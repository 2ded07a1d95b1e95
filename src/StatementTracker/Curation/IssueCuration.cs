using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

/// <param name="Slug">Its slug; null takes one from the title.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Proposition">The sentence a stance is for or against.</param>
/// <param name="Terms">Phrases that name it.</param>
/// <param name="BroaderId">The broader issue.</param>
public sealed record IssueInput(string? Slug, string Title, string Proposition, IReadOnlyList<string> Terms, Guid? BroaderId);

public sealed record IssuePatch
{
    public Patch<string> Slug { get; init; }

    public Patch<string> Title { get; init; }

    public Patch<string> Proposition { get; init; }

    public Patch<IReadOnlyList<string>> Terms { get; init; }

    public Patch<Guid?> BroaderId { get; init; }
}

/// <summary>How people change the codebook: each call one write, statements tagged and positions derived anew in it. False means that no such issue stands.</summary>
public sealed class IssueCuration
{
    /// <exception cref="ConflictException">The slug is another issue's.</exception>
    /// <exception cref="DomainRuleException"><c>broaderId</c> names nothing.</exception>
    public Task<Guid> CreateAsync(IssueInput input, CancellationToken cancellationToken) => throw new NotImplementedException(ToString());

    /// <exception cref="PreconditionFailedException">It has changed since.</exception>
    /// <exception cref="ConflictException">The slug is another issue's.</exception>
    /// <exception cref="DomainRuleException"><c>broaderId</c> names nothing or runs in a circle.</exception>
    public Task<bool> CorrectAsync(Guid id, IssuePatch patch, Precondition? precondition, CancellationToken cancellationToken) => throw new NotImplementedException(ToString());

    /// <summary>Closes the issue and its positions; issues below it stand on their own.</summary>
    public Task<bool> RemoveAsync(Guid id, Precondition? precondition, CancellationToken cancellationToken) => throw new NotImplementedException(ToString());
}
