namespace StatementTracker.Queries.Search;

/// <summary>Where a list's <c>q</c> was found in an item.</summary>
/// <param name="Field">Where the snippet stands: in the text or in the title.</param>
/// <param name="Snippet">The part of it that shows most of what was asked for, at most 240 characters, cut between words.</param>
/// <param name="Highlights">What was found, in order; offsets are those of <c>snippet.exact</c>.</param>
public sealed record MatchResponse(MatchField Field, SpanResponse Snippet, IReadOnlyList<SpanResponse> Highlights);

/// <summary>What a snippet is taken from.</summary>
public enum MatchField { Text, Title }
