using System.Collections.Frozen;
using StatementTracker.Extraction.Grammar;

namespace StatementTracker.Extraction.Wording;

/// <summary>Sets of words that patterns name: "a|b", "~echo" for all forms of a verb, SAID for a class of word-classes.tsv.</summary>
internal static class WordClasses
{
    private static readonly Dictionary<string, string> Classes =
        WordList.Load(typeof(WordClasses), "word-classes.tsv").Rows.ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    public static FrozenSet<string> Negations { get; } = Words("NEGATION");

    /// <summary>Negations that withhold a deed and do not say its opposite: "refused to endorse".</summary>
    public static FrozenSet<string> Refusals { get; } = Words("REFUSAL");

    /// <summary>Nouns of offices and bodies, by which an actor is named without a name: "the minister".</summary>
    public static FrozenSet<string> Roles { get; } = Words("ROLE");

    /// <summary>Words that end what a noun is about: "dismissal of the idea, but …".</summary>
    public static FrozenSet<string> Stops { get; } = Words("STOP");

    /// <summary>Words that begin what a noun is about: "dismissal of", "claim that".</summary>
    public static FrozenSet<string> Openers { get; } = Words("OPENERS");

    public static FrozenSet<string> Words(string alternatives) => alternatives.Split('|').SelectMany(Expand).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Expand(string word) => word switch
    {
        ['~', .. var verb] => Inflection.Of(verb).Select(form => form.Form),
        _ when Classes.TryGetValue(word, out var words) => Words(words),
        _ when word.Any(char.IsUpper) => throw new InvalidOperationException($"word-classes.tsv has no class {word}."),
        _ => [word],
    };
}
