using System.Collections.Frozen;
using StatementTracker.Extraction.Grammar;

namespace StatementTracker.Extraction.Cues;

/// <summary>The words that attribute content, found by any of their forms.</summary>
internal static class CueLexicon
{
    private static readonly FrozenDictionary<string, CueForm[]> Verbs = ReadVerbs();
    private static readonly FrozenDictionary<string, CueNoun> NounsByForm = ReadNouns();
    private static readonly FrozenSet<string> UtteranceNouns = ReadUtteranceNouns();

    /// <summary>The cue verbs a word can be a form of, those with a particle first.</summary>
    public static IReadOnlyList<CueForm> VerbsOf(string lower) => Verbs.TryGetValue(lower, out var forms) ? forms : [];

    /// <summary>Whether the entry is a verb of speaking, which can take a quotation.</summary>
    public static bool IsSpeech(string lemma) => VerbsOf(lemma.Split(' ')[0]).Any(form => form.Verb.Lemma == lemma && form.Verb.Takes(Frames.Quotation));

    /// <summary>All words that can be a form of a cue verb.</summary>
    public static IReadOnlyCollection<string> VerbForms => Verbs.Keys;

    public static CueNoun? Noun(string lower) => NounsByForm.GetValueOrDefault(lower);

    /// <summary>Whether the noun names something said: "remarks", "warning".</summary>
    public static bool IsUtterance(string lower) => UtteranceNouns.Contains(lower);

    private static FrozenDictionary<string, CueForm[]> ReadVerbs()
    {
        var forms = new Dictionary<string, List<CueForm>>(StringComparer.Ordinal);
        foreach (var row in WordList.Load(typeof(CueLexicon), "verbs.tsv").Rows)
        {
            var verb = Read(row[0], row[1].Split(' '));
            foreach (var (form, can) in Inflection.Of(verb.Verb))
                (forms.TryGetValue(form, out var list) ? list : forms[form] = []).Add(new CueForm(verb, can));
        }

        return forms.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.GroupBy(form => form.Verb).Select(same => new CueForm(same.Key, same.Aggregate(VerbForm.None, (all, form) => all | form.Form)))
                .OrderBy(form => form.Verb.Particle is null).ToArray(),
            StringComparer.Ordinal);
    }

    private static CueVerb Read(string lemma, string[] frames) => new(
        lemma,
        frames.Aggregate(Frames.None, (all, frame) => all | Frame(frame)),
        [.. frames.Where(frame => frame.StartsWith("p:", StringComparison.Ordinal)).Select(frame => frame[2..])],
        [.. frames.Where(frame => frame.StartsWith("a:p:", StringComparison.Ordinal)).Select(frame => frame[4..])]);

    private static Frames Frame(string frame) => frame switch
    {
        "q" => Frames.Quotation,
        "c" => Frames.Clause | Frames.ThatClause,
        "t" => Frames.ThatClause,
        "n" => Frames.NounPhrase,
        "g" => Frames.Gerund,
        "i" => Frames.Infinitive,
        "w" => Frames.WhClause,
        "as" => Frames.AsComplement,
        "a:c" => Frames.AddresseeClause,
        "a:i" => Frames.AddresseeInfinitive,
        "a:n" => Frames.AddresseeNounPhrase,
        "a:w" => Frames.AddresseeWhClause,
        _ when frame.Contains(':', StringComparison.Ordinal) => Frames.None,
        _ => throw new InvalidOperationException($"verbs.tsv has a frame nobody reads: {frame}"),
    };

    private static FrozenDictionary<string, CueNoun> ReadNouns()
    {
        var nouns = new Dictionary<string, CueNoun>(StringComparer.Ordinal);
        foreach (var row in WordList.Load(typeof(CueLexicon), "nouns.tsv").Rows)
        {
            var noun = new CueNoun(row[0], row[1].Split(' '), row.Length > 2);
            nouns[row[0]] = noun;
            nouns[Inflection.Plural(row[0])] = noun with { Standing = true };
        }

        return nouns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenSet<string> ReadUtteranceNouns()
    {
        var singular = WordList.Load(typeof(CueLexicon), "utterance-nouns.txt").Rows.Select(row => row[0]).ToList();
        return singular.Concat(singular.Select(Inflection.Plural)).ToFrozenSet(StringComparer.Ordinal);
    }
}

/// <summary>A noun that attributes content to its owner.</summary>
/// <param name="Lemma">The singular.</param>
/// <param name="Introducers">What introduces the content: "that" or prepositions.</param>
/// <param name="Standing">True for a lasting attitude ("insistence") and for a plural, which tells of more than one utterance ("appeals").</param>
internal sealed record CueNoun(string Lemma, IReadOnlyList<string> Introducers, bool Standing);
