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
    private static readonly Lazy<ArgumentLabeller> Embedded = new(() => new ArgumentLabeller(LabelModel.Embedded("arguments.model")));

    /// <summary>The one that ships; docs/model-card.md says what it learned from.</summary>
    public static ArgumentLabeller Shipped => Embedded.Value;

    public IReadOnlyList<CueArguments> Read(Reading reading, FeatureReader features, Labelling labelling)
    {
        var found = new List<CueArguments>();
        var around = new ArgumentFeatures(reading, features, labelling);
        var own = new float[labelling.Length * Labels.Stride];
        var known = new bool[labelling.Length];
        var lattice = new Lattice(LabelScheme.Arguments);
        Span<int> rows = stackalloc int[Math.Max(ArgumentFeatures.MostOwn, ArgumentFeatures.MostRelative)];
        Span<int> joints = stackalloc int[3];
        var best = new Label[labelling.Length];
        foreach (var spot in CueSpot.In(reading, features.Tokens, labelling))
        {
            var cue = around.Look(spot);
            lattice.Reset(spot.Window.Count);
            var outside = 0f;
            for (var i = 0; i < spot.Window.Count; i++)
            {
                var at = spot.Window.First + i;
                var scores = own.AsSpan(at * Labels.Stride, Labels.Stride);
                if (!known[at]) model.Add(rows[..around.ReadOwn(at, rows)], scores);
                known[at] = true;
                var emission = lattice.Emission(i);
                scores.CopyTo(emission);
                model.Add(rows[..around.ReadRelative(at, cue, rows)], emission);
                Constrain(emission, at == spot.Anchor);
                if (at == spot.Anchor) outside = emission[(int)Label.Outside];
                if (at == spot.Anchor) emission[(int)Label.Outside] = Lattice.Impossible;
                around.ReadJoints(at, cue, joints);
                model.Join(joints, lattice.Transition(i));
            }

            var labels = best.AsSpan(0, spot.Window.Count);
            var score = lattice.Decode(labels);
            lattice.Emission(spot.Anchor - spot.Window.First)[(int)Label.Outside] = outside;
            var nothing = lattice.ScoreOfNothing();
            if (!labels.Contains(Label.ContentFirst))
            {
                lattice.Backward();
                var (at, most) = lattice.Best(Label.ContentFirst);
                lattice.Emission(spot.Anchor - spot.Window.First)[(int)Label.Outside] = outside;
                if (most - nothing < -5) continue;
                lattice.Emission(spot.Anchor - spot.Window.First)[(int)Label.Outside] = Lattice.Impossible;
                for (var label = 0; label < Labels.Stride; label++) if (label != (int)Label.ContentFirst) lattice.Emission(at)[label] = Lattice.Impossible;
                score = lattice.Decode(labels);
                lattice.Emission(spot.Anchor - spot.Window.First)[(int)Label.Outside] = outside;
            }

            if (Parts(spot, labels, score - nothing) is { } arguments) found.Add(arguments);
        }

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
}
