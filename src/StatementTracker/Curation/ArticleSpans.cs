using StatementTracker.Model;

namespace StatementTracker.Curation;

/// <summary>Spans that people give must cover in the article what they say they cover.</summary>
internal static class ArticleSpans
{
    /// <exception cref="DomainRuleException">There is none, one does not match, or they overlap or stand out of order.</exception>
    public static void Check(string text, IReadOnlyList<TextSpan> spans, string field)
    {
        if (spans.Count == 0) throw new DomainRuleException(field, "A statement has at least one span.");
        for (var i = 0; i < spans.Count; i++)
        {
            _ = Checked(text, spans[i], $"{field}[{i}]");
            if (i > 0 && spans[i].Start < spans[i - 1].End) throw new DomainRuleException($"{field}[{i}]", "Spans stand in the order of the text and do not overlap.");
        }
    }

    /// <exception cref="DomainRuleException">It does not match the text.</exception>
    public static TextSpan? Checked(string text, TextSpan? span, string field)
    {
        if (span is null) return null;
        var inside = span.Start >= 0 && span.Start < span.End && span.End <= text.Length;
        if (!inside) throw new DomainRuleException(field, $"The span leaves the article's text, which has {text.Length} UTF-16 code units, or is empty.");
        if (!text.AsSpan(span.Start, span.Length).SequenceEqual(span.Exact)) throw new DomainRuleException(field, "The article's text from start to end is not exact.");
        return span;
    }

    public static string TextOf(IEnumerable<TextSpan> spans) => string.Join(' ', spans.Select(s => s.Exact));
}
