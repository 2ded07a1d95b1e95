using System.Collections.Frozen;
using StatementTracker.Extraction.Grammar;

namespace StatementTracker.Extraction.Mentions;

/// <summary>What a noun says of the source it names.</summary>
internal enum SourceClass { Office, Spokesperson, Person, Body, Document }

/// <param name="Class">What it says of the source.</param>
/// <param name="Unnamed">True where, without a name beside it, it is a source that the text does not name ("officials", "a source").</param>
/// <param name="Plural">Whether the form is the plural.</param>
/// <param name="Lemma">The singular.</param>
internal readonly record struct SourceNoun(SourceClass Class, bool Unnamed, bool Plural, string Lemma);

/// <summary>Nouns for those who can be a source.</summary>
internal static class SourceNouns
{
    private static readonly FrozenDictionary<string, SourceNoun> Nouns = Read();

    public static SourceNoun? Of(string lower)
    {
        if (Nouns.TryGetValue(lower, out var noun)) return noun;
        var hyphen = lower.LastIndexOf('-');
        return hyphen > 0 && Nouns.TryGetValue(lower[(hyphen + 1)..], out var last) ? last : null;
    }

    public static bool IsPerson(string lower) => Of(lower) is { Class: SourceClass.Office or SourceClass.Spokesperson or SourceClass.Person };

    private static FrozenDictionary<string, SourceNoun> Read()
    {
        var nouns = new Dictionary<string, SourceNoun>(StringComparer.Ordinal);
        foreach (var row in WordList.Load(typeof(SourceNouns), "source-nouns.tsv").Rows)
        {
            var kind = Enum.Parse<SourceClass>(row[1] == "body" ? nameof(SourceClass.Body) : row[1], ignoreCase: true);
            var unnamed = row.Length > 2;
            nouns.TryAdd(row[0], new SourceNoun(kind, unnamed, row[0] is "people" or "authorities" or "police" or "rebels" or "media", row[0]));
            nouns.TryAdd(Inflection.Plural(row[0]), new SourceNoun(kind, unnamed, true, row[0]));
        }

        return nouns.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
