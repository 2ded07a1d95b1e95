namespace StatementTracker.Linking.Issues.Words;

/// <summary>Writes contractions out, each part with the offsets of its own letters.</summary>
internal static class Contractions
{
    private static readonly (string Ending, string Word)[] Endings =
        [("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would"), ("'m", "am"), ("'s", "'s")];

    public static void Split(string word, int start, bool capital, List<Token> into)
    {
        if (word == "cannot") Two("can", 3, "not");
        else if (word == "let's") Two("let", 3, "us");
        else if (word.EndsWith("n't", StringComparison.Ordinal)) Two(Base(word), word.Length - 3, "not");
        else if (word is "it's" or "that's" or "there's" or "he's" or "she's" or "what's") Two(word[..^2], word.Length - 2, "is");
        else if (Endings.FirstOrDefault(e => word.Length > e.Ending.Length && word.EndsWith(e.Ending, StringComparison.Ordinal)) is { Word: { } second } ending)
            Two(word[..^ending.Ending.Length], word.Length - ending.Ending.Length, second);
        else Add(word, start, start + word.Length, capital);

        void Two(string first, int length, string second)
        {
            Add(first, start, start + length, capital);
            Add(second, start + length, start + word.Length, false);
        }

        void Add(string part, int from, int to, bool isCapital) =>
            into.Add(new Token(from, to, part, Stemmer.Stem(part), FunctionWords.ClassOf(part), isCapital, Hyphenated: false));
    }

    private static string Base(string word) => word switch
    {
        "won't" => "will",
        "can't" => "can",
        "shan't" => "shall",
        "ain't" => "is",
        _ => word[..^3],
    };
}
