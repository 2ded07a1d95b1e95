using StatementTracker.Linking.Issues.Words;

namespace StatementTracker.Linking.Issues.Terms;

/// <summary>
/// Tries one term around one token: its words in order with a small gap inside one phrase ("deployment of thousands of Western
/// soldiers"), or turned round with nothing but function words between ("Western soldiers should be deployed").
/// </summary>
internal readonly struct TermMatcher(IReadOnlyList<Token> tokens, StemmedWord[] words, int from, TermPattern pattern)
{
    private const int MaxGap = 6;
    private const int Window = 8;

    public TermMatch? Around(int at, int anchor)
    {
        if (words[at].LengthAs(pattern.Stems[anchor]) is not { } length) return null;
        if (pattern.Stems.Length == 1) return new TermMatch(at, at + length - 1, at + length - 1, pattern);
        return InOrder(at, length, anchor) ?? Turned(at, length, anchor);
    }

    private TermMatch? InOrder(int at, int length, int anchor)
    {
        var last = at + length - 1;
        for (var k = anchor + 1; k < pattern.Stems.Length; k++)
        {
            if (Right(last, pattern.Stems[k]) is not { } next) return null;
            last = next;
        }

        var first = at;
        for (var k = anchor - 1; k >= 0; k--)
        {
            if (Left(first, pattern.Stems[k]) is not { } next) return null;
            first = next;
        }

        return new TermMatch(first, last, last, pattern);
    }

    private int? Right(int last, string stem)
    {
        for (var k = last + 1; k < tokens.Count && k - last <= MaxGap; k++)
        {
            if (words[k].LengthAs(stem) is { } length && IsGap(last, k)) return k + length - 1;
            if (tokens[k].IsBarrier) return null;
        }

        return null;
    }

    private int? Left(int first, string stem)
    {
        for (var k = first - 1; k >= from && first - k <= MaxGap; k--)
        {
            if (words[k].LengthAs(stem) is { } length && k + length <= first && IsGap(k + length - 1, first)) return k;
            if (tokens[k].IsBarrier) return null;
        }

        return null;
    }

    /// <summary>The tokens between two words of the term, exclusive, may stand inside one phrase.</summary>
    private bool IsGap(int left, int right)
    {
        if (right - left > 1 && tokens[left].Hyphenated) return false;
        var content = 0;
        var joined = right - left > 1 && tokens[left + 1].Word is "and" or "or";
        for (var k = left + 1; k < right; k++)
        {
            var token = tokens[k];
            if (token.IsContent && ++content > (joined ? 2 : 1)) return false;
            if (token.IsContent) continue;
            if (token.Is(WordClass.Conjunction) && k != left + 1) return false;
            if (token.Is(WordClass.Preposition) && content > 0) return false;
            var passes = WordClass.Determiner | WordClass.Preposition | WordClass.Adverb | WordClass.Quantity | WordClass.Conjunction;
            if (!token.Is(passes) || token.Is(WordClass.Negator | WordClass.Auxiliary) || token.Word == "by") return false;
        }

        return !joined || content > 0;
    }

    private TermMatch? Turned(int at, int length, int anchor)
    {
        List<(int First, int Last)> found = [(at, at + length - 1)];
        for (var k = 0; k < pattern.Stems.Length; k++)
        {
            if (k == anchor) continue;
            if (Nearest(at, pattern.Stems[k], found) is not { } near) return null;
            found.Add(near);
        }

        found.Sort();
        var head = -1;
        for (var k = 1; k < found.Count; k++)
        {
            if (!IsTurn(found[k - 1].Last, found[k].First, out var auxiliary)) return null;
            if (auxiliary >= 0 && head < 0) head = tokens[auxiliary - 1].Word == "to" ? auxiliary - 2 : auxiliary - 1;
        }

        return new TermMatch(found[0].First, found[^1].Last, head >= 0 ? head : found[^1].Last, pattern);
    }

    private (int First, int Last)? Nearest(int at, string stem, List<(int First, int Last)> taken)
    {
        for (var distance = 1; distance <= Window; distance++)
        {
            foreach (var k in (ReadOnlySpan<int>)[at + distance, at - distance])
            {
                if (k >= from && k < tokens.Count && words[k].LengthAs(stem) is { } length && taken.TrueForAll(t => k > t.Last || k + length - 1 < t.First))
                    return (k, k + length - 1);
            }
        }

        return null;
    }

    private bool IsTurn(int left, int right, out int auxiliary)
    {
        auxiliary = -1;
        if (right - left > 1 && tokens[left].Hyphenated) return false;
        for (var k = left + 1; k < right; k++)
        {
            var token = tokens[k];
            if (token.Is(WordClass.Auxiliary | WordClass.Modal | WordClass.Negator)) auxiliary = auxiliary < 0 ? k : auxiliary;
            else if (!token.Is(WordClass.Determiner | WordClass.Adverb | WordClass.Quantity) && token.Word is not ("of" or "on" or "from" or "by" or "to")) return false;
            if (token.Word == "to" && !tokens[k + 1].Is(WordClass.Auxiliary)) return false;
            if (token.Is(WordClass.Pronoun) && !token.Is(WordClass.Determiner)) return false;
        }

        return true;
    }
}
