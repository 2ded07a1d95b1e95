using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

public sealed record ArticlePatch
{
    public Patch<string?> Title { get; init; }

    public Patch<string?> Publisher { get; init; }

    public Patch<string?> Url { get; init; }

    /// <summary>A new date dates the article's statements anew.</summary>
    public Patch<DateTimeOffset?> PublishedAt { get; init; }
}

/// <summary>How people change what is known of an article; its text never changes. False means that no such article stands.</summary>
public sealed class ArticleCuration
{
    /// <exception cref="PreconditionFailedException">It has changed since.</exception>
    /// <exception cref="ConflictException">The same text from that source stands already.</exception>
    public Task<bool> CorrectAsync(Guid id, ArticlePatch patch, Precondition? precondition, CancellationToken cancellationToken) => throw new NotImplementedException(ToString());

    /// <summary>Closes the article with its statements, their references and the actors that only it supports; the rest is derived anew.</summary>
    public Task<bool> RemoveAsync(Guid id, Precondition? precondition, CancellationToken cancellationToken) => throw new NotImplementedException(ToString());
}
