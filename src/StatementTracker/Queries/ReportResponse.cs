using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>How one article words an utterance, beside its fullest wording.</summary>
/// <param name="StatementId">The statement that has the words.</param>
/// <param name="ReportId">Shared by the article's mentions of the utterance, which are one report.</param>
/// <param name="Article">The article.</param>
/// <param name="Text">The wording.</param>
/// <param name="SaidAt">When it was said, as this article has it.</param>
/// <param name="IsFullest">True of the one wording the others are compared with: the longest.</param>
/// <param name="Parts">In order: equal and added make up <c>text</c>; missing is what only the fullest wording has at this place.</param>
public sealed record ReportResponse(
    Guid StatementId,
    Guid ReportId,
    ReportingArticle Article,
    StatementMode Mode,
    string Text,
    SaidAtResponse SaidAt,
    bool IsFullest,
    IReadOnlyList<WordingPart> Parts);

/// <summary>The article that a report is of.</summary>
public sealed record ReportingArticle(Guid Id, string? Title, string? Publisher, string? Url, DateTimeOffset? PublishedAt);

/// <summary>A stretch of words; compared without case, accents and punctuation, shown as they stand.</summary>
public sealed record WordingPart(WordingChange Change, string Text);

/// <summary>What a wording does with a stretch of the fullest one.</summary>
public enum WordingChange { Equal, Added, Missing }
