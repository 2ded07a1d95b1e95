namespace StatementTracker.Queries;

/// <summary>A statement where it stands in its article.</summary>
/// <param name="Around">The text around its words, its cue and the names of its speakers, cut between words.</param>
public sealed record Evidence(StatementResponse Statement, SpanResponse Around);

/// <param name="Items">In text order.</param>
/// <param name="Next">Where the next page begins after, or null at the end.</param>
public sealed record EvidencePage(ArticleSummary Article, IReadOnlyList<Evidence> Items, OrdinalCursor? Next);

/// <summary>What shows that an article reports its statements.</summary>
public sealed class EvidenceQueries(ArticleQueries articles, StatementQueries statements)
{
    /// <summary>How much of the text is shown on each side, in UTF-16 code units.</summary>
    public const int Reach = 300;

    private const int LongestWord = 40;

    /// <summary>Null where the article is not found.</summary>
    public async Task<EvidencePage?> OfArticleAsync(Guid id, OrdinalCursor? after, int limit, CancellationToken cancellationToken) =>
        await articles.FindAsync(id, cancellationToken) is { } article && await articles.StatementsAsync(id, after, limit, cancellationToken) is { } page
            ? Show(article, page.Items, page.Next)
            : null;

    /// <summary>Null where the statement is not found.</summary>
    public async Task<EvidencePage?> OfStatementAsync(Guid id, CancellationToken cancellationToken) =>
        await statements.FindAsync(id, cancellationToken) is { } statement && await articles.FindAsync(statement.ArticleId, cancellationToken) is { } article
            ? Show(article, [statement], null)
            : null;

    private static EvidencePage Show(ArticleResponse article, IReadOnlyList<StatementResponse> statements, OrdinalCursor? next) => new(
        new ArticleSummary(article.Id, article.Title, article.Publisher, article.Url, article.PublishedAt, article.Counts, article.CreatedAt, article.UpdatedAt),
        [.. statements.Select(statement => new Evidence(statement, Around(statement, article.Text)))],
        next);

    private static SpanResponse Around(StatementResponse statement, string text)
    {
        List<SpanResponse> shown = [.. statement.Spans, .. new[] { statement.Cue }.Concat(statement.Speakers.Select(speaker => speaker.Mention)).OfType<SpanResponse>()];
        var (first, last) = (shown.Min(span => span.Start), shown.Max(span => span.End));
        var (start, end) = (WordAt(text, first - Reach, first), WordAt(text, last + Reach, last));
        return new SpanResponse(start, end, text[start..end]);
    }

    /// <summary>The nearest place between words from there towards the goal; that place itself where words are as long as in a script without spaces.</summary>
    private static int WordAt(string text, int from, int goal)
    {
        if (from <= 0 || from >= text.Length) return Math.Clamp(from, 0, text.Length);
        var step = Math.Sign(goal - from);
        for (var at = from; at != goal && Math.Abs(at - from) <= LongestWord; at += step)
        {
            if (char.IsWhiteSpace(text[at - 1]) != char.IsWhiteSpace(text[at])) return at;
        }

        return char.IsLowSurrogate(text[from]) ? from + step : from;
    }
}
