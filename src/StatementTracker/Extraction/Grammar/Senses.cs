using System.Collections.Frozen;
using System.Globalization;

namespace StatementTracker.Extraction.Grammar;

/// <summary>What sort of thing a word names, by the lexicographer files of WordNet 3.0 (Fellbaum 1998; lexnames(5WN) numbers them).</summary>
/// <param name="Noun">The file of the noun's most frequent sense ("minister": 18, persons), or 0 where it is no noun.</param>
/// <param name="Verb">The file of the verb's most frequent sense ("say": 32, communication), or 0 where it is no verb.</param>
/// <param name="Use">What the word mostly is, as a small number; 0 for a word that is not known.</param>
internal readonly record struct Sense(byte Noun, byte Verb, byte Use)
{
    /// <summary>All of it as one number.</summary>
    public uint Packed => (uint)((Noun << 12) | (Verb << 4) | Use);
}

/// <summary>Finds the sense of a word by its base form or an inflected one.</summary>
internal static class Senses
{
    /// <summary>No word of the list with an ending is longer, in UTF-16 code units.</summary>
    private const int Longest = 40;

    private static readonly FrozenDictionary<string, Sense> ByBase = Read();
    private static readonly FrozenDictionary<string, string> Irregular = ReadIrregular();

    public static Sense Of(string lower)
    {
        if (lower.Length > Longest) return default;
        if (ByBase.TryGetValue(lower, out var sense)) return sense;
        if (Irregular.TryGetValue(lower, out var verb)) return ByBase.GetValueOrDefault(verb);
        var lookup = ByBase.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[lower.Length + 1];
        foreach (var (ending, instead) in Endings)
        {
            if (lower.Length <= ending.Length + 1 || !lower.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = lower.AsSpan(0, lower.Length - ending.Length);
            stem.CopyTo(buffer);
            instead.CopyTo(buffer[stem.Length..]);
            if (lookup.TryGetValue(buffer[..(stem.Length + instead.Length)], out sense)) return sense;
            if (ending[0] != 's' && stem[^1] == stem[^2] && lookup.TryGetValue(stem[..^1], out sense)) return sense;
        }

        return default;
    }

    /// <summary>Endings of inflected forms, with what the base form has instead, the likelier first.</summary>
    private static readonly (string Ending, string Instead)[] Endings =
        [("ies", "y"), ("s", ""), ("es", ""), ("ied", "y"), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("men", "man")];

    private static FrozenDictionary<string, Sense> Read() => WordList.Lines(typeof(Senses), "senses.tsv")
        .Select(line => line.Split('\t', ' '))
        .ToFrozenDictionary(row => row[0], row => new Sense(File(row[1], 'n'), File(row[1], 'v'), (byte)(1 + "nNvVaArR".IndexOf(row[2][0], StringComparison.Ordinal))), StringComparer.Ordinal);

    private static byte File(string files, char kind)
    {
        var at = files.IndexOf(kind, StringComparison.Ordinal);
        if (at < 0) return 0;
        var end = at + 1;
        while (end < files.Length && char.IsAsciiDigit(files[end])) end++;
        return byte.Parse(files.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static FrozenDictionary<string, string> ReadIrregular()
    {
        var verbs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in WordList.Load(typeof(Inflection), "irregular-verbs.tsv").Rows)
            foreach (var form in row[1].Split(',').Concat(row[2].Split(','))) verbs.TryAdd(form, row[0]);
        return verbs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
