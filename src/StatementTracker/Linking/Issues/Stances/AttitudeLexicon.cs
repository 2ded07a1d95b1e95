using System.Collections.Frozen;
using StatementTracker.Linking.Issues.Words;

namespace StatementTracker.Linking.Issues.Stances;

/// <summary>Finds the phrases of <c>attitudes.tsv</c>, in any inflection, in a line of tokens; the longest at each place.</summary>
internal static class AttitudeLexicon
{
    /// <summary>How far from its verb a particle may stand, in tokens.</summary>
    private const int ParticleReach = 8;

    private static readonly FrozenDictionary<string, Phrase[]> ByFirstWord = Load();

    private sealed record Phrase(string[] Words, string? Particle, Sense Sense);

    /// <summary>For every token the mark that covers it, or null.</summary>
    public static Mark?[] Annotate(IReadOnlyList<Token> tokens)
    {
        var marks = new Mark?[tokens.Count];
        for (var i = 0; i < tokens.Count;)
        {
            var mark = At(tokens, i);
            for (var k = i; mark is not null && k < mark.End; k++) marks[k] = mark;
            i = mark?.End ?? i + 1;
        }

        return marks;
    }

    /// <summary>-1 where a phrase itself names the ending or refusing of something.</summary>
    public static int Inner(IReadOnlyList<Token> tokens)
    {
        var sign = 1;
        foreach (var mark in Annotate(tokens).OfType<Mark>().Distinct())
        {
            if (mark.Senses.Any(s => s is { Sign: < 0, Kind: AttitudeKind.Action or AttitudeKind.Attitude })) sign = -sign;
        }

        return sign;
    }

    private static Mark? At(IReadOnlyList<Token> tokens, int at)
    {
        if (!ByFirstWord.TryGetValue(tokens[at].Word, out var phrases)) return null;
        var length = 0;
        var particle = -1;
        List<Sense> senses = [];
        foreach (var phrase in phrases)
        {
            if (!Matches(tokens, at, phrase, out var end, out var apart)) continue;
            var size = end - at + (apart >= 0 ? 1 : 0);
            if (size < length) continue;
            if (size > length) senses.Clear();
            (length, particle) = (size, apart);
            senses.Add(phrase.Sense);
        }

        return senses.Count == 0 ? null : new Mark(at, at + length - (particle >= 0 ? 1 : 0), particle, senses);
    }

    private static bool Matches(IReadOnlyList<Token> tokens, int at, Phrase phrase, out int end, out int apart)
    {
        (end, apart) = (at + phrase.Words.Length, -1);
        if (end > tokens.Count) return false;
        for (var k = 1; k < phrase.Words.Length; k++)
        {
            if (tokens[at + k].Word != phrase.Words[k]) return false;
        }

        if (phrase.Particle is null) return true;
        for (var k = end; k < tokens.Count && k <= end + ParticleReach && !tokens[k].IsBarrier; k++)
        {
            if (tokens[k].Word != phrase.Particle) continue;
            apart = k;
            if (k == end) (end, apart) = (end + 1, -1);
            return true;
        }

        return false;
    }

    private static FrozenDictionary<string, Phrase[]> Load() =>
        WordList.Rows("Stances.attitudes.tsv").SelectMany(Phrases).ToLookup(p => p.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static IEnumerable<Phrase> Phrases(string[] row)
    {
        var kind = Enum.Parse<AttitudeKind>(row[0]);
        var sign = row[1] switch { "+" => 1, "-" => -1, _ => 0 };
        foreach (var phrase in WordList.Entries(row[3]).Distinct())
        {
            foreach (var (words, particle, form) in Forms(phrase, row[2]))
                yield return new Phrase(words, particle, new Sense(kind, sign, form, Governs(words, particle)));
        }
    }

    private static bool Governs(string[] words, string? particle) =>
        particle is null && words.Length > 1 && FunctionWords.ClassOf(words[^1]).HasFlag(WordClass.Preposition);

    private static IEnumerable<(string[] Words, string? Particle, Form Form)> Forms(string phrase, string part)
    {
        var words = phrase.Replace('-', ' ').Split(' ');
        var gap = Array.IndexOf(words, "~");
        var particle = gap > 0 ? words[gap + 1] : null;
        var rest = gap > 0 ? words[(gap + 2)..] : [];
        if (gap > 0) words = words[..gap];
        switch (part)
        {
            case "a":
                yield return (words, null, Form.Adjective);
                break;
            case "n":
                yield return (words, null, Form.Noun);
                yield return (Pluralised(words), null, Form.Noun);
                break;
            default:
                foreach (var (verb, form) in VerbForms(words[0]))
                {
                    string[] inflected = [verb, .. words[1..]];
                    if (rest.Length == 0) yield return (inflected, particle, form);
                    else yield return ([.. inflected, particle!, .. rest], null, form);
                }

                break;
        }
    }

    private static IEnumerable<(string, Form)> VerbForms(string verb) =>
        [(verb, Form.Base), (Inflections.Third(verb), Form.Third), .. Inflections.Past(verb).Where(p => p != verb).Select(p => (p, Form.Past)), .. Inflections.Ing(verb).Select(g => (g, Form.Ing))];

    /// <summary>The head inflects: the word before the preposition, or the last.</summary>
    private static string[] Pluralised(string[] words)
    {
        var head = Array.FindIndex(words, 1, w => FunctionWords.ClassOf(w).HasFlag(WordClass.Preposition)) is var at and > 0 ? at - 1 : words.Length - 1;
        return [.. words[..head], Inflections.Plural(words[head]), .. words[(head + 1)..]];
    }
}
