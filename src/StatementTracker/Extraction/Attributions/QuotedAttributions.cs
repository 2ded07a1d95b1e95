using System.Runtime.InteropServices;
using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Attributions;

/// <summary>
/// What a quoted speaker says others said: in “The minister told me that he would resign,” X said, the minister's words are nested in
/// X's. A quotation is read as if its speaker were the narrator, by the recognisers of verbs and phrases alone. Only sources that the
/// quotation names count: whom it means by "he" its reader cannot tell, and what "I" said is the speaker's own.
/// </summary>
internal static class QuotedAttributions
{
    /// <summary>What a clause is when these stand before it, nobody has said: "if the minister says"; "as X said" refers, and reports nothing.</summary>
    private static readonly HashSet<string> Unsaid = new(StringComparer.Ordinal) { "if", "unless", "whether", "as", "like", "what", "how", "until", "suppose" };

    private const int ShortestContent = 3;

    /// <summary>How sure it is, by how sure the same words of the narrator's would be.</summary>
    private const double LessSure = 0.75;

    public static Reading Read(Reading reading)
    {
        var spoken = Spoken(reading);
        if (spoken.Count == 0) return reading;
        var (quoted, sentences) = AsNarrated(reading, spoken);
        var known = Cues(reading);
        var found = new List<Attribution>();
        foreach (var sentence in sentences)
        {
            if (quoted.Tokens[sentence.Tokens.Last].Is("?")) continue;
            var cues = AttributionFinder.Cues(quoted, sentence);
            var reported = cues.Count > 0 ? VerbCueRecogniser.Find(quoted, sentence, cues).Where(attribution => TellsOfSpeech(cues, attribution)) : [];
            found.AddRange(reported.Concat(PhraseRecogniser.Find(quoted, sentence, cues)).Where(attribution => !known.Overlaps(Tokens(attribution.Cue)) && IsReport(quoted, attribution)));
        }

        return found.Count == 0 ? reading
            : AttributionFinder.With(reading, reading.Attributions.Concat(found.Select(attribution => attribution with { Confidence = attribution.Confidence * LessSure })));
    }

    /// <summary>The quotations of somebody the text names in which a cue stands.</summary>
    private static SortedSet<int> Spoken(Reading reading)
    {
        var spoken = new SortedSet<int>();
        foreach (var attribution in reading.Attributions)
        {
            if (attribution.Sources.Count == 0) continue;
            foreach (var content in attribution.Content)
                for (var i = content.First; i < content.End; i++)
                    if (reading.Tokens[i].Quotation is >= 0 and var quotation && IsCue(reading.Tokens[i])) spoken.Add(quotation);
        }

        return spoken;
    }

    private static bool IsCue(Token token) =>
        (token.Tag == Tag.Verb && CueLexicon.VerbsOf(token.Lower).Count > 0) || token.Is("according");

    private static HashSet<int> Cues(Reading reading) => [.. reading.Attributions.SelectMany(attribution => Tokens(attribution.Cue))];

    private static IEnumerable<int> Tokens(TokenRange? range) => range is { } words ? Enumerable.Range(words.First, words.Count) : [];

    /// <summary>The reading with these quotations as the narrator's words, each a paragraph of its own, and their sentences.</summary>
    private static (Reading Reading, List<Sentence> Sentences) AsNarrated(Reading reading, SortedSet<int> quotations)
    {
        var tokens = reading.Tokens.ToArray();
        var inner = reading.Quotations.ToList();
        var sentences = new List<Sentence>();
        foreach (var content in quotations.Select(quotation => reading.Quotations[quotation].Content))
        {
            var paragraph = reading.Tokens[^1].Paragraph + 1 + content.First;
            for (int first = content.First, end; first < content.End; first = end)
            {
                end = Math.Min(content.End, reading.SentenceOf(first).Tokens.End);
                var index = reading.Sentences.Length + sentences.Count;
                for (var i = first; i < end; i++) tokens[i] = tokens[i] with { Quotation = -1, Sentence = index, Paragraph = paragraph };
                sentences.Add(new Sentence(index, paragraph, new TokenRange(first, end)));
            }

            QuotationFinder.ReadParagraph(reading.Text, tokens, content, inner);
        }

        return (reading with { Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens), Sentences = [.. reading.Sentences, .. sentences], Quotations = [.. inner] }, sentences);
    }

    private static bool TellsOfSpeech(IReadOnlyList<VerbCue> cues, Attribution attribution)
    {
        foreach (var cue in cues)
            if (attribution.Cue is { } words && words.Contains(cue.At)) return !cue.Passive && !cue.Irrealis && !cue.Inferred && cue.Verb.Takes(Frames.Quotation | Frames.ThatClause | Frames.AddresseeClause);
        return false;
    }

    private static bool IsReport(Reading quoted, Attribution attribution)
    {
        foreach (var source in attribution.Sources)
        {
            if (NounPhrases.StartingAt(quoted, source.First, source.End) is not { } phrase || quoted.Tokens[phrase.Head].Tag is Tag.Pronoun or Tag.Determiner or Tag.PossessivePronoun) return false;
            var before = source.First - 1;
            if (before >= quoted.SentenceOf(source.First).Tokens.First && Unsaid.Contains(quoted.Tokens[before].Lower)) return false;
        }

        return attribution.Content.All(content => content.Count >= ShortestContent && IsClauseOrQuotation(quoted, content));
    }

    /// <summary>"that …", ‘…’, or a subject with its verb; a bare object is mostly what somebody did, not what it said.</summary>
    private static bool IsClauseOrQuotation(Reading quoted, TokenRange content)
    {
        if (quoted.Tokens[content.First].Is("that")) return true;
        for (var i = content.First; i < content.End; i++)
            if (quoted.Tokens[i].Quotation >= 0) return true;
        var verb = NounPhrases.StartingAt(quoted, content.First, content.End)?.Words.End ?? content.First + 1;
        while (verb < content.End && quoted.Tokens[verb].Tag is Tag.Adverb) verb++;
        return verb < content.End && quoted.Tokens[verb].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal;
    }
}
