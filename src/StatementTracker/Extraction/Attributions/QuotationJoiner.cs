using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Attributions;

/// <summary>
/// Gives quotations that no cue attributes to whoever they follow on: the rest of a split quotation in the paragraph, the next paragraph
/// of one that was left open, a quotation after a sentence about its speaker. One split in two is one attribution with two spans.
/// </summary>
internal static class QuotationJoiner
{
    private const int ShortestSentence = 4;

    public static List<Attribution> Join(Reading reading, List<Attribution> attributions) => Join(reading, attributions, floats: true);

    /// <summary>The same for those that follow on an attribution; the others are left to nobody.</summary>
    public static List<Attribution> Continue(Reading reading, List<Attribution> attributions) => Join(reading, attributions, floats: false);

    private static List<Attribution> Join(Reading reading, List<Attribution> attributions, bool floats)
    {
        var owner = new int[reading.Quotations.Length];
        Array.Fill(owner, -1);
        for (var i = 0; i < attributions.Count; i++)
            foreach (var range in attributions[i].Content)
                Claim(reading, owner, range, i);
        var bySentence = new Dictionary<int, Attribution>();
        foreach (var attribution in attributions)
            if (attribution is { Kind: CueKind.Verb, Cue: { } cue }) bySentence[reading.Tokens[cue.First].Sentence] = attribution;
        var further = new Dictionary<int, List<TokenRange>>();
        foreach (var quotation in reading.Quotations)
        {
            if (owner[quotation.Index] >= 0 || !StandsAlone(reading, quotation)) continue;
            if (Previous(reading, attributions, owner, quotation, further) is { } previous)
            {
                owner[quotation.Index] = previous;
                (further.TryGetValue(previous, out var parts) ? parts : further[previous] = []).Add(quotation.Content);
            }
            else if (floats)
            {
                owner[quotation.Index] = Float(reading, attributions, bySentence, quotation);
            }
        }

        foreach (var (index, parts) in further) attributions[index] = Extended(reading, attributions[index], parts);
        return attributions;
    }

    private static void Claim(Reading reading, int[] owner, TokenRange content, int attribution)
    {
        for (var i = content.First; i < content.End; i++)
        {
            var quotation = reading.Tokens[i].Quotation;
            if (quotation < 0) continue;
            if (owner[quotation] < 0) owner[quotation] = attribution;
            i = Math.Max(i, reading.Quotations[quotation].Close - 1);
        }
    }

    /// <summary>A quotation of whole sentences, not of words inside a sentence of the narrator.</summary>
    private static bool StandsAlone(Reading reading, Quotation quotation)
    {
        var content = quotation.Content;
        if (content.Count < ShortestSentence && !reading.Tokens[content.Last].Is("?")) return false;
        var before = quotation.Open - 1;
        var starts = before < 0 || reading.Tokens[before].Sentence != reading.Tokens[content.First].Sentence || reading.Tokens[before].Word is ":" or "." || reading.Tokens[before].Paragraph != quotation.Paragraph
            || (reading.Tokens[before].Is(",") && reading.Tokens[content.First].IsCapitalized);
        return starts && (!quotation.Closed || reading.Tokens[content.Last].Tag == Tag.Mark || quotation.Whole.End >= reading.Tokens.Length || reading.Tokens[quotation.Whole.End].Word is "." or "!" or "?" || reading.Tokens[quotation.Whole.End].Paragraph != quotation.Paragraph);
    }

    private static int? Previous(Reading reading, List<Attribution> attributions, int[] owner, Quotation quotation, Dictionary<int, List<TokenRange>> further)
    {
        if (quotation.Index == 0) return null;
        var previous = reading.Quotations[quotation.Index - 1];
        if (owner[previous.Index] is not (>= 0 and var index)) return null;
        if (quotation.Continues == previous.Index) return index;
        if (previous.Paragraph != quotation.Paragraph || !(further.ContainsKey(index) || IsDirect(reading, attributions[index]))) return null;
        return OtherSpeaks(reading, attributions, index, previous.Close, quotation.Open) ? null : index;
    }

    private static bool IsDirect(Reading reading, Attribution attribution) => attribution.Mode == StatementMode.Direct || Mode.Of(reading, attribution.Content) != StatementMode.Indirect;

    /// <summary>Whether a whole sentence of the narrator, or another cue, stands between the two quotations.</summary>
    private static bool OtherSpeaks(Reading reading, List<Attribution> attributions, int index, int from, int to)
    {
        var cue = attributions[index].Cue;
        var sentences = reading.Tokens[to].Sentence - reading.Tokens[from].Sentence;
        var inside = cue is { } words && from < words.First && words.First < to;
        return inside ? sentences > 1 && reading.SentenceOf(cue!.Value.First).Tokens.End < to : to - from > 2;
    }

    private static Attribution Extended(Reading reading, Attribution attribution, List<TokenRange> parts)
    {
        IReadOnlyList<TokenRange> content = [.. attribution.Content, .. parts];
        return attribution with { Content = content, Mode = Mode.Of(reading, content) };
    }

    /// <summary>A quotation without a cue: by the subject of the sentence before it in its paragraph, or by nobody the text names.</summary>
    private static int Float(Reading reading, List<Attribution> attributions, Dictionary<int, Attribution> bySentence, Quotation quotation)
    {
        attributions.Add(Introduction.Of(reading, quotation) is { } introduced
            ? new Attribution([quotation.Content], introduced.Cue, introduced.Lemma, CueKind.Layout, introduced.Sources, null, StatementMode.Direct, Occurrence.Uttered, false, 0.9)
            : new Attribution([quotation.Content], null, "", CueKind.None, Introduced(reading, bySentence, quotation), null, StatementMode.Direct, Occurrence.Uttered, false, 0.5));
        return attributions.Count - 1;
    }

    private static IReadOnlyList<TokenRange> Introduced(Reading reading, Dictionary<int, Attribution> bySentence, Quotation quotation)
    {
        var before = quotation.Open - 1;
        if (before < 0 || reading.Tokens[before].Paragraph != quotation.Paragraph) return [];
        var sentence = reading.SentenceOf(before).Tokens;
        if (bySentence.TryGetValue(reading.Tokens[before].Sentence, out var spoken)) return spoken.Sources;
        if (NounPhrases.StartingAt(reading, sentence.First, sentence.End) is not { } subject || !Agents.CanSpeak(reading, subject) || Agents.IsDocument(reading, subject)) return [];
        var verb = subject.Words.End;
        while (verb < sentence.End && reading.Tokens[verb].Tag == Tag.Adverb) verb++;
        return verb < sentence.End && reading.Tokens[verb].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal ? [subject.Words] : [];
    }
}
