using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>What the labeller knows of one token by itself, as small numbers and hashes.</summary>
internal readonly record struct TokenFeatures(uint Word, uint Ending, int Shape, int Tag, int Quoted, int Cue, uint Lemma, uint Sense)
{
    /// <summary>Beyond either end of a paragraph.</summary>
    public static readonly TokenFeatures None = new(7, 7, 15, 31, 7, 7, 7, 7);

    public static TokenFeatures[] Of(Reading reading)
    {
        var features = new TokenFeatures[reading.Tokens.Length];
        for (var i = 0; i < features.Length; i++) features[i] = Of(reading, i);
        return features;
    }

    private static TokenFeatures Of(Reading reading, int at)
    {
        var token = reading.Tokens[at];
        var verbs = token.IsWord ? CueLexicon.VerbsOf(token.Lower) : [];
        var noun = token.IsWord ? CueLexicon.Noun(token.Lower) : null;
        var verbal = token.Tag is Grammar.Tag.Verb or Grammar.Tag.Gerund;
        var cue = verbs.Count > 0 && verbal ? verbs[^1].Verb.Takes(Frames.Quotation) ? 1 : 2 : verbs.Count > 0 ? 3 : noun is not null ? 4 : 0;
        return new TokenFeatures(
            Hash(token.Lower), Hash(token.Lower.AsSpan(Math.Max(0, token.Lower.Length - 3))), ShapeOf(token), (int)token.Tag, QuotedAt(reading, at), cue,
            verbs.Count > 0 ? Hash(verbs[^1].Verb.Verb) : noun is not null ? Hash(noun.Lemma) : 0,
            token.IsWord ? Grammar.Senses.Of(token.Lower).Packed : 1);
    }

    /// <summary>FNV-1a.</summary>
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word) hash = (hash ^ letter) * 16777619u;
        return hash;
    }

    private static int ShapeOf(Token token)
    {
        if (token.Kind == TokenKind.Number) return 1;
        if (token.Kind == TokenKind.Punctuation) return 2;
        if (!token.IsCapitalized) return token.Word.Contains('-', StringComparison.Ordinal) ? 4 : 3;
        return token.Word.Length > 1 && char.IsUpper(token.Word[^1]) ? 5 : 6;
    }

    /// <summary>Inside a quotation by its length, an opening mark, a closing one, or outside.</summary>
    private static int QuotedAt(Reading reading, int at)
    {
        var token = reading.Tokens[at];
        if (token.IsQuotationMark) return reading.ClosesQuotation(at) ? 2 : 1;
        return token.Quotation < 0 ? 0 : reading.Quotations[token.Quotation].Content.Count > 5 ? 4 : 3;
    }
}
