using StatementTracker.Evaluation.Scoring;

namespace StatementTracker.Evaluation.Failures;

/// <summary>
/// Names the failures behind the attribution score, each gold statement at most once. What is spurious by the score is left out where it
/// explains a failed gold statement, or is a further part of a found one.
/// </summary>
public static class FailureFinder
{
    private const double Half = 0.5;

    public static IEnumerable<Failure> Find(Comparison article)
    {
        var matching = article.Match(Criterion.Iou50);
        var loose = matching.Spurious.ToList();
        var failures = new List<Failure>();
        failures.AddRange(matching.Pairs.Where(pair => !pair.IsSpeakerRight).Select(pair => Speaker(article, pair)));
        failures.AddRange(matching.Missed.Select(gold => Missed(article, gold, matching.Pairs, loose)));
        failures.AddRange(loose.Select(found => Unasked(article, found, matching.Pairs)));
        return failures.OrderBy(failure => (failure.Gold?.ContentSpans ?? failure.Found!.ContentSpans)[0].Start);
    }

    private static Failure Speaker(Comparison article, Pair pair)
    {
        var kind = pair.Found.Statement.SpeakerSpan is null ? FailureClass.NoSpeaker
            : pair.Gold.Statement.SpeakerSpan is null ? FailureClass.NeedlessSpeaker
            : FailureClass.WrongSpeaker;
        return new Failure(kind, article.Article, pair.Gold.Statement, pair.Found.Statement);
    }

    private static Failure Missed(Comparison article, Gold gold, IReadOnlyList<Pair> pairs, List<Found> loose)
    {
        var touching = loose.Where(found => found.Content.Overlap(gold.Content) > 0).ToList();
        var parts = touching.Where(found => found.Content.CoveredBy(gold.Content) >= Half).ToList();
        if (parts.Count > 1 && gold.Content.Agreement(Extent.Union(parts.Select(part => part.Content))) >= Half)
        {
            loose.RemoveAll(parts.Contains);
            return Named(FailureClass.SplitLeftApart, parts[0]);
        }

        if (touching.MaxBy(found => gold.Content.Agreement(found.Content)) is { } nearest)
        {
            loose.Remove(nearest);
            return Named(nearest.Content.Size > gold.Content.Size ? FailureClass.SpanTooLong : FailureClass.SpanTooShort, nearest);
        }

        return pairs.FirstOrDefault(pair => gold.Content.CoveredBy(pair.Found.Content) >= Half) is { } joined
            ? Named(FailureClass.RunTogether, joined.Found)
            : Named(FailureClass.MissedContent, null);

        Failure Named(FailureClass kind, Found? found) => new(kind, article.Article, gold.Statement, found?.Statement);
    }

    private static Failure Unasked(Comparison article, Found found, IReadOnlyList<Pair> pairs) =>
        pairs.FirstOrDefault(pair => found.Content.CoveredBy(pair.Gold.Content) >= Half) is { } whole
            ? new Failure(FailureClass.SplitLeftApart, article.Article, whole.Gold.Statement, found.Statement)
            : new Failure(FailureClass.Spurious, article.Article, null, found.Statement);
}
