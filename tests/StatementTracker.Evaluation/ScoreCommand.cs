using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Failures;
using StatementTracker.Evaluation.Scoring;
using StatementTracker.Evaluation.Terminal;
using StatementTracker.Model;

namespace StatementTracker.Evaluation;

/// <summary>Scores predictions, or our extractor's own, against gold; says what went wrong, by class and kind.</summary>
public static class ScoreCommand
{
    public static int Run(IReadOnlyList<string> words, TextWriter output)
    {
        var arguments = new Arguments(words, "--view", "--explain", "--class", "--models");
        var files = arguments.Positions(1, 2);
        var (view, explained, only) = (arguments.Choice<View>("--view") ?? View.All, arguments.Count("--explain") ?? 0, arguments.Choice<FailureClass>("--class"));

        var gold = JsonLines.Read<GoldArticle>(files[0]).ToList();
        var predicted = files.Count == 2 ? JsonLines.Read<PredictedArticle>(files[1]) : Extracting.Predict(gold, arguments.Text("--models"));
        var found = new Dictionary<string, PredictedArticle>();
        foreach (var article in predicted)
            found[article.DocId] = article;

        var articles = gold.Select(article => new Comparison(article, found.GetValueOrDefault(article.DocId), view)).ToList();
        var failures = articles.SelectMany(FailureFinder.Find).ToList();
        output.WriteLine($"{articles.Count} articles, {articles.Sum(article => article.Golds.Count)} gold statements in view '{Words.Of(view)}'");
        output.WriteLine();
        WriteScores(Scores.Of(articles), output);
        WriteCalibration(gold.Select(article => new Comparison(article, found.GetValueOrDefault(article.DocId), View.All)), output);
        WriteFailures(failures, output);
        foreach (var failure in Spread(failures.Where(failure => only is null || failure.Class == only).ToList(), explained))
            output.WriteLine(Explanation.Of(failure));
        return 0;
    }

    private static void WriteScores(Scores scores, TextWriter output)
    {
        var criteria = new Table("criterion", "P", "R", "F1", "speaker");
        foreach (var (name, score) in scores.Criteria)
            criteria.Add(name, score.Tally.Precision, score.Tally.Recall, score.Tally.F1, score.Tally.Right > 0 ? score.SpeakerAccuracy : "-");
        criteria.Add("token", scores.Tokens.Precision, scores.Tokens.Recall, scores.Tokens.F1, "");
        criteria.Add("AR", scores.Attributions.Precision, scores.Attributions.Recall, scores.Attributions.F1, "");
        criteria.WriteTo(output);

        var kinds = new Table("kind (iou50)", "gold", "recall", "speaker");
        foreach (var (kind, tally) in scores.Kinds.OrderBy(kind => Order(kind.Key)))
            kinds.Add(Words.Of(kind), tally.Gold, tally.Recall, tally.SpeakerAccuracy);
        kinds.WriteTo(output);
    }

    /// <summary>Of what is found with about each confidence, the share that the coders have, with its speaker; whatever the view.</summary>
    private static void WriteCalibration(IEnumerable<Comparison> articles, TextWriter output)
    {
        var judged = articles.SelectMany(article => Judged(article.Match(Criterion.Iou50))).ToLookup(each => Math.Min(9, (int)(each.Confidence * 10)), each => each.Right);
        if (judged.Count == 0) return;
        var table = new Table("confidence", "found", "right %");
        foreach (var tenth in judged.OrderByDescending(tenth => tenth.Key))
            table.Add($"{tenth.Key / 10.0:F1} to {(tenth.Key + 1) / 10.0:F1}", tenth.Count(), 100.0 * tenth.Count(right => right) / tenth.Count());
        table.WriteTo(output);
    }

    private static IEnumerable<(double Confidence, bool Right)> Judged(Matching matching) =>
        matching.Pairs.Select(pair => (pair.Found.Statement.Confidence, pair.IsSpeakerRight)).Concat(matching.Spurious.Select(found => (found.Statement.Confidence, false)))
            .Where(each => each.Confidence is not null).Select(each => (each.Confidence!.Value, each.Item2));

    private static void WriteFailures(IReadOnlyCollection<Failure> failures, TextWriter output)
    {
        var table = new Table("failure", "direct", "mixed", "indirect", "no kind", "all");
        foreach (var kind in Enum.GetValues<FailureClass>())
        {
            var ofClass = failures.Where(failure => failure.Class == kind).ToList();
            table.Add(Words.Of(kind), Count(StatementMode.Direct), Count(StatementMode.Mixed), Count(StatementMode.Indirect), Count(null), ofClass.Count);
            int Count(StatementMode? mode) => ofClass.Count(failure => failure.Kind == mode);
        }

        table.WriteTo(output);
    }

    private static int Order(StatementMode kind) => kind switch { StatementMode.Direct => 0, StatementMode.Mixed => 1, _ => 2 };

    private static IEnumerable<T> Spread<T>(List<T> items, int count) =>
        Enumerable.Range(0, Math.Min(count, items.Count)).Select(index => items[index * items.Count / Math.Min(count, items.Count)]);
}
