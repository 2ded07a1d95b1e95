namespace StatementTracker.Evaluation.Scoring;

/// <summary>When a found statement is a gold one.</summary>
/// <param name="Name">As in published results.</param>
/// <param name="Measure">How well a gold content (first) and a found one fit, 0 to 1.</param>
/// <param name="Threshold">The least that counts.</param>
public sealed record Criterion(string Name, Func<Extent, Extent, double> Measure, double Threshold)
{
    /// <summary>Overlap over union of at least a half: hard to game from either side.</summary>
    public static readonly Criterion Iou50 = new("iou50", (gold, found) => gold.Agreement(found), 0.5);

    /// <summary>The Gender Gap Tracker's two, Citron's and Pareti's "exact" or "strict", and our own.</summary>
    public static readonly IReadOnlyList<Criterion> All =
    [
        new("ggt30", (gold, found) => gold.CoveredBy(found), 0.3),
        new("ggt80", (gold, found) => gold.CoveredBy(found), 0.8),
        Iou50,
        new("strict", (gold, found) => gold.Agreement(found), 1.0),
    ];
}
