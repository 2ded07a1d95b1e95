using StatementTracker.Evaluation.Corpus;

namespace StatementTracker.Evaluation.Scoring;

/// <summary>One article's gold statements that count in a view, beside what was found in it.</summary>
public sealed class Comparison
{
    private const double Mostly = 0.5;

    private readonly IReadOnlyList<Extent> uncounted;

    public Comparison(GoldArticle article, PredictedArticle? found, View view)
    {
        Article = article;
        var text = new LetterOrdinals(article.Text);
        var marked = article.Statements
            .Select(statement => new Gold(Extent.Of(text, statement.ContentSpans), statement))
            .Where(gold => gold.Content.Size > 0)
            .ToList();
        Golds = [.. marked.Where(gold => gold.Statement.CountsIn(view))];
        Founds = [.. (found?.Statements ?? [])
            .Select(statement => new Found(Extent.Of(text, statement.ContentSpans), statement))
            .Where(statement => statement.Content.Size > 0)];
        uncounted = [.. article.IgnoreSpans.Concat(article.DiscardSpans).Select(span => Extent.Of(text, [span]))
            .Concat(marked.Where(gold => !gold.Statement.CountsIn(view)).Select(gold => gold.Content))];
    }

    public GoldArticle Article { get; }

    public IReadOnlyList<Gold> Golds { get; }

    public IReadOnlyList<Found> Founds { get; }

    /// <summary>Everything that counts neither way.</summary>
    public Extent Uncounted => Extent.Union(uncounted);

    /// <summary>Pairs gold and found one to one, the best fit first; what is found mostly where nothing counts is not spurious.</summary>
    public Matching Match(Criterion criterion)
    {
        var fits =
            from gold in Enumerable.Range(0, Golds.Count)
            from found in Enumerable.Range(0, Founds.Count)
            where Golds[gold].Content.Overlap(Founds[found].Content) > 0
            let fit = criterion.Measure(Golds[gold].Content, Founds[found].Content)
            where fit >= criterion.Threshold
            orderby fit descending, gold descending, found descending
            select (gold, found);

        var missed = Enumerable.Range(0, Golds.Count).ToHashSet();
        var free = Enumerable.Range(0, Founds.Count).ToHashSet();
        var pairs = new List<Pair>();
        foreach (var (gold, found) in fits)
        {
            if (!missed.Contains(gold) || !free.Remove(found)) continue;
            missed.Remove(gold);
            pairs.Add(new Pair(Golds[gold], Founds[found]));
        }

        return new Matching(
            pairs,
            [.. missed.Order().Select(gold => Golds[gold])],
            [.. free.Order().Select(found => Founds[found]).Where(IsCounted)]);
    }

    private bool IsCounted(Found found) => !uncounted.Any(extent => found.Content.CoveredBy(extent) >= Mostly);
}

/// <summary>A gold statement with the letters of its content.</summary>
public sealed record Gold(Extent Content, GoldStatement Statement);

/// <summary>A found statement with the letters of its content.</summary>
public sealed record Found(Extent Content, PredictedStatement Statement);

/// <summary>A gold statement and what was found for it.</summary>
public sealed record Pair(Gold Gold, Found Found)
{
    /// <summary>Both name the speaker at the same place, or both name none.</summary>
    public bool IsSpeakerRight => Found.Statement.SpeakerSpan is { } named
        ? Gold.Statement.Speakers.Any(named.Overlaps)
        : !Gold.Statement.Speakers.Any();
}

/// <summary>How gold and found fit by one criterion.</summary>
public sealed record Matching(IReadOnlyList<Pair> Pairs, IReadOnlyList<Gold> Missed, IReadOnlyList<Found> Spurious);
