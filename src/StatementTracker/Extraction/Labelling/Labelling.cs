using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>The labels of an article's tokens.</summary>
internal sealed class Labelling
{
    private readonly Label[] labels;
    private readonly float[] margins;
    private readonly int[] firsts;
    private readonly int[] ends;

    /// <param name="labels">One a token.</param>
    /// <param name="margins">By how much each token is better content than not, in the model's steps; negative where it is better not.</param>
    public Labelling(Label[] labels, float[] margins)
    {
        (this.labels, this.margins) = (labels, margins);
        (firsts, ends) = (new int[labels.Length], new int[labels.Length]);
        for (var i = 0; i < labels.Length; i++) firsts[i] = i > 0 && IsRest(labels[i]) ? firsts[i - 1] : i;
        for (var i = labels.Length - 1; i >= 0; i--) ends[i] = i + 1 < labels.Length && IsRest(labels[i + 1]) ? ends[i + 1] : i + 1;
    }

    public int Length => labels.Length;

    public Label this[int token] => labels[token];

    public float Margin(int token) => margins[token];

    /// <summary>The part the token belongs to.</summary>
    public TokenRange PartAt(int token) => new(firsts[token], ends[token]);

    /// <summary>How surely the tokens are content, on average.</summary>
    public float Margin(IReadOnlyList<TokenRange> ranges)
    {
        var (sum, count) = (0f, 0);
        foreach (var range in ranges)
        {
            for (var i = range.First; i < range.End; i++) sum += margins[i];
            count += range.Count;
        }

        return sum / count;
    }

    private static bool IsRest(Label label) => label is Label.ContentRest or Label.CueRest or Label.SourceRest;
}
