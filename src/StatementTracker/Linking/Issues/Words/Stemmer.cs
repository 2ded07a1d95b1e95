using System.Buffers;
using System.Collections.Frozen;

namespace StatementTracker.Linking.Issues.Words;

/// <summary>
/// Brings the forms of one derivational family to one stem: deploy, deploys, deployment; peacekeeper, peacekeeping. Far more
/// cautious than Porter's (1980), which joins "policy" with "police" and "important" with "import": a wrong join tags a wrong issue.
/// </summary>
internal static class Stemmer
{
    private static readonly FrozenDictionary<string, string> Irregular = WordList.Rows("Words.irregular.tsv")
        .SelectMany(row => WordList.Entries(row[1]).Where(form => form != row[0]).Select(form => (form, row[0])))
        .DistinctBy(pair => pair.form)
        .ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Suffixes that form one family with what is left, the least length of that, and what takes their place.</summary>
    private static readonly (string Suffix, int Least, string Replacement)[] Derivations =
    [
        ("ization", 4, "ize"), ("isation", 4, "ize"), ("ification", 3, "ify"), ("ations", 4, ""), ("ation", 4, ""), ("ition", 5, ""),
        ("nsion", 4, "nd"), ("asion", 3, "ade"), ("clusion", 2, "clude"), ("duction", 2, "duce"), ("vention", 5, "vene"),
        ("tion", 4, "t"), ("ment", 4, ""), ("keeper", 4, "keep"), ("ership", 4, "er"), ("ship", 5, ""),
        ("ism", 5, ""), ("ist", 5, ""), ("sal", 4, "s"), ("val", 4, "v"), ("wal", 4, "w"), ("ance", 5, ""), ("ant", 6, ""),
        ("er", 5, ""), ("or", 5, ""), ("ize", 5, ""), ("ise", 5, ""), ("ate", 5, ""), ("at", 5, ""), ("ity", 6, ""),
    ];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly FrozenSet<string> Whole = FrozenSet.ToFrozenSet(
    [
        "statement", "department", "apartment", "element", "moment", "comment", "important", "university", "universal", "question",
        "million", "billion", "opinion", "religion", "significant", "relevant", "constant", "instant", "distance", "instance",
        "finance", "balance", "advance", "member", "number", "order", "former", "matter", "exist", "resist", "assist", "consist",
        "insist", "promise", "premise", "exercise", "enterprise", "monitor", "neighbor", "director", "minister", "register",
        "consider", "remember", "september", "november", "december", "october", "chapter", "shoulder", "private", "climate",
        "senate", "during", "morning", "evening", "wedding", "nothing", "something", "anything", "everything", "hundred", "united",
        "business", "always", "across", "access", "process", "progress", "congress", "news", "politics", "economics", "series",
        "species", "gas", "crisis", "basis", "analysis", "corridor", "terror", "weather", "whether", "together", "another", "rather",
        "quarter", "winter", "western", "eastern", "computer", "commander", "disaster", "transport", "transfer", "chancellor",
        "embargo", "moderate", "corporate", "candidate", "certificate", "parliament", "document", "instrument", "environment",
        "relationship", "humanist", "journalist", "commerce", "merchant", "restaurant", "elephant",
    ], StringComparer.Ordinal);

    public static string Stem(string word)
    {
        if (word.Length <= 2 || !char.IsAsciiLetterLower(word[0])) return word;
        if (Irregular.TryGetValue(word, out var regular)) word = regular;
        word = American(Singular(word));
        while (!Whole.Contains(word) && Shorter(word) is { } shorter) word = shorter;
        return Ending(word);
    }

    private static string? Shorter(string word)
    {
        if (word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word.AsSpan(0, word.Length - 3)) && word.Length >= 6) return Undouble(word[..^3]);
        if (word.EndsWith("ed", StringComparison.Ordinal) && HasVowel(word.AsSpan(0, word.Length - 2)) && word.Length >= 5 && word[^3] != 'e') return Undouble(word[..^2]);
        if (word.Length > 5 && word.EndsWith("eed", StringComparison.Ordinal) && word[^4] != 'c') return word[..^1];
        foreach (var (suffix, least, replacement) in Derivations)
        {
            if (word.Length - suffix.Length >= least && word.EndsWith(suffix, StringComparison.Ordinal))
                return replacement == suffix ? null : word[..^suffix.Length] + replacement;
        }

        return null;
    }

    private static string Singular(string word)
    {
        if (Whole.Contains(word) || word[^1] != 's' || word[^2] is 's' or 'u' or 'i') return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";
        string[] sibilants = ["sses", "xes", "ches", "shes", "zes"];
        return sibilants.Any(s => word.EndsWith(s, StringComparison.Ordinal)) ? word[..^2] : word[..^1];
    }

    private static string American(string word)
    {
        if (word.Length > 5 && word.EndsWith("our", StringComparison.Ordinal)) return word[..^3] + "or";
        if (word.EndsWith("defence", StringComparison.Ordinal)) return word[..^2] + "se";
        if (word.EndsWith("programme", StringComparison.Ordinal)) return word[..^2];
        return word.EndsWith("centre", StringComparison.Ordinal) ? word[..^2] + "er" : word;
    }

    private static string Ending(string word) => word[^1] switch
    {
        'l' when word.Length > 3 && word[^2] == 'l' => word[..^1],
        'e' when word.Length > 3 => word[..^1],
        'y' when word.Length > 3 => word[..^1] + "i",
        _ => word,
    };

    private static string Undouble(string word) =>
        word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('s' or 'l' or 'z' or 'e' or 'o') ? word[..^1] : word;

    private static bool HasVowel(ReadOnlySpan<char> word) => word.IndexOfAny(Vowels) >= 0;
}
