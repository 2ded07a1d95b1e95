using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Attributions;

/// <summary>Who speaks in a quotation that stands by itself: announced at the end of the paragraph before, or signed after it.</summary>
/// <param name="Cue">The words that attribute it: "continued", or the dash before a signature.</param>
/// <param name="Lemma">The entry of the cue lexicon, or the dash.</param>
/// <param name="Sources">One noun phrase each.</param>
internal sealed record Introduction(TokenRange Cue, string Lemma, IReadOnlyList<TokenRange> Sources)
{
    private const int LongestSignature = 12;

    public static Introduction? Of(Reading reading, Quotation quotation) => Signed(reading, quotation) ?? Announced(reading, quotation.Open);

    /// <summary>"The mayor continued:", with what she said in the next paragraph.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="first">The first token of the paragraph that is announced.</param>
    public static Introduction? Announced(Reading reading, int first)
    {
        var colon = first - 1;
        if (colon < 1 || !reading.Tokens[colon].Is(":") || reading.Tokens[colon].Paragraph == reading.Tokens[first].Paragraph) return null;
        var sentence = reading.SentenceOf(colon).Tokens;
        for (var i = colon - 1; i > sentence.First; i--)
        {
            if (reading.Tokens[i].Quotation >= 0 || VerbCueFinder.At(reading, i) is not { Passive: false } cue || !cue.Verb.Takes(Frames.Quotation)) continue;
            var sources = Subjects.Before(reading, cue.Words.First);
            if (sources.Count == 0 && cue.IsBareGerund) sources = Subjects.Shared(reading, cue.Words.First);
            if (sources.Count > 0) return new Introduction(cue.Words, cue.Verb.Lemma, sources);
        }

        return null;
    }

    /// <summary>"…” — Ida Falk", to the end of the paragraph.</summary>
    private static Introduction? Signed(Reading reading, Quotation quotation)
    {
        var dash = quotation.Whole.End;
        if (!quotation.Closed || dash + 1 >= reading.Tokens.Length || reading.Tokens[dash].Paragraph != quotation.Paragraph || reading.Tokens[dash].Word is not ("―" or "—" or "–" or "--" or "-")) return null;
        var end = dash + 1;
        while (end < reading.Tokens.Length && reading.Tokens[end].Paragraph == quotation.Paragraph) end++;
        if (end - dash > LongestSignature || NounPhrases.StartingAt(reading, dash + 1, end) is not { } name || !reading.Tokens[dash + 1].IsCapitalized) return null;
        return new Introduction(new TokenRange(dash, dash + 1), "—", [name.Words]);
    }
}
