using StatementTracker.Extraction.Acts;
using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Statements;

/// <summary>Drafts a statement from each attribution: who spoke in which capacity, when, inside what, about what, doing what.</summary>
internal static class StatementDrafter
{
    public static Reading Read(Reading reading)
    {
        var acts = new ActClassifier(reading);
        var within = Nesting.Of(reading);
        var topics = Topics.Of(reading);
        var actors = reading.Mentions.ToLookup(mention => mention.Words, mention => mention.Actor);
        var drafts = new List<StatementDraft>(reading.Attributions.Length);
        foreach (var (index, attribution) in reading.Attributions.Index())
        {
            var spans = attribution.Content.Select(reading.Span).OrderBy(span => span.Start).ToList();
            drafts.Add(new StatementDraft(
                attribution.Mode, acts.Classify(attribution), attribution.Occurrence, index, string.Join(' ', spans.Select(span => span.Exact)), spans,
                reading.Span(attribution.Cue), reading.Span(attribution.Addressee),
                [.. attribution.Sources.SelectMany(source => Speakers(reading, source, actors))],
                SayingTime.Of(reading, index, within[index]) ?? Shared(reading, drafts, index), within[index], [.. topics[index].Select(reading.Span)], Math.Round(attribution.Confidence, 2)));
        }

        return reading with { Statements = [.. drafts] };
    }

    /// <summary>"X said on Monday that …, adding that …": the same speaker in the same sentence spoke at the same time.</summary>
    private static TextSpan? Shared(Reading reading, List<StatementDraft> drafts, int index)
    {
        if (index == 0) return null;
        var (before, here) = (reading.Attributions[index - 1], reading.Attributions[index]);
        var same = reading.Tokens[before.Anchor].Sentence == reading.Tokens[here.Anchor].Sentence && here.Kind == CueKind.Verb && before.Kind == CueKind.Verb && before.Sources.SequenceEqual(here.Sources);
        return same && drafts[index - 1].Occurrence == here.Occurrence ? drafts[index - 1].Time : null;
    }

    private static IEnumerable<SpeakerDraft> Speakers(Reading reading, TokenRange source, ILookup<TokenRange, int> actors) => actors.Contains(source)
        ? actors[source].Distinct().Select(actor => Speaker(reading, source, actor))
        : [new SpeakerDraft(null, reading.Span(source), null, null, Capacity.Personal, null)];

    private static SpeakerDraft Speaker(Reading reading, TokenRange source, int actor)
    {
        var draft = reading.Actors[actor];
        var role = reading.Roles[actor];
        return new SpeakerDraft(
            actor, reading.Span(source), draft.Role, role is null ? null : reading.Span(role.Words), draft.Capacity,
            draft.Capacity == Capacity.Personal ? null : draft.Body);
    }
}
