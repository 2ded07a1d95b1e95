namespace StatementTracker.Extraction.Grammar;

[Flags]
internal enum VerbForm
{
    None = 0,
    Base = 1,
    /// <summary>Third person singular: "says".</summary>
    Singular = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}

/// <summary>The forms of English verbs: irregular ones from a list, the others by rule.</summary>
internal static class Inflection
{
    private static readonly Dictionary<string, string[]> Irregular =
        WordList.Load(typeof(Inflection), "irregular-verbs.tsv").Rows.ToDictionary(row => row[0], StringComparer.Ordinal);

    /// <summary>Every form of the verb with what it can be.</summary>
    public static IEnumerable<(string Form, VerbForm Can)> Of(string verb)
    {
        yield return (verb, VerbForm.Base);
        yield return (verb switch { "be" => "is", "have" => "has", _ => Singular(verb) }, VerbForm.Singular);
        yield return (Gerund(verb), VerbForm.Gerund);
        if (!Irregular.TryGetValue(verb, out var row))
        {
            yield return (Past(verb), VerbForm.Past | VerbForm.Participle);
            yield break;
        }

        foreach (var past in row[1].Split(',')) yield return (past, VerbForm.Past);
        foreach (var participle in row[2].Split(',')) yield return (participle, VerbForm.Participle);
        if (row[1].EndsWith("lled", StringComparison.Ordinal)) yield return (verb + "ling", VerbForm.Gerund);
    }

    public static string Plural(string noun) => noun switch
    {
        "person" => "people",
        _ when noun.EndsWith("man", StringComparison.Ordinal) => noun[..^2] + "en",
        _ => Singular(noun),
    };

    private static string Singular(string verb)
    {
        if (EndsInConsonantY(verb)) return verb[..^1] + "ies";
        return EndsIn(verb, "s", "x", "z", "ch", "sh") || verb is "go" or "do" or "undergo" or "echo" or "veto" ? verb + "es" : verb + "s";
    }

    private static string Past(string verb)
    {
        if (EndsInConsonantY(verb)) return verb[..^1] + "ied";
        return verb.EndsWith('e') ? verb + "d" : verb + "ed";
    }

    private static string Gerund(string verb)
    {
        if (EndsIn(verb, "ie")) return verb[..^2] + "ying";
        if (verb.EndsWith('e') && !EndsIn(verb, "ee", "oe", "ye") && verb != "be") return verb[..^1] + "ing";
        return Doubles(verb) ? verb + verb[^1] + "ing" : verb + "ing";
    }

    /// <summary>The last consonant doubles where the irregular past shows it ("admit", "admitted") or the verb is one of the short ones.</summary>
    private static bool Doubles(string verb) =>
        (Irregular.TryGetValue(verb, out var row) && row[1].StartsWith(verb + verb[^1], StringComparison.Ordinal) && !row[1].Contains(','))
        || verb is "put" or "cut" or "get" or "set" or "let" or "run" or "win" or "begin" or "hit" or "shut" or "sit" or "quit" or "split" or "forget" or "bet";

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !"aeiou".Contains(word[^2], StringComparison.Ordinal);

    private static bool EndsIn(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
