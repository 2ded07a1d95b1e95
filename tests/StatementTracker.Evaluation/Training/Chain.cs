using StatementTracker.Extraction.Labelling;

namespace StatementTracker.Evaluation.Training;

/// <summary>Sums over all labellings of a stretch, by the forward and backward algorithms, scaled token by token.</summary>
internal sealed class Chain(LabelScheme scheme)
{
    private const int Stride = Labels.Stride, Square = Stride * Stride;

    private float[] emissions = [], moves = [], forward = [], backward = [], scale = [];
    private int length;

    /// <summary>Makes room for a stretch, its emissions cleared.</summary>
    public void Reset(int tokens)
    {
        length = tokens;
        if (emissions.Length < length * Stride)
            (emissions, moves, forward, backward, scale) = (new float[length * Stride], new float[length * Square], new float[length * Stride], new float[length * Stride], new float[length]);
        emissions.AsSpan(0, length * Stride).Clear();
    }

    /// <summary>The scores of a token's labels; <see cref="Sum"/> makes exponentials of them.</summary>
    public Span<float> Emission(int at) => emissions.AsSpan(at * Stride, Stride);

    /// <summary>The scores by the label before, then by the label; likewise.</summary>
    public Span<float> Move(int at) => moves.AsSpan(at * Square, Square);

    /// <summary>The logarithm of the sum over all labellings.</summary>
    public double Sum()
    {
        double log = 0;
        for (var i = 0; i < length; i++)
        {
            var emission = Emission(i);
            var most = float.MinValue;
            foreach (var label in scheme.All) most = Math.Max(most, emission[label]);
            foreach (var label in scheme.All) emission[label] = MathF.Exp(emission[label] - most);
            scale[i] = Forward(i);
            log += Math.Log(scale[i]) + most;
        }

        backward.AsSpan((length - 1) * Stride, Stride).Fill(1);
        for (var i = length - 2; i >= 0; i--) Backward(i);
        return log;
    }

    /// <summary>How the likelihood rises with each label's score at a token.</summary>
    public void Slope(int at, Label right, Span<float> slope)
    {
        slope.Clear();
        var total = 0f;
        foreach (var label in scheme.All) total += slope[label] = forward[(at * Stride) + label] * backward[(at * Stride) + label];
        foreach (var label in scheme.All) slope[label] /= -total;
        slope[(int)right] += 1;
    }

    /// <summary>How it rises with each move from the token before.</summary>
    public void MoveSlope(int at, Label before, Label right, Span<float> slope)
    {
        slope.Clear();
        foreach (var label in scheme.All)
        {
            var rest = backward[(at * Stride) + label] * emissions[(at * Stride) + label] / scale[at];
            foreach (var from in scheme.Before(label)) slope[(from * Stride) + label] = -forward[((at - 1) * Stride) + from] * moves[(at * Square) + (from * Stride) + label] * rest;
        }

        slope[((int)before * Stride) + (int)right] += 1;
    }

    private float Forward(int at)
    {
        var here = forward.AsSpan(at * Stride, Stride);
        here.Clear();
        if (at == 0)
            foreach (var label in scheme.First) here[label] = emissions[label];
        else
            foreach (var label in scheme.All)
            {
                var sum = 0f;
                foreach (var before in scheme.Before(label))
                {
                    ref var move = ref moves[(at * Square) + (before * Stride) + label];
                    move = MathF.Exp(move);
                    sum += forward[((at - 1) * Stride) + before] * move;
                }

                here[label] = sum * emissions[(at * Stride) + label];
            }

        var total = 0f;
        foreach (var label in scheme.All) total += here[label];
        foreach (var label in scheme.All) here[label] /= total;
        return total;
    }

    private void Backward(int at)
    {
        var here = backward.AsSpan(at * Stride, Stride);
        here.Clear();
        var next = at + 1;
        foreach (var label in scheme.All)
        {
            var rest = backward[(next * Stride) + label] * emissions[(next * Stride) + label] / scale[next];
            foreach (var before in scheme.Before(label)) here[before] += rest * moves[(next * Square) + (before * Stride) + label];
        }
    }
}
