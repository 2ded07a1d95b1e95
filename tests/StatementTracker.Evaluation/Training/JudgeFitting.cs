using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Scoring;
using StatementTracker.Extraction;
using StatementTracker.Extraction.Labelling;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Evaluation.Training;

/// <summary>Fits the judge: which of the candidates in articles that the labellers never saw are right by the coders.</summary>
internal static class JudgeFitting
{
    private const int Rounds = 3000;
    private const double Rate = 1, Decay = 1e-4;

    public static double[] Fit(IReadOnlyList<(double[] Evidence, bool Right)> examples)
    {
        var weights = new double[Candidate.EvidenceCount];
        var squares = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var judge = new Judge(weights);
            var slope = new double[weights.Length];
            foreach (var (evidence, right) in examples)
            {
                var error = (right ? 1 : 0) - judge.Probability(evidence);
                for (var i = 0; i < slope.Length; i++) slope[i] += error * evidence[i];
            }

            for (var i = 0; i < weights.Length; i++)
            {
                var by = (slope[i] / examples.Count) - (Decay * weights[i]);
                squares[i] += by * by;
                if (squares[i] > 0) weights[i] += Rate * by / Math.Sqrt(squares[i]);
            }
        }

        return weights;
    }

    /// <summary>The candidates of one article, each with whether the coders have it, with its speaker. What is nested in another is left out: they mark none.</summary>
    public static IEnumerable<(double[] Evidence, bool Right)> Examples(GoldArticle article, Reading reading, LabelJoiner joiner)
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
            var right = golds.Any(gold => gold.Content.Overlap(content) > 0 && gold.Content.Agreement(content) >= 0.5
                && (attribution.Sources is [var source, ..] ? gold.Statement.Speakers.Any(Of(reading, source).Overlaps) : !gold.Statement.Speakers.Any()));
            yield return (evidence, right);
        }
    }

    private static Offsets Of(Reading reading, TokenRange range) => new(reading.Tokens[range.First].Start, reading.Tokens[range.Last].End);
}
