using StatementTracker.Extraction.Labelling;

namespace StatementTracker.Evaluation.Training;

/// <summary>
/// A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001), learned by stochastic gradients with a rate for each weight
/// (AdaGrad; Duchi, Hazan, Singer 2011). Features drop out at random, so that none is relied on alone; the model is the average over time.
/// </summary>
/// <param name="scheme">The labels.</param>
/// <param name="joints">How many kinds of joint there are.</param>
internal sealed class ConditionalField(LabelScheme scheme, int joints)
{
    private const int Stride = Labels.Stride, Square = Stride * Stride;
    private const int Seed = 20161108;
    private const float Rate = 0.07f;

    /// <summary>The share of features that a token goes without.</summary>
    private const float Drop = 0.6f;

    /// <summary>What is nearer to nothing than this is not learned from.</summary>
    private const float Least = 1e-4f;

    private readonly AveragedWeights weights = new(LabelModel.Height * Stride, Rate);
    private readonly AveragedWeights moves = new(joints * Square, Rate);
    private readonly Chain chain = new(scheme);
    private readonly Random random = new(Seed);
    private float seen;

    /// <summary>One pass in a new random order; the answer is the mean loss of a stretch in nats, before learning from it.</summary>
    public double Pass(TrainingSequence[] sequences)
    {
        random.Shuffle(sequences);
        double loss = 0;
        foreach (var sequence in sequences)
        {
            seen += 1f / sequences.Length;
            loss += Learn(sequence with { Rows = Some(sequence.Rows), Further = Some(sequence.Further) });
        }

        return loss / sequences.Length;
    }

    /// <summary>The averages, in steps so small that all but one weight in two thousand fit a byte.</summary>
    public LabelModel Model()
    {
        var average = weights.Average(seen, 1 - Drop);
        var sizes = average.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        var step = sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1) * 0.9995)] / 127;
        return new LabelModel([.. average.Select(weight => (sbyte)Math.Clamp((int)Math.Round(weight / step), -127, 127))], [.. moves.Average(seen, 1).Select(weight => Math.Clamp(MathF.Round(weight / step), short.MinValue, short.MaxValue))], step);
    }

    private int[][] Some(int[][] rows)
    {
        var kept = new int[rows.Length][];
        for (var i = 0; i < rows.Length; i++) kept[i] = Array.FindAll(rows[i], _ => random.NextSingle() >= Drop);
        return kept;
    }

    private double Learn(TrainingSequence sequence)
    {
        var loss = Score(sequence);
        if (loss < Least) return loss;
        Span<float> slope = stackalloc float[Stride];
        Span<float> moving = stackalloc float[Square];
        for (var i = 0; i < sequence.Labels.Length; i++)
        {
            chain.Slope(i, sequence.Labels[i], slope);
            Change(sequence.Rows[i], slope);
            if (sequence.Further.Length > 0) Change(sequence.Further[i], slope);
            if (i == 0) continue;
            chain.MoveSlope(i, sequence.Labels[i - 1], sequence.Labels[i], moving);
            for (var move = 0; move < Square; move++)
                if (MathF.Abs(moving[move]) > Least)
                    foreach (var joint in sequence.Joints.AsSpan(i * 3, 3)) moves.Change((joint * Square) + move, moving[move], seen);
        }

        return loss;
    }

    private double Score(TrainingSequence sequence)
    {
        double right = 0;
        chain.Reset(sequence.Labels.Length);
        for (var i = 0; i < sequence.Labels.Length; i++)
        {
            var emission = chain.Emission(i);
            var move = chain.Move(i);
            Add(sequence.Rows[i], emission);
            if (sequence.Further.Length > 0) Add(sequence.Further[i], emission);
            if (sequence.Anchor >= 0) ArgumentLabeller.Constrain(emission, i == sequence.Anchor);
            LabelModel.Join(moves.Current, sequence.Joints.AsSpan(i * 3, 3), move);
            right += emission[(int)sequence.Labels[i]] + (i > 0 ? move[((int)sequence.Labels[i - 1] * Stride) + (int)sequence.Labels[i]] : 0);
        }

        return chain.Sum() - right;
    }

    private void Add(int[] rows, Span<float> emission)
    {
        foreach (var row in rows)
        {
            var weight = weights.Current.AsSpan(row * Stride, Stride);
            for (var label = 0; label < Stride; label++) emission[label] += weight[label];
        }
    }

    private void Change(int[] rows, ReadOnlySpan<float> slope)
    {
        for (var label = 0; label < Stride; label++)
            if (MathF.Abs(slope[label]) > Least)
                foreach (var row in rows) weights.Change((row * Stride) + label, slope[label], seen);
    }
}
