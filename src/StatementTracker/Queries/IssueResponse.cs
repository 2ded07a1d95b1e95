using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>An entry of the codebook.</summary>
/// <param name="Proposition">The sentence a stance is for or against.</param>
/// <param name="Terms">Phrases that name the issue, in any grammatical form.</param>
/// <param name="Broader">The issue it is part of: against that one implies against this one.</param>
/// <param name="Narrower">The issues that are part of it, by slug.</param>
public sealed record IssueResponse(
    Guid Id,
    string Slug,
    string Title,
    string Proposition,
    IReadOnlyList<string> Terms,
    IssueLabel? Broader,
    IReadOnlyList<IssueLabel> Narrower,
    IssueCounts Counts,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);

/// <param name="Statements">Statements about it.</param>
/// <param name="Utterances">What was said in them: all mentions and reports of one utterance counted once.</param>
/// <param name="Reports">Utterances as articles report them: each once an article.</param>
/// <param name="Positions">Current positions on it.</param>
public sealed record IssueCounts(int Statements, int Utterances, int Reports, int Positions);

/// <summary>A statement about the issue, with the sides it takes on it.</summary>
public sealed record TimelineEntry(IReadOnlyList<StanceResponse> Stances, StatementResponse Statement);
