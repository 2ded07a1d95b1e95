using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Wording;

/// <summary>The stretches of text that patterns are tried on: never more than one sentence.</summary>
internal static class Stretches
{
    private const int NegationReach = 3;

    /// <summary>A stretch cut at the ends of its sentences.</summary>
    public static IEnumerable<TokenRange> OfSentences(Reading reading, TokenRange range)
    {
        for (int first = range.First, end; first < range.End; first = end)
        {
            end = Math.Min(range.End, reading.SentenceOf(first).Tokens.End);
            yield return new TokenRange(first, end);
        }
    }

    /// <summary>The stretches of a sentence that are the narrator's own words.</summary>
    public static IEnumerable<TokenRange> OfNarrator(Reading reading, Sentence sentence)
    {
        for (int first = sentence.Tokens.First, end; first < sentence.Tokens.End; first = end)
        {
            end = first + 1;
            var quoted = IsQuoted(reading, first);
            while (end < sentence.Tokens.End && IsQuoted(reading, end) == quoted) end++;
            if (!quoted) yield return new TokenRange(first, end);
        }
    }

    /// <summary>Whether a negation stands just before a word, in its clause.</summary>
    public static bool IsNegated(Reading reading, TokenRange range, int at) => Negation(reading, range, at) is not null;

    /// <summary>The negation that stands just before a word, in its clause, or null.</summary>
    public static string? Negation(Reading reading, TokenRange range, int at)
    {
        for (var i = at - 1; i >= range.First && i >= at - NegationReach && reading.Tokens[i].IsWord; i--)
        {
            if (WordClasses.Negations.Contains(reading.Tokens[i].Lower)) return reading.Tokens[i].Lower;
        }

        return null;
    }

    /// <summary>Without the marks around it.</summary>
    public static TokenRange Trimmed(Reading reading, TokenRange range)
    {
        var (first, end) = (range.First, range.End);
        while (end > first + 1 && reading.Tokens[end - 1].Kind == TokenKind.Punctuation) end--;
        while (first < end - 1 && reading.Tokens[first].Kind == TokenKind.Punctuation) first++;
        return new TokenRange(first, end);
    }

    private static bool IsQuoted(Reading reading, int token) => reading.Tokens[token].Quotation >= 0 || reading.Tokens[token].IsQuotationMark;
}
