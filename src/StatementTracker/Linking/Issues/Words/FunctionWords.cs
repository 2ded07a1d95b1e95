using System.Collections.Frozen;

namespace StatementTracker.Linking.Issues.Words;

internal static class FunctionWords
{
    private static readonly FrozenDictionary<string, WordClass> Classes = Load();

    public static WordClass ClassOf(string word)
    {
        if (Classes.TryGetValue(word, out var known)) return known;
        if (char.IsAsciiDigit(word[0])) return WordClass.Quantity;
        return word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) ? WordClass.Adverb : WordClass.None;
    }

    private static FrozenDictionary<string, WordClass> Load()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var row in WordList.Rows("Words.function-words.tsv"))
        {
            var kind = Enum.Parse<WordClass>(row[0]);
            var words = kind is WordClass.Comma ? [","] : kind is WordClass.SentenceEnd or WordClass.ClauseEnd
                ? row[1].Split(", ") : WordList.Entries(row[1]);
            foreach (var word in words) classes[word] = classes.GetValueOrDefault(word) | kind;
        }

        // Words that end like adverbs and are none.
        foreach (var word in (string[])["family", "ally", "supply", "reply", "assembly", "italy", "anomaly", "monopoly", "rally", "july", "early"])
            classes.TryAdd(word, WordClass.None);
        return classes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
