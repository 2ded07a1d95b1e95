using StatementTracker.Extraction.Labelling;

namespace StatementTracker.Evaluation.Training;

/// <summary>
/// A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) learned by stochastic gradients with a rate for each
/// weight (AdaGrad; Duchi, Hazan, Singer 2011).
/// </summary>
internal sealed class ConditionalField(LabelScheme scheme, int joints)
{
    private const int Stride = Labels.Stride, Square = Stride * Stride;
    private static readonly float Rate = float.Parse(Environment.GetEnvironmentVariable("T_RATE") ?? "0.1");
    private static readonly float Decay = float.Parse(Environment.GetEnvironmentVariable("T_DECAY") ?? "0");

    private readonly float[] weights = new float[LabelModel.Height * Stride];
    private readonly float[] squares = new float[LabelModel.Height * Stride];
    private readonly float[] drift = new float[LabelModel.Height * Stride];
    private readonly float[] transitionDrift = new float[joints * Square];
    private float seen;
    private int passes;
    private readonly float[] transitions = new float[joints * Square];
    private readonly float[] transitionSquares = new float[joints * Square];
    private static readonly float Drop = float.Parse(Environment.GetEnvironmentVariable("T_DROP") ?? "0.4");
    private readonly Random random = new(7);
    private float[] emissions = [], moves = [], alpha = [], beta = [], scale = [];

    /// <summary>One pass; the answer is the mean log loss of a sequence before learning from it.</summary>
    public double Pass(IReadOnlyList<TrainingSequence> sequences)
    {
        double loss = 0;
        passes++;
        foreach (var sequence in sequences) { seen += 1f / sequences.Count; loss += Learn(sequence with { Rows = Dropped(sequence.Rows), Further = Dropped(sequence.Further) }); }
        return loss / sequences.Count;
    }

    public LabelModel Model()
    {
        for (var i = 0; i < weights.Length; i++) weights[i] = (weights[i] - (drift[i] / seen)) * (1 - Drop);
        for (var i = 0; i < transitions.Length; i++) transitions[i] -= transitionDrift[i] / seen;
        var sizes = weights.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        var step = sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1) * 0.9995)] / 127;
        var small = new sbyte[weights.Length];
        for (var i = 0; i < small.Length; i++) small[i] = (sbyte)Math.Clamp((int)Math.Round(weights[i] / step), -127, 127);
        var joined = new float[transitions.Length];
        for (var i = 0; i < joined.Length; i++) joined[i] = Math.Clamp((float)Math.Round(transitions[i] / step), short.MinValue, short.MaxValue);
        return new LabelModel(small, joined, step);
    }

    private int[][] Dropped(int[][] rows)
    {
        var kept = new int[rows.Length][];
        var buffer = new int[128];
        for (var i = 0; i < rows.Length; i++)
        {
            var count = 0;
            foreach (var row in rows[i]) if (random.NextSingle() >= Drop) buffer[count++] = row;
            kept[i] = buffer[..count];
        }

        return kept;
    }

    private double Learn(TrainingSequence sequence)
    {
        var length = sequence.Labels.Length;
        Score(sequence);
        var partition = Sum(length);
        var right = Right(sequence);
        var loss = partition - right;
        if (loss < 1e-4) return loss;
        Span<float> gradient = stackalloc float[Stride];
        for (var i = 0; i < length; i++)
        {
            gradient.Clear();
            var total = 0f;
            foreach (var label in scheme.All)
            {
                gradient[label] = alpha[(i * Stride) + label] * beta[(i * Stride) + label];
                total += gradient[label];
            }

            foreach (var label in scheme.All) gradient[label] = -gradient[label] / total;
            gradient[(int)sequence.Labels[i]] += 1;
            Change(sequence.Rows[i], gradient);
            if (sequence.Further.Length > 0) Change(sequence.Further[i], gradient);
            if (i > 0) ChangeJoints(sequence, i);
        }

        return loss;
    }

    private void Score(TrainingSequence sequence)
    {
        var length = sequence.Labels.Length;
        if (emissions.Length < length * Stride)
            (emissions, moves, alpha, beta, scale) = (new float[length * Stride], new float[length * Square], new float[length * Stride], new float[length * Stride], new float[length]);
        for (var i = 0; i < length; i++)
        {
            var emission = emissions.AsSpan(i * Stride, Stride);
            emission.Clear();
            Add(sequence.Rows[i], emission);
            if (sequence.Further.Length > 0) Add(sequence.Further[i], emission);
            if (sequence.Anchor >= 0) ArgumentLabeller.Constrain(emission, i == sequence.Anchor);
            LabelModel.Join(transitions, sequence.Joints.AsSpan(i * 3, 3), moves.AsSpan(i * Square, Square));
        }
    }

    /// <summary>Forward and backward sums, scaled token by token; the answer is the logarithm of the sum over all labellings.</summary>
    private double Sum(int length)
    {
        double log = 0;
        for (var i = 0; i < length; i++)
        {
            var emission = emissions.AsSpan(i * Stride, Stride);
            var most = float.MinValue;
            foreach (var label in scheme.All) most = Math.Max(most, emission[label]);
            var here = alpha.AsSpan(i * Stride, Stride);
            here.Clear();
            if (i == 0)
                foreach (var label in scheme.First) here[label] = MathF.Exp(emission[label] - most);
            else
                foreach (var label in scheme.All)
                {
                    var sum = 0f;
                    foreach (var before in scheme.Before(label))
                    {
                        ref var move = ref moves[(i * Square) + (before * Stride) + label];
                        move = MathF.Exp(move);
                        sum += alpha[((i - 1) * Stride) + before] * move;
                    }

                    here[label] = sum * MathF.Exp(emission[label] - most);
                }

            var total = 0f;
            foreach (var label in scheme.All) total += here[label];
            foreach (var label in scheme.All) here[label] /= total;
            scale[i] = total;
            log += Math.Log(total) + most;
            foreach (var label in scheme.All) emission[label] = MathF.Exp(emission[label] - most);
        }

        var last = beta.AsSpan((length - 1) * Stride, Stride);
        last.Fill(1);
        for (var i = length - 2; i >= 0; i--)
        {
            var here = beta.AsSpan(i * Stride, Stride);
            here.Clear();
            foreach (var label in scheme.All)
            {
                var rest = beta[((i + 1) * Stride) + label] * emissions[((i + 1) * Stride) + label] / scale[i + 1];
                foreach (var before in scheme.Before(label)) here[before] += rest * moves[((i + 1) * Square) + (before * Stride) + label];
            }
        }

        return log;
    }

    /// <summary>The score of the coders' labelling; emissions and moves are exponentials by now.</summary>
    private double Right(TrainingSequence sequence)
    {
        double score = 0;
        for (var i = 0; i < sequence.Labels.Length; i++)
        {
            var label = (int)sequence.Labels[i];
            var raw = new float[Stride];
            Add(sequence.Rows[i], raw);
            if (sequence.Further.Length > 0) Add(sequence.Further[i], raw);
            score += raw[label];
            if (i > 0) score += Math.Log(moves[(i * Square) + ((int)sequence.Labels[i - 1] * Stride) + label]);
        }

        return score;
    }

    private void ChangeJoints(TrainingSequence sequence, int i)
    {
        foreach (var label in scheme.All)
        {
            var rest = beta[(i * Stride) + label] * emissions[(i * Stride) + label] / scale[i];
            foreach (var before in scheme.Before(label))
            {
                var change = -alpha[((i - 1) * Stride) + before] * moves[(i * Square) + (before * Stride) + label] * rest;
                if (before == (int)sequence.Labels[i - 1] && label == (int)sequence.Labels[i]) change += 1;
                if (MathF.Abs(change) < 1e-5f) continue;
                foreach (var joint in sequence.Joints.AsSpan(i * 3, 3))
                {
                    var at = (joint * Square) + (before * Stride) + label;
                    transitionSquares[at] += change * change;
                    var by = Rate * change / MathF.Sqrt(transitionSquares[at]);
                    transitions[at] += by;
                    transitionDrift[at] += by * seen;
                }
            }
        }
    }

    private void Add(int[] rows, Span<float> emission)
    {
        foreach (var row in rows)
        {
            var weight = weights.AsSpan(row * Stride, Stride);
            for (var label = 0; label < Stride; label++) emission[label] += weight[label];
        }
    }

    private void Change(int[] rows, ReadOnlySpan<float> gradient)
    {
        foreach (var row in rows)
        {
            var weight = weights.AsSpan(row * Stride, Stride);
            var square = squares.AsSpan(row * Stride, Stride);
            foreach (var label in scheme.All)
            {
                var change = gradient[label] - (Decay * weight[label]);
                if (MathF.Abs(change) < 1e-4f) continue;
                square[label] += change * change;
                var by = Rate * change / MathF.Sqrt(square[label] + 1e-2f);
                weight[label] += by;
                drift[(row * Stride) + label] += by * seen;
            }
        }
    }
}
