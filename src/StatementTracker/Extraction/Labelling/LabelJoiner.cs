using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Cues;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Labelling;

/// <summary>
/// Joins what the labellers see to what the rules found: where a cue attributes something by both, its contents and sources are the
/// labellers'; what the rules missed is added; what is improbable goes. Every attribution gets its probability.
/// </summary>
internal sealed class LabelJoiner(Labeller labeller, ArgumentLabeller arguments, Judge judge)
{
    /// <summary>What only the labellers see is added from this probability on; from the second one where what speaks is an abstraction.</summary>
    private const double LeastToAdd = 0.43, LeastOfAbstraction = 0.6;

    /// <summary>What the rules found by a verb of speaking stays from this one on.</summary>
    private const double LeastToKeep = 0.4;

    /// <summary>Attitudes, standing positions and quotations without a source the rules know better than the labellers, who saw little of them.</summary>
    private const double LeastOfAttitude = 0.15, LeastOfStanding = 0.02, LeastOfQuotation = 0.01;

    /// <summary>How much less probable than the rules' the labeller's reading may be and still be preferred.</summary>
    private const double Preference = 0.15;

    /// <summary>Where attributing nothing is this much likelier, in nats, the labeller's reading is not considered.</summary>
    private const float LeastToMove = -1;

    /// <summary>The agreement from which on two attributions are of the same words.</summary>
    private const double Same = 0.5;

    private static readonly Lazy<LabelJoiner> Embedded = new(() => new LabelJoiner(Labeller.Shipped, ArgumentLabeller.Shipped, Judge.Shipped));

    /// <summary>With the models that ship.</summary>
    public static LabelJoiner Shipped => Embedded.Value;

    public Reading Read(Reading reading)
    {
        var attributions = new List<Attribution>();
        foreach (var readings in Candidates(reading).GroupBy(each => each.Candidate.Rule ?? each.Candidate.Attribution, ReferenceEqualityComparer.Instance))
        {
            var (candidate, probability) = Preferred([.. readings.Select(each => (each.Candidate, judge.Probability(each.Evidence)))]);
            if (probability >= LeastOf(candidate)) attributions.Add(candidate.Attribution with { Confidence = probability });
        }

        return AttributionFinder.With(reading, QuotationJoiner.Continue(reading, [.. Distinct(reading, attributions).OrderBy(attribution => attribution.First)]));
    }

    /// <summary>The labeller's reading, where there are two, unless the rules' is much likelier.</summary>
    private static (Candidate Candidate, double Probability) Preferred((Candidate Candidate, double Probability)[] readings) =>
        readings is [var rules, var seen] && seen.Probability + Preference >= rules.Probability ? seen : readings[0];

    private static double LeastOf(Candidate candidate) => candidate switch
    {
        { Rule: null } => candidate.HasSpeaker ? LeastToAdd : LeastOfAbstraction,
        { Attribution.Cue: null } or { Rule.Kind: CueKind.Layout } => LeastOfQuotation,
        { Rule.Kind: CueKind.Noun } or { Rule.Negated: true } or { Rule.Occurrence: not Occurrence.Uttered } => LeastOfStanding,
        _ => CueLexicon.IsSpeech(candidate.Rule.CueLemma) ? LeastToKeep : LeastOfAttitude,
    };

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
            else if (parts.Attribute(seen) is { } attribution && !parts.IsNamedAttitude(attribution)) candidates.Add(new Candidate(attribution, null, seen, parts.IsSpeaker(attribution)));
        }

        for (var i = 0; i < seenByRule.Length; i++)
        {
            var rule = reading.Attributions[i];
            var moved = rule.Kind != CueKind.Noun && seenByRule[i] is { Margin: >= LeastToMove } seen ? parts.Attribute(rule, seen) : null;
            var settled = moved is null ? seenByRule[i] : seenByRule[i]! with { Contents = moved.Content };
            candidates.Add(new Candidate(rule, rule, settled, HasSpeaker: true));
            if (moved is not null && !Candidate.IsAlike(rule, moved)) candidates.Add(new Candidate(moved, rule, settled, HasSpeaker: true));
        }

        return [.. candidates.Select(candidate => (candidate, candidate.Evidence(reading, labelling)))];
    }

    /// <summary>Of two attributions of the same words, the surer one.</summary>
    private static List<Attribution> Distinct(Reading reading, List<Attribution> attributions)
    {
        var kept = new List<Attribution>();
        var byToken = new List<int>?[reading.Tokens.Length];
        var others = new HashSet<int>();
        foreach (var attribution in attributions.OrderByDescending(each => each.Confidence))
        {
            others.Clear();
            foreach (var content in attribution.Content)
                for (var token = content.First; token < content.End; token++)
                    if (byToken[token] is { } here) others.UnionWith(here);
            if (others.Any(other => IsSame(kept[other], attribution))) continue;
            foreach (var content in attribution.Content)
                for (var token = content.First; token < content.End; token++) (byToken[token] ??= []).Add(kept.Count);
            kept.Add(attribution);
        }

        return kept;
    }

    private static bool IsSame(Attribution one, Attribution other) =>
        !Holds(one, other) && !Holds(other, one) && Candidate.Agreement(one.Content, other.Content) > Same;

    /// <summary>Whether the one reports the other, cue and all.</summary>
    private static bool Holds(Attribution outer, Attribution inner) => inner.Cue is { } cue && outer.Content.Any(content => content.Contains(cue.First));
}
