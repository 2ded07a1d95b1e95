using StatementTracker.Extraction.Labelling;

namespace StatementTracker.Evaluation.Training;

/// <summary>
/// An averaged structured perceptron (Collins 2002) with cost-augmented decoding: a wrong label counts as better than it is, so that
/// the right one has to win by a margin.
/// </summary>
internal sealed class Perceptron(LabelScheme scheme, int joints)
{
    private const float Cost = 3;
    private const int Square = Labels.Stride * Labels.Stride;

    private readonly float[] weights = new float[LabelModel.Height * Labels.Stride];
    private readonly float[] drift = new float[LabelModel.Height * Labels.Stride];
    private readonly float[] transitions = new float[joints * Square];
    private readonly float[] transitionDrift = new float[joints * Square];
    private readonly Lattice lattice = new(scheme);
    private float seen = 1;

    /// <summary>One pass over all sequences in this order; the answer is the share of tokens that were labelled right before learning from them.</summary>
    public double Pass(IReadOnlyList<TrainingSequence> sequences, Action<int> progress)
    {
        long right = 0, all = 0;
        for (var i = 0; i < sequences.Count; i++)
        {
            right += Learn(sequences[i]);
            all += sequences[i].Labels.Length;
            progress(i);
        }

        return (double)right / all;
    }

    /// <summary>The average of the weights after each sequence, in steps so small that all but one weight in two thousand fit a byte.</summary>
    public LabelModel Model()
    {
        var average = new float[weights.Length];
        for (var i = 0; i < weights.Length; i++) average[i] = weights[i] - (drift[i] / seen);
        var sizes = average.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        var step = sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1) * 0.9995)] / 127;
        var small = new sbyte[average.Length];
        for (var i = 0; i < small.Length; i++) small[i] = (sbyte)Math.Clamp((int)Math.Round(average[i] / step), -127, 127);
        var joined = new float[transitions.Length];
        for (var i = 0; i < joined.Length; i++) joined[i] = Math.Clamp((float)Math.Round((transitions[i] - (transitionDrift[i] / seen)) / step), short.MinValue, short.MaxValue);
        return new LabelModel(small, joined, step);
    }

    private int Learn(TrainingSequence sequence)
    {
        var labels = sequence.Labels;
        lattice.Reset(labels.Length);
        for (var i = 0; i < labels.Length; i++)
        {
            var emission = lattice.Emission(i);
            emission.Fill(Cost);
            emission[(int)labels[i]] = 0;
            Add(sequence.Rows[i], emission);
            if (sequence.Further.Length > 0) Add(sequence.Further[i], emission);
            if (sequence.Anchor >= 0) ArgumentLabeller.Constrain(emission, i == sequence.Anchor);
            LabelModel.Join(transitions, sequence.Joints.AsSpan(i * 3, 3), lattice.Transition(i));
        }

        Span<Label> best = labels.Length <= 512 ? stackalloc Label[labels.Length] : new Label[labels.Length];
        lattice.Decode(best);
        var right = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (best[i] == labels[i]) right++;
            else
            {
                Prefer(sequence.Rows[i], labels[i], best[i]);
                if (sequence.Further.Length > 0) Prefer(sequence.Further[i], labels[i], best[i]);
            }

            if (i == 0 || (best[i] == labels[i] && best[i - 1] == labels[i - 1])) continue;
            foreach (var joint in sequence.Joints.AsSpan(i * 3, 3))
            {
                Change(transitions, transitionDrift, (joint * Square) + ((int)labels[i - 1] * Labels.Stride) + (int)labels[i], 1);
                Change(transitions, transitionDrift, (joint * Square) + ((int)best[i - 1] * Labels.Stride) + (int)best[i], -1);
            }
        }

        seen++;
        return right;
    }

    private void Add(int[] rows, Span<float> emission)
    {
        foreach (var row in rows)
            for (var label = 0; label < Labels.Stride; label++) emission[label] += weights[(row * Labels.Stride) + label];
    }

    private void Prefer(int[] rows, Label right, Label wrong)
    {
        foreach (var row in rows)
        {
            Change(weights, drift, (row * Labels.Stride) + (int)right, 1);
            Change(weights, drift, (row * Labels.Stride) + (int)wrong, -1);
        }
    }

    private void Change(float[] current, float[] late, int at, float by)
    {
        current[at] += by;
        late[at] += by * seen;
    }
}
