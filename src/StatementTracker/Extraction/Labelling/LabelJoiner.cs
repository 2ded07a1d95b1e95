using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>
/// Joins what the labellers see to what the rules found: where a cue attributes something by both, its contents and sources are the
/// labellers'; what the rules missed is added; quotations without a source get the one that is labelled or go where that denies them.
/// </summary>
internal sealed class LabelJoiner(Labeller labeller, ArgumentLabeller arguments)
{
    private const float LeastToDrop = 1;

    private static readonly Lazy<LabelJoiner> Embedded = new(() => new LabelJoiner(Labeller.Shipped, ArgumentLabeller.Shipped));

    /// <summary>With the models that ship.</summary>
    public static LabelJoiner Shipped => Embedded.Value;

    public Reading Read(Reading reading)
    {
        var features = new FeatureReader(reading);
        var labelling = labeller.Read(reading, features);
        var found = arguments.Read(reading, features, labelling);
        var parts = new LabelledParts(reading);
        var byRule = new CueArguments?[reading.Attributions.Length];
        var attributions = new List<Attribution>();
        foreach (var each in found)
        {
            if (each.Spot.Rule >= 0) { if (each.Margin > Tuning.Keep) byRule[each.Spot.Rule] = each; }
            else if (each.Margin > Tuning.Add && parts.Attribute(each) is { } attribution) attributions.Add(attribution);
        }

        for (var i = 0; i < byRule.Length; i++)
        {
            var rule = reading.Attributions[i];
            if (byRule[i] is { } seen) attributions.Add(parts.Attribute(rule, seen));
            else if (rule.Kind == CueKind.Layout || (rule.Cue is null ? rule.Sources.Count > 0 || labelling.Margin(rule.Content) >= -LeastToDrop : labelling.Margin(rule.Content) >= -Tuning.Deny)) attributions.Add(rule);
        }

        return AttributionFinder.With(reading, Distinct(attributions));
    }

    /// <summary>Of two attributions of the same words, the surer one.</summary>
    private static List<Attribution> Distinct(List<Attribution> attributions)
    {
        var kept = new List<Attribution>();
        foreach (var attribution in attributions.OrderByDescending(each => each.Confidence))
        {
            if (!kept.Any(other => IsSame(other, attribution))) kept.Add(attribution);
        }

        return kept;
    }

    private static bool IsSame(Attribution one, Attribution other)
    {
        if (one.Content[0].First >= other.Content[^1].End || other.Content[0].First >= one.Content[^1].End) return false;
        int shared = 0, all = 0;
        foreach (var mine in one.Content)
        {
            all += mine.Count;
            foreach (var theirs in other.Content) shared += Math.Max(0, Math.Min(mine.End, theirs.End) - Math.Max(mine.First, theirs.First));
        }

        foreach (var theirs in other.Content) all += theirs.Count;
        return shared * 2 > (all - shared);
    }
}

internal static class Tuning
{
    public static readonly float Add = float.Parse(Environment.GetEnvironmentVariable("T_ADD") ?? "0");
    public static readonly float Keep = float.Parse(Environment.GetEnvironmentVariable("T_KEEP") ?? "0");
    public static readonly float Deny = float.Parse(Environment.GetEnvironmentVariable("T_DENY") ?? "400");
}
