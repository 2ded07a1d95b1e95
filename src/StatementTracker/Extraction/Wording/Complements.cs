using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Wording;

/// <summary>Where what a noun is about ends: "dismissal | of the idea".</summary>
internal static class Complements
{
    private const int LongestComplement = 25;

    public static int End(Reading reading, int noun, int limit)
    {
        var tokens = reading.Tokens;
        var end = noun + 1;
        if (end >= limit || !WordClasses.Openers.Contains(tokens[end].Lower) || StartsTime(reading, end)) return noun + 1;
        var clause = tokens[end].Is("that");
        while (end < limit && end < noun + LongestComplement && !Ends(reading, end, clause)) end++;
        return Math.Max(end, noun + 1);
    }

    private static bool Ends(Reading reading, int at, bool clause)
    {
        var token = reading.Tokens[at];
        if (token.Kind == TokenKind.Punctuation || token.IsQuotationMark) return token.Word is not ("—" or "–" or "-");
        if (WordClasses.Stops.Contains(token.Lower)) return true;
        if (clause) return false;
        return StartsTime(reading, at) || token.Tag is Tag.Modal or Tag.Auxiliary || IsCoordinatedVerb(reading, at);
    }

    private static bool IsCoordinatedVerb(Reading reading, int at) =>
        reading.Tokens[at].Is("and") && at + 1 < reading.Tokens.Length && reading.Tokens[at + 1].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal;

    /// <summary>"on Tuesday", "last week".</summary>
    private static bool StartsTime(Reading reading, int at)
    {
        var preposition = reading.Tokens[at].Lower is "on" or "in" or "at" ? 1 : 0;
        return reading.TimeAt(at + preposition)?.Words.First == at + preposition;
    }
}
