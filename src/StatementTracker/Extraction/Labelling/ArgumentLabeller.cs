using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>What a cue attributes, by the labeller.</summary>
/// <param name="Spot">Where.</param>
/// <param name="Contents">The parts of the content, in text order; empty where the cue attributes nothing.</param>
/// <param name="Sources">Whose words they are; empty where nobody is named.</param>
/// <param name="IsSpeech">False for belief, intent and other attitudes.</param>
/// <param name="Margin">By how much this labelling beats the one that attributes nothing.</param>
internal sealed record CueArguments(CueSpot Spot, IReadOnlyList<TokenRange> Contents, IReadOnlyList<TokenRange> Sources, bool IsSpeech, float Margin)
{
    /// <summary>What it might attribute instead: labellings of the same cue with other contents, the likelier first.</summary>
    public IReadOnlyList<CueArguments> Others { get; init; } = [];

    /// <summary>By how much this labelling is behind the best that has no source; 0 where the best has one.</summary>
    public float Unnamed { get; init; }

    /// <summary>By how much the best labelling beats this one.</summary>
    public float Behind { get; init; }
}

/// <summary>Asks of each possible cue what it attributes to whom.</summary>
internal sealed class ArgumentLabeller(LabelModel model)
{
    /// <summary>What is less likely than nothing by more than this, in nats, nobody would take.</summary>
    private const float LeastMargin = -6;

    /// <summary>What is behind the best labelling by more than this, in nats, is no other reading of it.</summary>
    private const float MostBehind = 4;

    /// <summary>A source that costs more than this, in nats, is not looked for.</summary>
    private const float MostForSource = 6;

    private const int MostOthers = 2;

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
            var unnamed = 0f;
            if (margin >= LeastMargin && spot.Rule < 0) margin += unnamed = WithSource(lattice, here);
            if (margin >= LeastMargin && Parts(spot, here, margin) is { } arguments) found.Add(arguments with { Unnamed = unnamed, Others = Others(arguments, unnamed, here, lattice) });
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
        lattice.Allow(at, label => label == Label.ContentFirst);
        return lattice.Decode(labels) - nothing;
    }

    /// <summary>Makes of a labelling without a source the best that has one, if it is not much worse; the answer is by how much it is, at most 0.</summary>
    private static float WithSource(Lattice lattice, Span<Label> labels)
    {
        if (labels.Contains(Label.SourceFirst)) return 0;
        lattice.Backward();
        var (at, most) = lattice.Best(Label.SourceFirst);
        var score = lattice.Decode(labels);
        if (most - score < -MostForSource) return 0;
        lattice.Allow(at, label => label == Label.SourceFirst);
        return lattice.Decode(labels) - score;
    }

    /// <summary>
    /// The best labelling with other contents, and the best that has the token where they differ as the first has it: each is the first with its
    /// least certain token of content turned round (Lawler 1972).
    /// </summary>
    private static List<CueArguments> Others(CueArguments first, float unnamed, ReadOnlySpan<Label> labels, Lattice lattice)
    {
        var others = new List<CueArguments>();
        Span<float> margins = stackalloc float[labels.Length];
        Span<Label> turned = stackalloc Label[labels.Length];
        Span<float> kept = stackalloc float[Labels.Stride];
        for (var more = 0; more < MostOthers; more++)
        {
            lattice.Backward();
            lattice.Margins(Labels.IsContent, margins);
            var at = Turning(labels, margins, first.Spot.Anchor - first.Spot.Window.First);
            if (at < 0) break;
            var behind = Math.Abs(margins[at]);
            lattice.Emission(at).CopyTo(kept);
            var isContent = Labels.IsContent(labels[at]);
            lattice.Allow(at, label => Labels.IsContent(label) != isContent);
            lattice.Decode(turned);
            if (Parts(first.Spot, turned, first.Margin - behind) is { } other) others.Add(other with { Behind = behind, Unnamed = unnamed });
            if (more == MostOthers - 1) break;
            kept.CopyTo(lattice.Emission(at));
            lattice.Allow(at, label => Labels.IsContent(label) == isContent);
            lattice.Decode(turned);
        }

        return others;
    }

    /// <summary>The least certain token, or -1 where all are certain.</summary>
    private static int Turning(ReadOnlySpan<Label> labels, ReadOnlySpan<float> margins, int anchor)
    {
        var (found, least) = (-1, MostBehind);
        for (var i = 0; i < labels.Length; i++)
            if (i != anchor && Math.Abs(margins[i]) < least) (found, least) = (i, Math.Abs(margins[i]));
        return found;
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
