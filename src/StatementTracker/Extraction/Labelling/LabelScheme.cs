namespace StatementTracker.Extraction.Labelling;

/// <summary>The labels one labelling uses, and which may follow which: a part goes on only where it has begun.</summary>
internal sealed class LabelScheme
{
    /// <summary>Contents, cues and sources of a whole paragraph.</summary>
    public static readonly LabelScheme Parts = new(
        Label.Outside, Label.ContentFirst, Label.ContentRest, Label.CueFirst, Label.CueRest, Label.SourceFirst, Label.SourceRest);

    /// <summary>What one cue attributes to whom: the cue is one token, told by what it attributes.</summary>
    public static readonly LabelScheme Arguments = new(
        Label.Outside, Label.ContentFirst, Label.ContentRest, Label.CueFirst, Label.AttitudeCue, Label.SourceFirst, Label.SourceRest);

    private readonly int[][] before = new int[Labels.Stride][];

    private LabelScheme(params Label[] labels)
    {
        All = [.. labels.Select(label => (int)label)];
        foreach (var label in labels) before[(int)label] = [.. labels.Where(other => CanFollow(other, label)).Select(other => (int)other)];
        First = [.. labels.Where(label => !Labels.IsRest(label)).Select(label => (int)label)];
    }

    public int[] All { get; }

    /// <summary>Those a stretch can begin with.</summary>
    public int[] First { get; }

    /// <summary>What may stand before the label.</summary>
    public int[] Before(int label) => before[label];

    private static bool CanFollow(Label before, Label label) => !Labels.IsRest(label) || before == label || before == label - 1;
}
