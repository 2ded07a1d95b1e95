namespace StatementTracker.Extraction.Labelling;

/// <summary>The scores of all labellings of one stretch of tokens; finds the best of them, and how much better than its rivals it is.</summary>
internal sealed class Lattice
{
    private const float Impossible = -1e9f;

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
            var joint = Transition(i);
            for (var label = 0; label < Labels.Count; label++)
            {
                var (best, origin) = (float.MinValue, 0);
                for (var before = 0; before < Labels.Count; before++)
                {
                    if (!Labels.CanFollow(before, label)) continue;
                    var score = forward[((i - 1) * Labels.Stride) + before] + joint[(before * Labels.Stride) + label];
                    if (score > best) (best, origin) = (score, before);
                }

                forward[(i * Labels.Stride) + label] = best + emissions[(i * Labels.Stride) + label];
                origins[(i * Labels.Stride) + label] = (byte)origin;
            }
        }
    }

    private void Backward()
    {
        backward.AsSpan((Length - 1) * Labels.Stride, Labels.Stride).Clear();
        for (var i = Length - 2; i >= 0; i--)
        {
            var joint = Transition(i + 1);
            for (var before = 0; before < Labels.Count; before++)
            {
                var best = float.MinValue;
                for (var label = 0; label < Labels.Count; label++)
                {
                    if (!Labels.CanFollow(before, label)) continue;
                    var next = ((i + 1) * Labels.Stride) + label;
                    best = Math.Max(best, backward[next] + emissions[next] + joint[(before * Labels.Stride) + label]);
                }

                backward[(i * Labels.Stride) + before] = best;
            }
        }
    }
}
