using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StatementTracker.Extraction.Labelling;

/// <summary>The scores of all labellings of one stretch of tokens; finds the best of them, and how much better than its rivals it is.</summary>
internal sealed class Lattice(LabelScheme scheme)
{
    /// <summary>A score no sum of weights comes near.</summary>
    public const float Impossible = -1e9f;

    private static readonly Vector256<float> None = Vector256.Create(float.MinValue);

    private float[] emissions = [];
    private float[] transitions = [];
    private float[] forward = [];
    private float[] backward = [];
    private byte[] origins = [];

    public int Length { get; private set; }

    /// <summary>Makes room for a stretch; its scores are then written by <see cref="Emission"/> and <see cref="Transition"/>.</summary>
    public void Reset(int length)
    {
        Length = length;
        if (emissions.Length >= length * Labels.Stride) return;
        var room = Math.Max(256, length) * Labels.Stride;
        (emissions, forward, backward, origins) = (new float[room], new float[room], new float[room], new byte[room]);
        transitions = new float[room * Labels.Stride];
    }

    public Span<float> Emission(int at) => emissions.AsSpan(at * Labels.Stride, Labels.Stride);

    /// <summary>By the label before, then by the label at this token.</summary>
    public Span<float> Transition(int at) => transitions.AsSpan(at * Labels.Stride * Labels.Stride, Labels.Stride * Labels.Stride);

    /// <summary>Writes the best labelling; the answer is its score.</summary>
    public float Decode(Span<Label> best)
    {
        Forward();
        var end = forward.AsSpan((Length - 1) * Labels.Stride, Labels.Stride);
        var last = scheme.All[0];
        foreach (var label in scheme.All)
            if (end[label] > end[last]) last = label;
        var score = end[last];
        for (var i = Length - 1; i >= 0; i--)
        {
            best[i] = (Label)last;
            last = origins[(i * Labels.Stride) + last];
        }

        return score;
    }

    /// <summary>The score of the labelling that leaves all tokens outside.</summary>
    /// <param name="anchor">A token whose score of being outside has been overwritten.</param>
    /// <param name="outside">That score.</param>
    public float ScoreOfNothing(int anchor, float outside)
    {
        var score = outside;
        for (var i = 0; i < Length; i++) score += (i == anchor ? 0 : emissions[i * Labels.Stride]) + (i > 0 ? transitions[i * Labels.Stride * Labels.Stride] : 0);
        return score;
    }

    /// <summary>Leaves a token only the labels asked for.</summary>
    public void Allow(int at, Func<Label, bool> isAllowed)
    {
        for (var label = 0; label < Labels.Stride; label++)
            if (!isAllowed((Label)label)) emissions[(at * Labels.Stride) + label] = Impossible;
    }

    /// <summary>Prepares <see cref="Margins"/>; to be asked after <see cref="Decode"/>.</summary>
    public void Backward()
    {
        backward.AsSpan((Length - 1) * Labels.Stride, Labels.Stride).Clear();
        for (var i = Length - 2; i >= 0; i--)
        {
            var joint = MemoryMarshal.Cast<float, Vector256<float>>(Transition(i + 1));
            var later = At(backward, i + 1) + At(emissions, i + 1);
            for (var each = 0; each < scheme.All.Length; each++)
                backward[(i * Labels.Stride) + scheme.All[each]] = Greatest(Vector256.ConditionalSelect(scheme.Followers[each], later + joint[scheme.All[each]], None));
        }
    }

    /// <summary>
    /// By how much the best labelling in which each token is part of what is asked for beats the best in which it is not; negative where
    /// it loses. To be asked after <see cref="Backward"/>.
    /// </summary>
    public void Margins(Func<Label, bool> isPart, Span<float> margins)
    {
        for (var i = 0; i < Length; i++)
        {
            var (part, other) = (Impossible, Impossible);
            foreach (var label in scheme.All)
            {
                var through = forward[(i * Labels.Stride) + label] + backward[(i * Labels.Stride) + label];
                if (isPart((Label)label)) part = Math.Max(part, through);
                else other = Math.Max(other, through);
            }

            margins[i] = part - other;
        }
    }

    /// <summary>The token where the best labelling that has the label somewhere has it, and its score; to be asked after <see cref="Backward"/>.</summary>
    public (int At, float Score) Best(Label label)
    {
        var best = (At: 0, Score: float.MinValue);
        for (var i = 0; i < Length; i++)
        {
            var through = forward[(i * Labels.Stride) + (int)label] + backward[(i * Labels.Stride) + (int)label];
            if (through > best.Score) best = (i, through);
        }

        return best;
    }

    private void Forward()
    {
        Vector256.ConditionalSelect(scheme.Starts, At(emissions, 0), Vector256.Create(Impossible)).CopyTo(forward, 0);
        for (var i = 1; i < Length; i++)
        {
            var joint = MemoryMarshal.Cast<float, Vector256<float>>(Transition(i));
            var earlier = forward.AsSpan((i - 1) * Labels.Stride, Labels.Stride);
            var (best, origin) = (None, Vector256<int>.Zero);
            for (var each = 0; each < scheme.All.Length; each++)
            {
                var before = scheme.All[each];
                var score = Vector256.ConditionalSelect(scheme.Followers[each], Vector256.Create(earlier[before]) + joint[before], None);
                var better = Vector256.GreaterThan(score, best);
                best = Vector256.ConditionalSelect(better, score, best);
                origin = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(before), origin);
            }

            (best + At(emissions, i)).CopyTo(forward, i * Labels.Stride);
            var narrow = Vector128.Narrow(Vector128.Narrow(origin.GetLower(), origin.GetUpper()), Vector128<short>.Zero);
            MemoryMarshal.Cast<byte, long>(origins.AsSpan())[i] = narrow.AsInt64()[0];
        }
    }

    private static Vector256<float> At(float[] scores, int token) => Vector256.Create<float>(scores.AsSpan(token * Labels.Stride, Labels.Stride));

    private static float Greatest(Vector256<float> scores)
    {
        var four = Vector128.Max(scores.GetLower(), scores.GetUpper());
        var two = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Math.Max(two[0], two[1]);
    }
}
