using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Terminal;

namespace StatementTracker.Evaluation;

/// <summary>Writes what our extractor finds, a line an article.</summary>
public static class PredictCommand
{
    public static int Run(IReadOnlyList<string> words, TextWriter output)
    {
        var files = new Arguments(words).Positions(2, 2);
        var predicted = Extracting.Predict([.. JsonLines.Read<GoldArticle>(files[0])]);
        JsonLines.Write(files[1], predicted);
        output.WriteLine($"{predicted.Sum(article => article.Statements.Count)} statements in {predicted.Count} articles written to {files[1]}");
        return 0;
    }
}
