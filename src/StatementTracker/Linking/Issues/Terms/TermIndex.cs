using StatementTracker.Linking.Issues.Words;

namespace StatementTracker.Linking.Issues.Terms;

/// <summary>Terms by their rarest stem: a text looks up each of its words once, however many issues there are.</summary>
internal sealed class TermIndex
{
    private readonly Dictionary<string, List<(TermPattern Pattern, int Anchor)>> byAnchor = new(StringComparer.Ordinal);
    private readonly HashSet<string> vocabulary;

    public TermIndex(IReadOnlyCollection<TermPattern> patterns)
    {
        var frequency = patterns.SelectMany(p => p.Stems.Distinct()).CountBy(s => s).ToDictionary(StringComparer.Ordinal);
        vocabulary = [.. frequency.Keys];
        foreach (var pattern in patterns)
        {
            var anchor = Enumerable.Range(0, pattern.Stems.Length).MinBy(k => frequency[pattern.Stems[k]]);
            if (!byAnchor.TryGetValue(pattern.Stems[anchor], out var list)) byAnchor[pattern.Stems[anchor]] = list = [];
            list.Add((pattern, anchor));
        }
    }

    /// <summary>All matches whose first token is at or after <paramref name="from"/>; several may overlap.</summary>
    public List<TermMatch> Match(IReadOnlyList<Token> tokens, int from)
    {
        var words = StemmedWords(tokens);
        List<TermMatch> matches = [];
        for (var i = from; i < tokens.Count; i++)
        {
            foreach (var stem in words[i].Stems)
            {
                foreach (var (pattern, anchor) in byAnchor.GetValueOrDefault(stem, []))
                {
                    if (new TermMatcher(tokens, words, from, pattern).Around(i, anchor) is { } match) matches.Add(match);
                }
            }
        }

        return matches;
    }

    /// <summary>A token has its own stem and, where it and the next make one word of the vocabulary ("peace keeping"), that one's.</summary>
    private StemmedWord[] StemmedWords(IReadOnlyList<Token> tokens)
    {
        var words = new StemmedWord[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            var joined = i + 1 < tokens.Count && tokens[i].IsContent && tokens[i + 1].Start - tokens[i].End <= 1 && !tokens[i + 1].Is(WordClass.Comma | WordClass.SentenceEnd | WordClass.ClauseEnd)
                ? Stemmer.Stem(tokens[i].Word + tokens[i + 1].Word) : null;
            words[i] = joined is not null && vocabulary.Contains(joined)
                ? new StemmedWord([tokens[i].Stem, joined], joined)
                : new StemmedWord([tokens[i].Stem], null);
        }

        return words;
    }
}

/// <summary>The stems a token can stand for; <see cref="Joined"/> takes the next token with it.</summary>
internal readonly record struct StemmedWord(string[] Stems, string? Joined)
{
    public int? LengthAs(string stem) => Stems[0] == stem ? 1 : Joined == stem ? 2 : null;
}
