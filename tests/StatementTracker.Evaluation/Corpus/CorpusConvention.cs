using StatementTracker.Extraction;
using StatementTracker.Model;

namespace StatementTracker.Evaluation.Corpus;

/// <summary>
/// Turns our drafts into what the corpus's coders would have marked: content with its outer quotation marks and its leading "that",
/// one speaker, and nothing nested in another statement.
/// </summary>
public static class CorpusConvention
{
    private const string QuotationMarks = "\"'“”‘’„«»";
    private const string Complementizer = "that";

    public static PredictedArticle Predict(string docId, string text, ArticleDraft draft) =>
        new(docId, [.. draft.Statements.Where(statement => statement.Within is null).Select(statement => Predict(text, statement))]);

    private static PredictedStatement Predict(string text, StatementDraft statement)
    {
        var spans = statement.Spans.Select(span => WithQuotationMarks(text, span)).ToList();
        spans[0] = WithThat(text, spans[0]);
        return new PredictedStatement
        {
            ContentSpans = spans,
            SpeakerSpan = statement.Speakers is [var first, ..] ? Offsets.Of(first.Mention) : null,
            CueSpan = statement.Cue is { } cue ? Offsets.Of(cue) : null,
            Kind = statement.Mode,
            Confidence = statement.Confidence,
        };
    }

    private static Offsets WithQuotationMarks(string text, TextSpan span)
    {
        var opened = span.Start > 0 && QuotationMarks.Contains(text[span.Start - 1], StringComparison.Ordinal);
        var closed = span.End < text.Length && QuotationMarks.Contains(text[span.End], StringComparison.Ordinal);
        return new Offsets(opened ? span.Start - 1 : span.Start, closed ? span.End + 1 : span.End);
    }

    private static Offsets WithThat(string text, Offsets span)
    {
        var before = text.AsSpan(0, span.Start).TrimEnd();
        if (before.Length == span.Start) return span;
        if (before.EndsWith(",")) before = before[..^1];
        if (!before.EndsWith(Complementizer, StringComparison.OrdinalIgnoreCase)) return span;

        var start = before.Length - Complementizer.Length;
        return start > 0 && char.IsLetterOrDigit(text[start - 1]) ? span : span with { Start = start };
    }
}
