using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Terminal;
using StatementTracker.Extraction;
using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Labelling;

namespace StatementTracker.Evaluation;

/// <summary>Runs our extractor over articles, on all cores.</summary>
public static class Extracting
{
    /// <param name="articles">What to read.</param>
    /// <param name="models">A folder of trained models to read with, or null for the extractor as it ships.</param>
    public static IReadOnlyList<PredictedArticle> Predict(IReadOnlyList<GoldArticle> articles, string? models = null)
    {
        var extractor = models is null ? new StatementExtractor() : With(models);
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

    /// <summary>Reads a text up to where the labellers come in.</summary>
    internal static Reading ReadBefore(string text) =>
        AttributionFinder.Read(StatementExtractor.Words.Aggregate(new Reading(text), (soFar, stage) => stage(soFar)));

    private static StatementExtractor With(string folder)
    {
        if (folder == "none") return new(AttributionFinder.Read);
        var joiner = new LabelJoiner(new Labeller(Load(folder, "attribution.model")), new ArgumentLabeller(Load(folder, "arguments.model")), Judge.Read(Path.Combine(folder, "confidence.txt")), Judge.Read(Path.Combine(folder, "agreement.txt")));
        return new(AttributionFinder.Read, joiner.Read, QuotedAttributions.Read);
    }

    private static LabelModel Load(string folder, string name)
    {
        using var file = File.OpenRead(Path.Combine(folder, name));
        return LabelModel.Read(file);
    }
}
