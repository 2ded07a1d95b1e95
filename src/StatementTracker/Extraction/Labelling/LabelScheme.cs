using System.Runtime.Intrinsics;

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
        Followers = [.. All.Select(before => Following(before, labels))];
        Starts = Mask(labels.Where(label => !Labels.IsRest(label)));
        First = [.. labels.Where(label => !Labels.IsRest(label)).Select(label => (int)label)];
    }

    public int[] All { get; }

    /// <summary>Those a stretch can begin with.</summary>
    public int[] First { get; }

    /// <summary>By the place of a label in <see cref="All"/>: all bits set for the labels that can follow it.</summary>
    public Vector256<float>[] Followers { get; }

    /// <summary>All bits set for <see cref="First"/>.</summary>
    public Vector256<float> Starts { get; }

    /// <summary>What may stand before the label.</summary>
    public int[] Before(int label) => before[label];

    private static Vector256<float> Following(int before, Label[] labels) => Mask(labels.Where(label => CanFollow((Label)before, label)));

    private static Vector256<float> Mask(IEnumerable<Label> labels) =>
        labels.Aggregate(Vector256<int>.Zero, (mask, label) => mask.WithElement((int)label, -1)).AsSingle();

    private static bool CanFollow(Label before, Label label) => !Labels.IsRest(label) || before == label || before == label - 1;
}
