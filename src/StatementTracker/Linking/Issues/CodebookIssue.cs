namespace StatementTracker.Linking.Issues;

/// <summary>What tagging needs of an issue.</summary>
/// <param name="Id">The stored issue.</param>
/// <param name="Slug">Orders the codebook.</param>
/// <param name="Title">For people.</param>
/// <param name="Proposition">The sentence a stance is for or against; it may itself be worded as a ban or a negation.</param>
/// <param name="Terms">Phrases that name the issue; each matches in any grammatical form.</param>
/// <param name="BroaderId">The broader issue, or null.</param>
public sealed record CodebookIssue(
    Guid Id, string Slug, string Title, string Proposition, IReadOnlyList<string> Terms, Guid? BroaderId);
