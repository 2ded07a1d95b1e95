using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Terminal;
using StatementTracker.Extraction;

namespace StatementTracker.Evaluation;

/// <summary>Runs our extractor over articles, on all cores.</summary>
public static class Extracting
{
    public static IReadOnlyList<PredictedArticle> Predict(IReadOnlyList<GoldArticle> articles)
    {
        var extractor = new StatementExtractor();
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
}
