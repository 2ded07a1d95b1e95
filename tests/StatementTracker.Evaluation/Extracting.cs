using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Terminal;
using StatementTracker.Evaluation.Training;
using StatementTracker.Extraction;
using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Labelling;

namespace StatementTracker.Evaluation;

/// <summary>Runs our extractor over articles, on all cores.</summary>
public static class Extracting
{
    /// <param name="articles">What to read.</param>
    /// <param name="model">A trained model to read with, or null for the extractor as it ships.</param>
    /// <param name="evidence">What the model sees beside the words.</param>
    public static IReadOnlyList<PredictedArticle> Predict(IReadOnlyList<GoldArticle> articles, string? model = null, Evidence evidence = Evidence.Rules)
    {
        var extractor = model is null ? new StatementExtractor() : With(model, evidence);
        var predicted = new PredictedArticle[articles.Count];
        using var progress = ProgressBar.OnTerminal(articles.Count);
        Parallel.For(0, articles.Count, index =>
        {
            var article = articles[index];
            predicted[index] = CorpusConvention.Predict(article.DocId, article.Text, extractor.Extract(article.Text));
            progress.Advance();
        });
        return predicted;
    }

    /// <summary>Reads a text up to where the labeller comes in.</summary>
    internal static Reading ReadBefore(Evidence evidence, string text)
    {
        var reading = StatementExtractor.Words.Aggregate(new Reading(text), (soFar, stage) => stage(soFar));
        return evidence == Evidence.Rules ? AttributionFinder.Read(reading) : reading;
    }

    private static StatementExtractor With(string path, Evidence evidence)
    {
        using var file = File.OpenRead(path);
        var joiner = new LabelJoiner(new Labeller(LabelModel.Read(file)));
        return evidence == Evidence.Rules ? new(AttributionFinder.Read, joiner.Read) : new(joiner.Read);
    }
}
