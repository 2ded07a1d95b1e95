namespace StatementTracker.Linking.Issues.Words;

/// <summary>The inflected forms of English base forms; derived words are other words.</summary>
internal static class Inflections
{
    private static readonly Dictionary<string, string[]> Irregular = WordList.Rows("Words.irregular.tsv")
        .ToDictionary(row => row[0], row => WordList.Entries(row[1]), StringComparer.Ordinal);

    private static readonly string[] Doubling =
        ["ban", "stop", "drop", "bar", "cut", "put", "set", "let", "get", "quit", "quash", "prefer", "defer", "commit", "permit", "admit", "forget", "rebut", "curb", "rebuff", "slam", "snub", "pan", "rub", "scrap", "run", "begin", "shut", "nix", "plan", "ban", "axe", "expel", "annul", "control", "propel", "compel", "signal", "cancel", "label", "bet", "opt", "abhor", "shed", "plod", "beg", "slap", "bat", "get", "abet", "win", "allot", "sit", "forbid"];

    public static string Third(string verb) => verb switch
    {
        "be" => "is",
        "have" => "has",
        "do" => "does",
        "go" => "goes",
        _ => Plural(verb),
    };

    public static string Plural(string noun)
    {
        if (Irregular.TryGetValue(noun, out var forms) && noun is "man" or "woman" or "child" or "person") return forms![0];
        if (noun.Length > 1 && noun[^1] == 'y' && !"aeiou".Contains(noun[^2], StringComparison.Ordinal)) return noun[..^1] + "ies";
        string[] sibilants = ["s", "x", "z", "ch", "sh"];
        return sibilants.Any(e => noun.EndsWith(e, StringComparison.Ordinal)) ? noun + "es" : noun + "s";
    }

    public static IEnumerable<string> Past(string verb)
    {
        if (verb == "be") return ["was", "were", "been", "are", "am"];
        if (verb == "have") return ["had"];
        if (verb == "do") return ["did", "done"];
        if (Irregular.TryGetValue(verb, out var forms)) return forms;
        if (verb[^1] == 'e') return [verb + "d"];
        if (verb[^1] == 'y' && !"aeiou".Contains(verb[^2], StringComparison.Ordinal)) return [verb[..^1] + "ied"];
        return Doubled(verb) is { } doubled ? [doubled + "ed", verb + "ed"] : [verb + "ed"];
    }

    public static IEnumerable<string> Ing(string verb)
    {
        if (verb.Length > 2 && verb[^1] == 'e' && verb[^2] is not ('e' or 'o' or 'y')) return [verb[..^1] + "ing"];
        return Doubled(verb) is { } doubled ? [doubled + "ing", verb + "ing"] : [verb + "ing"];
    }

    private static string? Doubled(string verb) => Doubling.Contains(verb) ? verb + verb[^1] : null;
}
