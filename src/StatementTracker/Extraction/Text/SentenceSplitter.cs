using System.Runtime.InteropServices;

namespace StatementTracker.Extraction.Text;

/// <summary>
/// Ends a sentence at a paragraph's end and at a terminal mark (with the closing marks after it) before a capital. What never ends
/// is cut, so that work within a sentence is bounded.
/// </summary>
internal static class SentenceSplitter
{
    private const int Longest = 400;

    private static readonly WordList Openers = WordList.Load(typeof(SentenceSplitter), "sentence-openers.txt");

    public static Reading Read(Reading reading)
    {
        var tokens = reading.Tokens;
        var split = new Token[tokens.Length];
        var sentences = new List<Sentence>();
        var first = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            split[i] = tokens[i] with { Sentence = sentences.Count };
            if (i + 1 < tokens.Length && i - first < Longest && !EndsAfter(reading, i)) continue;
            sentences.Add(new Sentence(sentences.Count, tokens[i].Paragraph, new TokenRange(first, i + 1)));
            first = i + 1;
        }

        return reading with { Tokens = ImmutableCollectionsMarshal.AsImmutableArray(split), Sentences = [.. sentences] };
    }

    private static bool EndsAfter(Reading reading, int at)
    {
        var tokens = reading.Tokens;
        var next = tokens[at + 1];
        if (tokens[at].Paragraph != next.Paragraph) return true;
        if (IsCloser(reading, at + 1)) return false;
        var last = at;
        while (last > 0 && IsCloser(reading, last) && tokens[last].Paragraph == next.Paragraph) last--;
        if (tokens[last].Kind == TokenKind.Punctuation)
            return tokens[last].Word[0] is '.' or '!' or '?' or '…' && Begins(next);
        return tokens[last].Word.EndsWith('.') && next.IsCapitalized && Openers.Contains(next.Lower);
    }

    private static bool Begins(Token token) =>
        token.IsCapitalized || token.Kind == TokenKind.Number || (token.Kind == TokenKind.Punctuation && token.Word[0] is not (',' or ';' or ':' or ')' or '—' or '–' or '-'))
        || token.Word[0] is '@' or '#' || (token.IsWord && !char.IsLower(token.Word[0]));

    private static bool IsCloser(Reading reading, int at)
    {
        var token = reading.Tokens[at];
        if (token.Kind != TokenKind.Punctuation) return false;
        return token.Word[0] is ')' or ']' || (token.IsQuotationMark && reading.ClosesQuotation(at));
    }
}
