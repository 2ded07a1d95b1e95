using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>A place where something may be attributed: the token of a possible cue, and what surrounds it.</summary>
/// <param name="Anchor">The token that stands for the cue: its verb, its noun, its colon.</param>
/// <param name="Window">The tokens that may be attributed by it or be its source.</param>
/// <param name="Rule">The attribution that the rules found by this cue, as an index into the reading's, or -1.</param>
internal readonly record struct CueSpot(int Anchor, TokenRange Window, int Rule)
{
    /// <summary>In tokens, on either side of the anchor.</summary>
    private const int Reach = 120;

    /// <summary>Stands for an attribution that the layout gives, which needs no reading.</summary>
    private const int Settled = -2;

    /// <summary>All places in the article, in text order, one for each anchor.</summary>
    public static IEnumerable<CueSpot> In(Reading reading, IReadOnlyList<TokenFeatures> features, Labelling labelling, Doubt doubt)
    {
        var rules = new int[labelling.Length];
        Array.Fill(rules, -1);
        for (var i = reading.Attributions.Length - 1; i >= 0; i--)
            if (reading.Attributions[i].Cue is { } cue) rules[AnchorOf(features, cue)] = reading.Attributions[i].Kind == CueKind.Layout ? Settled : i;
        var run = 0;
        for (var i = 0; i < labelling.Length; i++)
        {
            if (i < labelling.Length - 1 && IsLikely(i) && IsLikely(i + 1) && labelling[i + 1] != Label.CueFirst && reading.Tokens[i].Sentence == reading.Tokens[i + 1].Sentence)
            {
                if (rules[i] >= 0) yield return new CueSpot(i, WindowOf(reading, labelling, i), rules[i]);
                continue;
            }

            var anchor = IsLikely(i) ? AnchorOf(features, new TokenRange(run, i + 1)) : -1;
            if (anchor >= 0 && anchor < i && rules[anchor] == -1) yield return new CueSpot(anchor, WindowOf(reading, labelling, anchor), -1);
            if ((anchor == i && rules[i] != Settled) || rules[i] >= 0) yield return new CueSpot(i, WindowOf(reading, labelling, i), rules[i]);
            run = i + 1;
        }

        bool IsLikely(int at) => labelling.CueMargin(at) > doubt.Least || (features[at].Cue is 1 or 2 or 4 && labelling.CueMargin(at) > doubt.LeastKnown);
    }

    /// <summary>The last word the lexicon knows, or else the last.</summary>
    public static int AnchorOf(IReadOnlyList<TokenFeatures> features, TokenRange cue)
    {
        for (var i = cue.Last; i >= cue.First; i--)
            if (features[i].Lemma != 0) return i;
        return cue.Last;
    }

    /// <summary>The sentence, and its neighbours in the paragraph as far as something there may be content.</summary>
    private static TokenRange WindowOf(Reading reading, Labelling labelling, int anchor)
    {
        var sentence = reading.SentenceOf(anchor);
        var (first, end) = (sentence.Tokens.First, sentence.Tokens.End);
        for (var i = sentence.Index - 1; i >= 0 && anchor - first < Reach && IsNeighbour(i); i--) first = reading.Sentences[i].Tokens.First;
        for (var i = sentence.Index + 1; i < reading.Sentences.Length && end - anchor < Reach && IsNeighbour(i); i++) end = reading.Sentences[i].Tokens.End;
        return new TokenRange(Math.Max(first, anchor - Reach), Math.Min(end, anchor + Reach));

        bool IsNeighbour(int index)
        {
            var other = reading.Sentences[index];
            if (other.Paragraph != sentence.Paragraph) return false;
            for (var i = other.Tokens.First; i < other.Tokens.End; i++)
                if (reading.Tokens[i].Quotation >= 0 || Labels.IsContent(labelling[i])) return true;
            return false;
        }
    }
}

/// <summary>How unlikely a cue may be, by the margin of the labeller in nats, and still be looked at.</summary>
/// <param name="Least">For any token.</param>
/// <param name="LeastKnown">For a word of the cue lexicon.</param>
internal sealed record Doubt(float Least, float LeastKnown)
{
    public static readonly Doubt Reading = new(-3, -6);

    /// <summary>In learning more is shown, so that what attributes nothing is known as well.</summary>
    public static readonly Doubt Learning = new(-5, -20);
}
