using StatementTracker.Model;

namespace StatementTracker.Extraction.References;

/// <summary>Folds the words that show one reference into one draft with several spans of evidence.</summary>
internal static class ReferenceMerger
{
    public static IEnumerable<ReferenceDraft> Merge(Reading reading, StatementIndex statements, IEnumerable<ReferenceDraft> drafts)
    {
        var byParagraph = new Dictionary<int, List<ReferenceDraft>>();
        var evidence = new Dictionary<(int Paragraph, int Place), List<TextSpan>>();
        var places = new Dictionary<(int Paragraph, int? Representative, ReferenceType Type), List<int>>();
        foreach (var draft in drafts.OrderBy(draft => Rank(reading, draft)).ThenBy(draft => draft.Evidence[0].Start))
        {
            var representative = statements.Representative(draft.From);
            var paragraph = statements.Paragraph(representative);
            if (!byParagraph.TryGetValue(paragraph, out var merged)) byParagraph[paragraph] = merged = [];
            var same = new[] { Deference(paragraph), (paragraph, representative, draft.Type) }
                .SelectMany(key => places.GetValueOrDefault(key, [])).FirstOrDefault(place => AreOne(statements, merged[place], draft), -1);
            if (same < 0)
            {
                var key = draft.Type == ReferenceType.DefersTo ? Deference(paragraph) : (paragraph, representative, draft.Type);
                (places.TryGetValue(key, out var alike) ? alike : places[key] = []).Add(merged.Count);
                merged.Add(draft);
            }
            else
            {
                merged[same] = Fold(merged[same], draft);
                (evidence.TryGetValue((paragraph, same), out var more) ? more : evidence[(paragraph, same)] = []).AddRange(draft.Evidence);
            }
        }

        foreach (var ((paragraph, place), more) in evidence)
        {
            var draft = byParagraph[paragraph][place];
            byParagraph[paragraph][place] = draft with { Evidence = [.. draft.Evidence.Concat(more).Distinct().OrderBy(span => span.Start).ThenBy(span => span.End)] };
        }

        return byParagraph.Values.SelectMany(merged => merged).OrderBy(draft => draft.Evidence[0].Start).ThenBy(draft => draft.From);
    }

    /// <summary>Where a paragraph's deference is kept, which anything may join; other references join those of one representative and type only.</summary>
    private static (int Paragraph, int? Representative, ReferenceType Type) Deference(int paragraph) => (paragraph, null, ReferenceType.DefersTo);

    /// <summary>Deference first, so that what points to the same statement joins it; words as they fell before words as retold.</summary>
    private static int Rank(Reading reading, ReferenceDraft draft) =>
        (draft.Type == ReferenceType.DefersTo ? 0 : 2) + (reading.Statements[draft.From].Mode == StatementMode.Direct ? 0 : 1);

    private static bool AreOne(StatementIndex statements, ReferenceDraft one, ReferenceDraft other)
    {
        if (one.MadeBy != other.MadeBy || !MeanOneTarget(one, other)) return false;
        if (!statements.SameOccasion(one.From, other.From)) return false;
        if (one.Type == ReferenceType.DefersTo) return other.Type is ReferenceType.DefersTo or ReferenceType.Cites or ReferenceType.RefersTo;
        return one.Type == other.Type && (one.From == other.From || statements.Representative(one.From) == statements.Representative(other.From));
    }

    /// <summary>Words that adopt ("I have nothing to add") name nobody and join any deference; an actor that is not known is not taken for a known one.</summary>
    private static bool MeanOneTarget(ReferenceDraft one, ReferenceDraft other) =>
        one.TargetActor == other.TargetActor || one.Type == ReferenceType.DefersTo && (one.TargetActor is null || other.TargetActor is null);

    private static ReferenceDraft Fold(ReferenceDraft one, ReferenceDraft other) => one with
    {
        TargetActor = one.TargetActor ?? other.TargetActor,
        TargetTime = one.TargetTime ?? other.TargetTime,
        Paraphrase = one.Paraphrase ?? other.Paraphrase,
        Topic = one.Topic.Count > 0 ? one.Topic : other.Topic,
        Polarity = one.Polarity ?? other.Polarity,
        Confidence = Math.Max(one.Confidence, other.Confidence),
    };
}
