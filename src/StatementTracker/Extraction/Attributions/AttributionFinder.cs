using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Attributions;

/// <summary>Finds what is attributed to whom, sentence by sentence, before anything is known of who the sources are.</summary>
internal static class AttributionFinder
{
    private const int DeepestNesting = 3;

    private static readonly Func<Reading, Sentence, IReadOnlyList<VerbCue>, IEnumerable<Attribution>>[] Recognisers =
    [
        SilenceRecogniser.Find,
        VerbCueRecogniser.Find,
        PhraseRecogniser.Find,
        ColonRecogniser.Find,
        NounCueRecogniser.Find,
    ];

    public static Reading Read(Reading reading)
    {
        var found = new List<Attribution>(TranscriptRecogniser.Find(reading));
        var labelled = found.Count;
        foreach (var sentence in reading.Sentences)
        {
            var cues = Cues(reading, sentence);
            var here = found.Count;
            foreach (var recogniser in Recognisers)
                foreach (var attribution in recogniser(reading, sentence, cues))
                    if (!IsKnown(found, here, attribution) && !IsKnown(found, 0, attribution, labelled)) found.Add(attribution);
        }

        found.AddRange(BlockRecogniser.Find(reading).Where(block => !IsKnown(found, 0, block) && !found.Take(labelled).Any(under => block.Content[0].Overlaps(under.Content[0]))));
        var joined = QuotationJoiner.Join(reading, found);
        return With(reading, joined);
    }

    /// <summary>The reading with these attributions, in text order.</summary>
    public static Reading With(Reading reading, IEnumerable<Attribution> attributions)
    {
        reading = reading with { Attributions = [.. attributions.OrderBy(attribution => attribution.First).ThenBy(attribution => attribution.Anchor)] };
        return reading with { Attributions = [.. Shallow(reading)] };
    }

    /// <summary>Leaves out what is nested deeper than anybody writes on purpose, so that work on contents stays linear in the text.</summary>
    private static IEnumerable<Attribution> Shallow(Reading reading)
    {
        var within = Nesting.Of(reading);
        for (var i = 0; i < within.Length; i++)
        {
            var depth = 0;
            for (var outer = within[i]; outer is { } at && depth <= DeepestNesting; outer = within[at]) depth++;
            if (depth <= DeepestNesting) yield return reading.Attributions[i];
        }
    }

    public static List<VerbCue> Cues(Reading reading, Sentence sentence)
    {
        var cues = new List<VerbCue>();
        for (var i = sentence.Tokens.First; i < sentence.Tokens.End; i++)
            if (reading.Tokens[i].Quotation < 0 && VerbCueFinder.At(reading, i) is { } cue) cues.Add(cue);
        return cues;
    }

    /// <summary>An earlier recogniser has the same cue.</summary>
    private static bool IsKnown(List<Attribution> found, int from, Attribution attribution, int? to = null)
    {
        for (var i = from; i < (to ?? found.Count); i++)
            if (found[i].Cue is { } cue && attribution.Cue is { } other && cue.Overlaps(other)) return true;
        return false;
    }
}
