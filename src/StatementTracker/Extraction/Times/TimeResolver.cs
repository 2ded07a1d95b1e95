using StatementTracker.Model;

namespace StatementTracker.Extraction.Times;

/// <summary>Turns a time as worded into an interval, given the article's date. Pure; never guesses.</summary>
public static class TimeResolver
{
    /// <summary>
    /// Resolves <paramref name="expression"/> against <paramref name="publishedAt"/>. What was said stands in the article, so an
    /// utterance is never later than the article; without the article's date a relative expression has no instant.
    /// </summary>
    public static SaidAt Resolve(string? expression, DateTimeOffset? publishedAt) =>
        SaidAt.Unknown with { Expression = expression, Latest = publishedAt };
}
