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
