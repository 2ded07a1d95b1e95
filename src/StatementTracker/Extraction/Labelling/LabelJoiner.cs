using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Cues;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Labelling;

/// <summary>
/// Joins what the labellers see to what the rules found: where a cue attributes something by both, its contents and sources are the
/// labellers'; what the rules missed is added; what is improbable goes. Every attribution gets its probability.
/// </summary>
internal sealed class LabelJoiner(Labeller labeller, ArgumentLabeller arguments, Judge confidence, Judge agreement)
{
    /// <summary>What only the labellers see is added from this probability on; from the second one where a noun attributes it ("the talk of"), from the third one where what speaks is an abstraction.</summary>
    private const double LeastToAdd = 0.4, LeastOfNoun = 0.55, LeastOfAbstraction = 0.7;

    /// <summary>What the rules found by a verb of speaking stays from this one on.</summary>
    private const double LeastToKeep = 0.45;

    /// <summary>Attitudes, standing positions and quotations without a source the rules know better than the labellers, who saw little of them.</summary>
    private const double LeastOfAttitude = 0.15, LeastOfStanding = 0.02, LeastOfQuotation = 0;

    /// <summary>Where attributing nothing is this much likelier, in nats, the labeller's reading is not considered.</summary>
    private const float LeastToMove = -1;

    /// <summary>The agreement from which on two attributions are of the same words.</summary>
    private const double Same = 0.5;

    private static readonly Lazy<LabelJoiner> Embedded = new(() => new LabelJoiner(Labeller.Shipped, ArgumentLabeller.Shipped, Judge.Confidence, Judge.Agreement));

    /// <summary>With the models that ship.</summary>
    public static LabelJoiner Shipped => Embedded.Value;

    public Reading Read(Reading reading)
    {
        var attributions = new List<Attribution>();
        foreach (var readings in Candidates(reading).GroupBy(each => each.Candidate.Cue, ReferenceEqualityComparer.Instance))
        {
            var (candidate, evidence) = readings.Skip(1).Any() ? readings.MaxBy(each => agreement.Probability(each.Evidence)) : readings.First();
            var probability = confidence.Probability(evidence);
            if (probability >= LeastOf(candidate)) attributions.Add(candidate.Attribution with { Confidence = probability });
        }

        return AttributionFinder.With(reading, QuotationJoiner.Continue(reading, [.. Distinct(reading, attributions).OrderBy(attribution => attribution.First)]));
    }

    private static double LeastOf(Candidate candidate) => candidate switch
    {
        { Rule: null, Attribution.Kind: CueKind.Noun } => LeastOfNoun,
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
            else candidates.AddRange(New(parts, seen));
        }

        for (var i = 0; i < seenByRule.Length; i++) candidates.AddRange(Of(parts, reading.Attributions[i], seenByRule[i]));

        var evidence = new Evidence(reading, labelling, candidates);
        return [.. candidates.Select(candidate => (candidate, evidence.Of(candidate)))];
    }

    /// <summary>What only the labellers see, in each way they may read it.</summary>
    private static List<Candidate> New(LabelledParts parts, CueArguments first)
    {
        var candidates = new List<Candidate>();
        foreach (var seen in first.Others.Prepend(first))
            if (parts.Attribute(seen) is { } attribution && !parts.IsNamedAttitude(attribution)) Add(candidates, new Candidate(first, attribution, null, seen, parts.IsSpeaker(attribution)));
        return candidates;
    }

    /// <summary>What the rules see, and what the labellers see at the same cue.</summary>
    private static List<Candidate> Of(LabelledParts parts, Attribution rule, CueArguments? first)
    {
        if (rule.Kind == CueKind.Noun || first is null or { Margin: < LeastToMove }) return [new Candidate(rule, rule, rule, first, HasSpeaker: true)];
        var readings = rule.Occurrence == Occurrence.Uttered ? first.Others.Prepend(first) : [first];
        var moved = readings.Select(seen => (Seen: seen, Attribution: parts.Attribute(rule, seen))).Where(each => !parts.IsNamedAttitude(each.Attribution)).ToList();
        var candidates = new List<Candidate> { new(rule, rule, rule, moved is [var best, ..] ? first with { Contents = best.Attribution.Content } : first, HasSpeaker: true) };
        foreach (var (seen, attribution) in moved) Add(candidates, new Candidate(rule, attribution, rule, seen with { Contents = attribution.Content }, HasSpeaker: true));
        return candidates;
    }

    private static void Add(List<Candidate> candidates, Candidate candidate)
    {
        var (contents, sources) = (candidate.Attribution.Content, candidate.Attribution.Sources);
        if (sources.Any(source => contents.Any(source.Overlaps))) return;
        if (!candidates.Any(other => Candidate.IsAlike(other.Attribution, candidate.Attribution))) candidates.Add(candidate);
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
