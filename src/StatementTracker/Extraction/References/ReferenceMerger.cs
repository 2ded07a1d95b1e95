using StatementTracker.Model;

namespace StatementTracker.Extraction.References;

/// <summary>Folds the words that show one reference into one draft with several spans of evidence.</summary>
internal static class ReferenceMerger
{
    public static IEnumerable<ReferenceDraft> Merge(Reading reading, StatementIndex statements, IEnumerable<ReferenceDraft> drafts)
    {
        var byParagraph = new Dictionary<int, List<ReferenceDraft>>();
        var evidence = new Dictionary<(int Paragraph, int Place), List<TextSpan>>();
        foreach (var draft in drafts.OrderBy(draft => Rank(reading, draft)).ThenBy(draft => draft.Evidence[0].Start))
        {
            var paragraph = statements.Paragraph(statements.Representative(draft.From));
            if (!byParagraph.TryGetValue(paragraph, out var merged)) byParagraph[paragraph] = merged = [];
            var same = merged.FindIndex(other => AreOne(statements, other, draft));
            if (same < 0) merged.Add(draft);
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
