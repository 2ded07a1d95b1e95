using System.Collections.Frozen;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Wording;

/// <summary>A noun that names a statement: "dismissal" (which states a side), "remarks" (which does not).</summary>
internal sealed record SpeechNoun(string Class, Stance? Side);

/// <summary>The nouns of speech-nouns.tsv in both numbers.</summary>
internal static class SpeechNouns
{
    private static readonly FrozenDictionary<string, SpeechNoun> Nouns = WordList.Load(typeof(SpeechNouns), "speech-nouns.tsv").Rows
        .SelectMany(row => new[] { row[0], Inflection.Plural(row[0]) }.Select(form => (form, new SpeechNoun(row[1], Side(row[2])))))
        .ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Forms => Nouns.Keys;

    public static SpeechNoun? Find(string lower) => Nouns.GetValueOrDefault(lower);

    private static Stance? Side(string column) => column switch { "for" => Stance.For, "against" => Stance.Against, _ => null };
}
