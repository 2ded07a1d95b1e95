using StatementTracker.Linking.Issues.Words;

namespace StatementTracker.Linking.Issues.Terms;

/// <summary>One term of one issue as the stems that must stand together.</summary>
/// <param name="Issue">Index into the codebook's issues.</param>
/// <param name="Stems">In the order of the term, function words left out; never empty.</param>
/// <param name="Inner">-1 where the term itself names the ending or refusing of something ("ban on foreign troops"), else +1.</param>
internal sealed record TermPattern(int Issue, string[] Stems, int Inner)
{
    /// <summary>A hyphen may be written or not: "cease-fire" gives two patterns.</summary>
    public static IEnumerable<TermPattern> Of(int issue, string term)
    {
        List<Token> tokens = [];
        Tokenizer.Read(term, 0, term.Length, tokens);
        tokens.RemoveAll(t => t.Is(WordClass.SentenceEnd | WordClass.ClauseEnd | WordClass.Comma));
        var inner = Stances.AttitudeLexicon.Inner(tokens);
        string[] apart = [.. Content(tokens).Select(t => t.Stem)];
        if (apart.Length > 0) yield return new TermPattern(issue, apart, inner);
        string[] joined = [.. Content(Joined(tokens)).Select(t => t.Stem)];
        if (joined.Length > 0 && !joined.SequenceEqual(apart)) yield return new TermPattern(issue, joined, inner);
    }

    private static IEnumerable<Token> Content(IReadOnlyList<Token> tokens)
    {
        var content = tokens.Where(t => t.IsContent || char.IsDigit(t.Word[0])).ToList();
        return content.Count > 0 ? content : tokens;
    }

    private static List<Token> Joined(List<Token> tokens)
    {
        List<Token> joined = [];
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].Hyphenated || i + 1 == tokens.Count) joined.Add(tokens[i]);
            else
            {
                var word = tokens[i].Word + tokens[i + 1].Word;
                joined.Add(tokens[i] with { Word = word, Stem = Stemmer.Stem(word), Class = FunctionWords.ClassOf(word), Hyphenated = false });
                i++;
            }
        }

        return joined;
    }
}
