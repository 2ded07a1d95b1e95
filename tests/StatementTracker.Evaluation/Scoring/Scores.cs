using StatementTracker.Model;

namespace StatementTracker.Evaluation.Scoring;

/// <summary>The figures of a run over many articles.</summary>
/// <param name="Criteria">By each criterion's name, with how many of its right ones name the right speaker.</param>
/// <param name="Tokens">Letters and digits found over those marked, whatever statement they belong to.</param>
/// <param name="Attributions">Who said what: content by <see cref="Criterion.Iou50"/> and the speaker right.</param>
/// <param name="Kinds">By <see cref="Criterion.Iou50"/>.</param>
public sealed record Scores(
    IReadOnlyDictionary<string, CriterionScore> Criteria,
    Tally Tokens,
    Tally Attributions,
    IReadOnlyDictionary<StatementMode, KindTally> Kinds)
{
    public static Scores Of(IReadOnlyCollection<Comparison> articles)
    {
        var criteria = Criterion.All.ToDictionary(criterion => criterion.Name, criterion => Score(articles, criterion));
        var content = criteria[Criterion.Iou50.Name];
        var wrong = content.Tally.Right - content.SpeakerRight;
        return new Scores(
            criteria,
            articles.Select(CountTokens).Aggregate(default(Tally), Tally.Add),
            new Tally(content.SpeakerRight, content.Tally.Spurious + wrong, content.Tally.Missed + wrong),
            CountKinds(articles));
    }

    private static CriterionScore Score(IEnumerable<Comparison> articles, Criterion criterion)
    {
        var matchings = articles.Select(article => article.Match(criterion)).ToList();
        return new CriterionScore(
            matchings
                .Select(matching => new Tally(matching.Pairs.Count, matching.Spurious.Count, matching.Missed.Count))
                .Aggregate(default(Tally), Tally.Add),
            matchings.Sum(matching => matching.Pairs.Count(pair => pair.IsSpeakerRight)));
    }

    private static Tally CountTokens(Comparison article)
    {
        var gold = Extent.Union(article.Golds.Select(statement => statement.Content));
        var found = Extent.Union(article.Founds.Select(statement => statement.Content));
        var excused = Extent.Union([gold, article.Uncounted]);
        var right = gold.Overlap(found);
        return new Tally(right, found.Size - found.Overlap(excused), gold.Size - right);
    }

    private static Dictionary<StatementMode, KindTally> CountKinds(IReadOnlyCollection<Comparison> articles)
    {
        var pairs = articles.SelectMany(article => article.Match(Criterion.Iou50).Pairs).ToLookup(pair => pair.Gold.Statement.Kind);
        return articles.SelectMany(article => article.Golds)
            .Where(gold => gold.Statement.Kind is not null)
            .GroupBy(gold => gold.Statement.Kind!.Value)
            .ToDictionary(
                golds => golds.Key,
                golds => new KindTally(golds.Count(), pairs[golds.Key].Count(), pairs[golds.Key].Count(pair => pair.IsSpeakerRight)));
    }
}

/// <summary>The figures of one criterion.</summary>
public readonly record struct CriterionScore(Tally Tally, int SpeakerRight)
{
    public double SpeakerAccuracy => Scoring.Tally.Percent(SpeakerRight, Tally.Right);
}
