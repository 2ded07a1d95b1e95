using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>An actor with what the record knows of it.</summary>
/// <param name="OtherNames">Popolo's <c>other_names</c>.</param>
/// <param name="PartOf">The body it is an organ of, or null.</param>
/// <param name="ArticleId">The one article an unnamed source or indefinite group exists in, or null.</param>
/// <param name="Roles">The roles it spoke in, latest first, the undated last.</param>
public sealed record ActorResponse(
    Guid Id,
    string Slug,
    string Name,
    ActorKind Kind,
    IReadOnlyList<string> OtherNames,
    ActorLabel? PartOf,
    Guid? ArticleId,
    IReadOnlyList<RoleResponse> Roles,
    ActorCounts Counts,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);

/// <summary>A role an actor spoke in and the time over which statements show it (a membership in Popolo's sense).</summary>
/// <param name="Role">As worded: "Foreign Minister".</param>
/// <param name="OnBehalfOf">The body it spoke for in that role, or null for nobody.</param>
/// <param name="From">The earliest a statement shows it, or null where none is dated.</param>
/// <param name="To">The latest a statement shows it, or null where none is dated.</param>
/// <param name="Statements">How many statements show it.</param>
public sealed record RoleResponse(string Role, ActorLabel? OnBehalfOf, DateTimeOffset? From, DateTimeOffset? To, int Statements);

/// <summary>How much the record has of an actor.</summary>
/// <param name="Statements">Statements it made or that were made for it.</param>
/// <param name="Utterances">What was said in them: all mentions and reports of one utterance counted once.</param>
/// <param name="Reports">Utterances as articles report them: each once an article.</param>
/// <param name="Articles">Articles with such a statement.</param>
/// <param name="Positions">Current positions.</param>
public sealed record ActorCounts(int Statements, int Utterances, int Reports, int Articles, int Positions);
