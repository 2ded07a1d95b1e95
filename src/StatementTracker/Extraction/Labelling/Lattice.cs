using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StatementTracker.Extraction.Labelling;

/// <summary>The scores of all labellings of one stretch of tokens; finds the best of them, and how much better than its rivals it is.</summary>
internal sealed class Lattice
{
    private const float Impossible = -1e9f;

    private static readonly Vector256<float> None = Vector256.Create(float.MinValue);

    /// <summary>By the label before: all bits set for the labels that can follow it.</summary>
    private static readonly Vector256<float>[] Followers = [.. Enumerable.Range(0, Labels.Count).Select(Following)];

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

    /// <summary>The best labelling.</summary>
    public void Decode(Span<Label> best)
    {
        Forward();
        var last = 0;
        var end = forward.AsSpan((Length - 1) * Labels.Stride, Labels.Count);
        for (var label = 1; label < Labels.Count; label++)
            if (end[label] > end[last]) last = label;
        for (var i = Length - 1; i >= 0; i--)
        {
            best[i] = (Label)last;
            last = origins[(i * Labels.Stride) + last];
        }
    }

    /// <summary>
    /// By how much the best labelling in which each token is content beats the best in which it is not; negative where it loses.
    /// To be asked after <see cref="Decode"/>.
    /// </summary>
    public void ContentMargins(Span<float> margins)
    {
        Backward();
        for (var i = 0; i < Length; i++)
        {
            var (content, other) = (Impossible, Impossible);
            for (var label = 0; label < Labels.Count; label++)
            {
                var through = forward[(i * Labels.Stride) + label] + backward[(i * Labels.Stride) + label];
                if (Labels.IsContent((Label)label)) content = Math.Max(content, through);
                else other = Math.Max(other, through);
            }

            margins[i] = content - other;
        }
    }

    private void Forward()
    {
        for (var label = 0; label < Labels.Count; label++) forward[label] = Labels.CanFollow(0, label) ? emissions[label] : Impossible;
        for (var i = 1; i < Length; i++)
        {
            var joint = MemoryMarshal.Cast<float, Vector256<float>>(Transition(i));
            var earlier = forward.AsSpan((i - 1) * Labels.Stride, Labels.Stride);
            var (best, origin) = (None, Vector256<int>.Zero);
            for (var before = 0; before < Labels.Count; before++)
            {
                var score = Vector256.ConditionalSelect(Followers[before], Vector256.Create(earlier[before]) + joint[before], None);
                var better = Vector256.GreaterThan(score, best);
                best = Vector256.ConditionalSelect(better, score, best);
                origin = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(before), origin);
            }

            (best + At(emissions, i)).CopyTo(forward, i * Labels.Stride);
            var narrow = Vector128.Narrow(Vector128.Narrow(origin.GetLower(), origin.GetUpper()), Vector128<short>.Zero);
            MemoryMarshal.Cast<byte, long>(origins.AsSpan())[i] = narrow.AsInt64()[0];
        }
    }

    private void Backward()
    {
        backward.AsSpan((Length - 1) * Labels.Stride, Labels.Stride).Clear();
        for (var i = Length - 2; i >= 0; i--)
        {
            var joint = MemoryMarshal.Cast<float, Vector256<float>>(Transition(i + 1));
            var later = At(backward, i + 1) + At(emissions, i + 1);
            for (var before = 0; before < Labels.Count; before++)
                backward[(i * Labels.Stride) + before] = Greatest(Vector256.ConditionalSelect(Followers[before], later + joint[before], None));
        }
    }

    private static Vector256<float> At(float[] scores, int token) => Vector256.Create<float>(scores.AsSpan(token * Labels.Stride, Labels.Stride));

    private static float Greatest(Vector256<float> scores)
    {
        var four = Vector128.Max(scores.GetLower(), scores.GetUpper());
        var two = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Math.Max(two[0], two[1]);
    }

    private static Vector256<float> Following(int before)
    {
        var can = Vector256<int>.Zero;
        for (var label = 0; label < Labels.Count; label++) can = can.WithElement(label, Labels.CanFollow(before, label) ? -1 : 0);
        return can.AsSingle();
    }
}
