using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>The labels of an article's tokens, and how sure they are. Margins are in the model's steps, negative where the best labelling says otherwise.</summary>
internal sealed class Labelling
{
    private readonly Label[] labels;
    private readonly float[] contents;
    private readonly float[] cues;
    private readonly int[] firsts;
    private readonly int[] ends;

    /// <param name="labels">One a token.</param>
    /// <param name="contents">By how much each token is better content than not.</param>
    /// <param name="cues">By how much each token is better a cue than not.</param>
    public Labelling(Label[] labels, float[] contents, float[] cues)
    {
        (this.labels, this.contents, this.cues) = (labels, contents, cues);
        (firsts, ends) = (new int[labels.Length], new int[labels.Length]);
        for (var i = 0; i < labels.Length; i++) firsts[i] = i > 0 && Labels.IsRest(labels[i]) ? firsts[i - 1] : i;
        for (var i = labels.Length - 1; i >= 0; i--) ends[i] = i + 1 < labels.Length && Labels.IsRest(labels[i + 1]) ? ends[i + 1] : i + 1;
    }

    public int Length => labels.Length;

    public Label this[int token] => labels[token];

    public float Margin(int token) => contents[token];

    public float CueMargin(int token) => cues[token];

    /// <summary>The part the token belongs to.</summary>
    public TokenRange PartAt(int token) => new(firsts[token], ends[token]);

    /// <summary>How surely the tokens are content, on average.</summary>
    public float Margin(IReadOnlyList<TokenRange> ranges)
    {
        var (sum, count) = (0f, 0);
        foreach (var range in ranges)
        {
            for (var i = range.First; i < range.End; i++) sum += contents[i];
            count += range.Count;
        }

        return sum / count;
    }
}
