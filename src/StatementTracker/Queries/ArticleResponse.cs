using System.Text.Json.Serialization;
using StatementTracker.Queries.Search;

namespace StatementTracker.Queries;

/// <summary>An article without its text, as lists show it.</summary>
public sealed record ArticleSummary(
    Guid Id,
    string? Title,
    string? Publisher,
    string? Url,
    DateTimeOffset? PublishedAt,
    ArticleCounts Counts,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    /// <summary>Where a list's <c>q</c> was found; only lists that were asked for one have it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MatchResponse? Match { get; init; }
}

/// <summary>An article with its text exactly as received.</summary>
/// <param name="TextHash">Lower-case hex SHA-256 of the text's UTF-8 bytes.</param>
public sealed record ArticleResponse(
    Guid Id,
    string? Title,
    string? Publisher,
    string? Url,
    DateTimeOffset? PublishedAt,
    string Text,
    string TextHash,
    ArticleCounts Counts,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);

/// <param name="Statements">Statements the article reports.</param>
/// <param name="References">References those statements make.</param>
public sealed record ArticleCounts(int Statements, int References);
