using StatementTracker.Extraction.Labelling;

namespace StatementTracker.Evaluation.Training;

/// <summary>
/// An averaged structured perceptron (Collins 2002) with cost-augmented decoding: a wrong label counts as better than it is, so that
/// the right one has to win by a margin.
/// </summary>
internal sealed class Perceptron
{
    private const float Cost = 3;
    private const int Square = Labels.Stride * Labels.Stride;

    private readonly float[] weights = new float[LabelModel.Height * Labels.Stride];
    private readonly float[] drift = new float[LabelModel.Height * Labels.Stride];
    private readonly float[] transitions = new float[LabelModel.TransitionCount];
    private readonly float[] transitionDrift = new float[LabelModel.TransitionCount];
    private readonly Lattice lattice = new();
    private float seen = 1;

    /// <summary>One pass over all paragraphs in this order; the answer is the share of tokens that were labelled right before learning from them.</summary>
    public double Pass(IReadOnlyList<TrainingParagraph> paragraphs, Action<int> progress)
    {
        long right = 0, all = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            right += Learn(paragraphs[i]);
            all += paragraphs[i].Labels.Length;
            progress(i);
        }

        return (double)right / all;
    }

    /// <summary>The average of the weights after each paragraph, in steps so small that all but one weight in two thousand fit a byte.</summary>
    public LabelModel Model()
    {
        var average = new float[weights.Length];
        for (var i = 0; i < weights.Length; i++) average[i] = weights[i] - (drift[i] / seen);
        var sizes = average.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        var step = sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1) * 0.9995)] / 127;
        var small = new sbyte[average.Length];
        for (var i = 0; i < small.Length; i++) small[i] = (sbyte)Math.Clamp((int)Math.Round(average[i] / step), -127, 127);
        var joints = new float[transitions.Length];
        for (var i = 0; i < joints.Length; i++) joints[i] = Math.Clamp((float)Math.Round((transitions[i] - (transitionDrift[i] / seen)) / step), short.MinValue, short.MaxValue);
        return new LabelModel(small, joints);
    }

    private int Learn(TrainingParagraph paragraph)
    {
        var labels = paragraph.Labels;
        lattice.Reset(labels.Length);
        for (var i = 0; i < labels.Length; i++)
        {
            var emission = lattice.Emission(i);
            emission.Fill(Cost);
            emission[(int)labels[i]] = 0;
            foreach (var row in paragraph.Rows[i])
                for (var label = 0; label < Labels.Count; label++) emission[label] += weights[(row * Labels.Stride) + label];
            LabelModel.Join(transitions, paragraph.Joints.AsSpan(i * 3, 3), lattice.Transition(i));
        }

        Span<Label> best = labels.Length <= 512 ? stackalloc Label[labels.Length] : new Label[labels.Length];
        lattice.Decode(best);
        var right = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (best[i] == labels[i]) right++;
            else
                foreach (var row in paragraph.Rows[i])
                {
                    Change(weights, drift, (row * Labels.Stride) + (int)labels[i], 1);
                    Change(weights, drift, (row * Labels.Stride) + (int)best[i], -1);
                }

            if (i == 0 || (best[i] == labels[i] && best[i - 1] == labels[i - 1])) continue;
            foreach (var joint in paragraph.Joints.AsSpan(i * 3, 3))
            {
                Change(transitions, transitionDrift, (joint * Square) + ((int)labels[i - 1] * Labels.Stride) + (int)labels[i], 1);
                Change(transitions, transitionDrift, (joint * Square) + ((int)best[i - 1] * Labels.Stride) + (int)best[i], -1);
            }
        }

        seen++;
        return right;
    }

    private void Change(float[] current, float[] late, int at, float by)
    {
        current[at] += by;
        late[at] += by * seen;
    }
}
