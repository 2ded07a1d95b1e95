using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>
/// Joins what the labellers see to what the rules found: where a cue attributes something by both, its contents and sources are the
/// labellers'; what the rules missed is added; what is improbable goes. Every attribution gets its probability.
/// </summary>
internal sealed class LabelJoiner(Labeller labeller, ArgumentLabeller arguments, Judge judge)
{
    /// <summary>What only the labellers see is added from this probability on.</summary>
    private static readonly double LeastToAdd = double.Parse(Environment.GetEnvironmentVariable("T_ADD") ?? "0.4", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What the rules found stays from this one on: they know standing positions and refusals, of which the labellers saw little.</summary>
    private static readonly double LeastToKeep = double.Parse(Environment.GetEnvironmentVariable("T_KEEP") ?? "0.3", System.Globalization.CultureInfo.InvariantCulture);

    private static readonly double LeastOfQuotation = double.Parse(Environment.GetEnvironmentVariable("T_Q") ?? "0.02", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Where attributing nothing is this much likelier, in nats, the labeller's contents are not taken.</summary>
    private static readonly float LeastToMove = float.Parse(Environment.GetEnvironmentVariable("T_MOVE") ?? "-1", System.Globalization.CultureInfo.InvariantCulture);

    private const double Same = 0.5;

    private static readonly Lazy<LabelJoiner> Embedded = new(() => new LabelJoiner(Labeller.Shipped, ArgumentLabeller.Shipped, Judge.Shipped));

    /// <summary>With the models that ship.</summary>
    public static LabelJoiner Shipped => Embedded.Value;

    public Reading Read(Reading reading)
    {
        var attributions = new List<Attribution>();
        var judged = Candidates(reading).Select(each => (each.Candidate, Probability: judge.Probability(each.Evidence))).ToList();
        var best = new Dictionary<Attribution, double>(ReferenceEqualityComparer.Instance);
        foreach (var (candidate, probability) in judged)
            if (candidate.Rule is { } rule) best[rule] = Math.Max(probability, best.GetValueOrDefault(rule));
        foreach (var (candidate, probability) in judged)
            if (probability >= LeastOf(candidate) && (candidate.Rule is not { } rule || best[rule] == probability)) attributions.Add(candidate.Attribution with { Confidence = probability });

        return AttributionFinder.With(reading, QuotationJoiner.Continue(reading, [.. Distinct(reading, attributions).OrderBy(attribution => attribution.First)]));
    }

    private static double LeastOf(Candidate candidate) =>
        candidate.Rule is null ? LeastToAdd : candidate.Attribution.Cue is null || candidate.Rule.Kind == CueKind.Layout ? LeastOfQuotation : LeastToKeep;

    /// <summary>Everything that the rules or the labellers propose.</summary>
    public IReadOnlyList<(Candidate Candidate, double[] Evidence)> Candidates(Reading reading)
    {
        var features = new FeatureReader(reading);
        var labelling = labeller.Read(reading, features);
        var parts = new LabelledParts(reading, labelling);
        var seenByRule = new CueArguments?[reading.Attributions.Length];
        var candidates = new List<Candidate>();
        foreach (var seen in arguments.Read(reading, features, labelling))
        {
            if (seen.Spot.Rule >= 0) seenByRule[seen.Spot.Rule] = seen;
            else if (parts.Attribute(seen) is { } attribution) candidates.Add(new Candidate(attribution, null, seen));
        }

        for (var i = 0; i < seenByRule.Length; i++)
        {
            var rule = reading.Attributions[i];
            candidates.Add(new Candidate(rule, rule, seenByRule[i]));
            if (seenByRule[i] is { } seen && seen.Margin >= LeastToMove && parts.Attribute(rule, seen) is var moved && !Candidate.IsAlike(rule, moved)) candidates.Add(new Candidate(moved, rule, seen));
        }

        return [.. candidates.Select(candidate => (candidate, candidate.Evidence(reading, labelling)))];
    }

    /// <summary>Of two attributions of the same words, the surer one.</summary>
    private static List<Attribution> Distinct(Reading reading, List<Attribution> attributions)
    {
        var kept = new List<Attribution>();
        var byToken = new List<int>?[reading.Tokens.Length];
        foreach (var attribution in attributions.OrderByDescending(each => each.Confidence))
        {
            if (attribution.Content.SelectMany(Tokens).SelectMany(token => byToken[token] ?? []).Distinct().Any(other => IsSame(kept[other], attribution))) continue;
            foreach (var token in attribution.Content.SelectMany(Tokens)) (byToken[token] ??= []).Add(kept.Count);
            kept.Add(attribution);
        }

        return kept;
    }

    private static IEnumerable<int> Tokens(TokenRange range) => Enumerable.Range(range.First, range.Count);

    private static bool IsSame(Attribution one, Attribution other) =>
        !Holds(one, other) && !Holds(other, one) && Candidate.Agreement(one.Content, other.Content) > Same;

    /// <summary>Whether the one reports the other, cue and all.</summary>
    private static bool Holds(Attribution outer, Attribution inner) => inner.Cue is { } cue && outer.Content.Any(content => content.Contains(cue.First));
}
