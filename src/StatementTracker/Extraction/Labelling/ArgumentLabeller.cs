using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>What a cue attributes, by the labeller.</summary>
/// <param name="Spot">Where.</param>
/// <param name="Contents">The parts of the content, in text order; empty where the cue attributes nothing.</param>
/// <param name="Sources">Whose words they are; empty where nobody is named.</param>
/// <param name="IsSpeech">False for belief, intent and other attitudes.</param>
/// <param name="Margin">By how much this labelling beats the one that attributes nothing.</param>
internal sealed record CueArguments(CueSpot Spot, IReadOnlyList<TokenRange> Contents, IReadOnlyList<TokenRange> Sources, bool IsSpeech, float Margin);

/// <summary>Asks of each possible cue what it attributes to whom.</summary>
internal sealed class ArgumentLabeller(LabelModel model)
{
    /// <summary>What is less likely than nothing by more than this, in nats, nobody would take.</summary>
    private const float LeastMargin = -5;

    private static readonly Lazy<ArgumentLabeller> Embedded = new(() => new ArgumentLabeller(LabelModel.Embedded("arguments.model")));

    /// <summary>The one that ships; docs/model-card.md says what it learned from.</summary>
    public static ArgumentLabeller Shipped => Embedded.Value;

    public IReadOnlyList<CueArguments> Read(Reading reading, FeatureReader features, Labelling labelling)
    {
        var found = new List<CueArguments>();
        var around = new ArgumentFeatures(reading, features, labelling);
        var own = new OwnScores(model, around, labelling.Length);
        var lattice = new Lattice(LabelScheme.Arguments);
        var labels = new Label[labelling.Length];
        foreach (var spot in CueSpot.In(reading, features.Tokens, labelling, Doubt.Reading))
        {
            var here = labels.AsSpan(0, spot.Window.Count);
            var outside = Score(spot, around, own, lattice);
            var margin = Decode(lattice, spot.Anchor - spot.Window.First, outside, here);
            if (margin >= LeastMargin && Parts(spot, here, margin) is { } arguments) found.Add(arguments);
        }

        return found;
    }

    /// <summary>Writes the scores around a cue, with the anchor a cue for sure; the answer is the score of its being none.</summary>
    private float Score(CueSpot spot, ArgumentFeatures around, OwnScores own, Lattice lattice)
    {
        Span<int> rows = stackalloc int[ArgumentFeatures.MostRelative];
        Span<int> joints = stackalloc int[3];
        var cue = around.Look(spot);
        var outside = 0f;
        lattice.Reset(spot.Window.Count);
        for (var i = 0; i < spot.Window.Count; i++)
        {
            var at = spot.Window.First + i;
            var emission = lattice.Emission(i);
            own.Of(at).CopyTo(emission);
            model.Add(rows[..around.ReadRelative(at, cue, rows)], emission);
            Constrain(emission, at == spot.Anchor);
            if (at == spot.Anchor) (outside, emission[(int)Label.Outside]) = (emission[(int)Label.Outside], Lattice.Impossible);
            around.ReadJoints(at, cue, joints);
            model.Join(joints, lattice.Transition(i));
        }

        return outside;
    }

    /// <summary>Writes the best labelling that has a content; the answer is by how much it beats attributing nothing.</summary>
    private static float Decode(Lattice lattice, int anchor, float outside, Span<Label> labels)
    {
        var score = lattice.Decode(labels);
        var nothing = lattice.ScoreOfNothing(anchor, outside);
        if (labels.Contains(Label.ContentFirst)) return score - nothing;
        lattice.Backward();
        var (at, most) = lattice.Best(Label.ContentFirst);
        if (most - nothing < LeastMargin) return most - nothing;
        lattice.Fix(at, Label.ContentFirst);
        return lattice.Decode(labels) - nothing;
    }

    /// <summary>The cue is at the anchor or nowhere.</summary>
    public static void Constrain(Span<float> emission, bool isAnchor)
    {
        if (isAnchor)
            for (var label = 0; label < Labels.Stride; label++) emission[label] = (Label)label is Label.Outside || Labels.IsCue((Label)label) ? emission[label] : Lattice.Impossible;
        else
            (emission[(int)Label.CueFirst], emission[(int)Label.AttitudeCue]) = (Lattice.Impossible, Lattice.Impossible);
    }

    private static CueArguments? Parts(CueSpot spot, ReadOnlySpan<Label> labels, float margin)
    {
        List<TokenRange> contents = [], sources = [];
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] is not (Label.ContentFirst or Label.SourceFirst)) continue;
            var first = i;
            var isContent = labels[i] == Label.ContentFirst;
            while (i + 1 < labels.Length && labels[i + 1] == labels[first] + 1) i++;
            (isContent ? contents : sources).Add(new TokenRange(spot.Window.First + first, spot.Window.First + i + 1));
        }

        var anchor = labels[spot.Anchor - spot.Window.First];
        return anchor == Label.Outside || contents.Count == 0 ? null : new CueArguments(spot, contents, sources, anchor == Label.CueFirst, margin);
    }

    /// <summary>The scores that tokens have by themselves, read once for all cues they are near to.</summary>
    private sealed class OwnScores(LabelModel model, ArgumentFeatures around, int tokens)
    {
        private readonly float[] scores = new float[tokens * Labels.Stride];
        private readonly bool[] known = new bool[tokens];

        public Span<float> Of(int at)
        {
            var mine = scores.AsSpan(at * Labels.Stride, Labels.Stride);
            if (known[at]) return mine;
            Span<int> rows = stackalloc int[ArgumentFeatures.MostOwn];
            model.Add(rows[..around.ReadOwn(at, rows)], mine);
            known[at] = true;
            return mine;
        }
    }
}
