using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Scoring;
using StatementTracker.Extraction;
using StatementTracker.Extraction.Labelling;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Evaluation.Training;

/// <summary>A candidate, and what the coders say of it.</summary>
/// <param name="Evidence">What the judge knows of it.</param>
/// <param name="Right">1 where they have it, with its speaker, else 0.</param>
/// <param name="Agreement">How far its content is theirs, of the same speaker: letters in both over letters in either.</param>
internal sealed record Judged(double[] Evidence, double Right, double Agreement);

/// <summary>Fits the judge: which of the candidates in articles that the labellers never saw are right by the coders.</summary>
internal static class JudgeFitting
{
    private const int Trees = 500;

    /// <returns>The judge, as its file has it.</returns>
    public static IReadOnlyList<string> Fit(IReadOnlyList<Judged> examples, Func<Judged, double> aim) =>
        new BoostedTrees([.. examples.Select(example => example.Evidence)], [.. examples.Select(aim)]).Learn(Trees);

    /// <summary>How many nats an example costs a judge that learned from the other folds.</summary>
    public static double Loss(IReadOnlyList<Judged[]> folds) => folds.SelectMany(held =>
    {
        var judge = Judge.Of(Fit([.. folds.Where(fold => fold != held).SelectMany(fold => fold)], example => example.Right));
        return held.Select(example => (Probability: judge.Probability(example.Evidence), example.Right));
    }).Average(each => -Math.Log(each.Right > 0 ? each.Probability : 1 - each.Probability));

    /// <summary>The candidates of one article, each with whether the coders have it, with its speaker. What is nested in another is left out: they mark none.</summary>
    public static IEnumerable<Judged> Examples(GoldArticle article, Reading reading, LabelJoiner joiner)
    {
        var text = new LetterOrdinals(article.Text);
        var golds = article.Statements.Select(statement => (Content: Extent.Of(text, statement.ContentSpans), Statement: statement)).Where(gold => gold.Content.Size > 0).ToList();
        var candidates = joiner.Candidates(reading);
        foreach (var (candidate, evidence) in candidates)
        {
            var attribution = candidate.Attribution;
            if (attribution.Cue is { } cue && golds.Any(gold => gold.Statement.ContentSpans.Any(span => span.Start <= reading.Tokens[cue.First].Start && reading.Tokens[cue.Last].End <= span.End))) continue;
            if (article.DiscardSpans.Any(Of(reading, attribution.Content[0]).Overlaps)) continue;
            var content = Extent.Of(text, attribution.Content.Select(part => Of(reading, part)));
            var agreement = golds.Where(gold => gold.Content.Overlap(content) > 0
                && (attribution.Sources is [var source, ..] ? gold.Statement.Speakers.Any(Of(reading, source).Overlaps) : !gold.Statement.Speakers.Any()))
                .Select(gold => gold.Content.Agreement(content)).DefaultIfEmpty(0).Max();
            yield return new Judged(evidence, agreement >= 0.5 ? 1 : 0, agreement);
        }
    }

    private static Offsets Of(Reading reading, TokenRange range) => new(reading.Tokens[range.First].Start, reading.Tokens[range.Last].End);
}
