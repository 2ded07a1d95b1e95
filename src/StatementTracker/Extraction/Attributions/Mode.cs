using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Attributions;

/// <summary>How content is given, by how much of it stands in quotation marks.</summary>
internal static class Mode
{
    public static StatementMode Of(Reading reading, IReadOnlyList<TokenRange> content)
    {
        bool quoted = false, reported = false;
        foreach (var range in content)
            for (var i = range.First; i < range.End; i++)
            {
                var token = reading.Tokens[i];
                if (token.Quotation >= 0) quoted = true;
                else if (token.Kind != TokenKind.Punctuation && !(i == range.First && token.Is("that"))) reported = true;
            }

        return (quoted, reported) switch { (true, false) => StatementMode.Direct, (true, true) => StatementMode.Mixed, _ => StatementMode.Indirect };
    }

    /// <summary>The range without the marks of a quotation that is all of it.</summary>
    public static TokenRange Unquoted(Reading reading, TokenRange range)
    {
        if (range.Count > 2 && reading.Tokens[range.First].Is("that") && reading.Tokens[range.First + 1].IsQuotationMark && Unquoted(reading, range with { First = range.First + 1 }) is var inner && inner.First == range.First + 2) return inner;
        var opens = reading.Tokens[range.First].IsQuotationMark && range.Count > 1;
        if (!opens || reading.Tokens[range.First + 1].Quotation is var quotation && quotation < 0) return range;
        var whole = reading.Quotations[quotation];
        return whole.Whole.End >= range.End ? new TokenRange(whole.Content.First, Math.Min(range.End, whole.Content.End)) : range;
    }
}
