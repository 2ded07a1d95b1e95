using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Terminal;
using StatementTracker.Extraction;
using StatementTracker.Extraction.Labelling;

namespace StatementTracker.Evaluation.Training;

/// <summary>Learns the labellers' weights from gold articles. The same articles give the same files.</summary>
public static class TrainCommand
{
    private const int PartPasses = 10, ArgumentPasses = 10, Folds = 4;

    /// <summary>A model takes half a gigabyte while it learns.</summary>
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 2 };

    public static int Run(IReadOnlyList<string> words, TextWriter output)
    {
        output = TextWriter.Synchronized(output);
        var arguments = new Arguments(words, "--view", "--passes", "--argument-passes", "--reuse");
        var files = arguments.Positions(2, 2);
        var view = arguments.Choice<View>("--view") ?? View.Speech;
        var passes = arguments.Count("--passes") ?? PartPasses;
        var reuse = arguments.Text("--reuse") == "yes";

        var articles = JsonLines.Read<GoldArticle>(files[0]).AsParallel().AsOrdered().Select(gold => new Example(gold, Extracting.ReadBefore(gold.Text))).ToList();
        var folder = Directory.CreateDirectory(files[1]).FullName;
        var labellers = LearnParts(articles, folder, view, passes, reuse, output);
        var held = LearnArguments(articles, labellers, folder, arguments.Count("--argument-passes") ?? ArgumentPasses, reuse, output);

        var joiners = held.Select((each, fold) => new LabelJoiner(labellers[fold], each, Judge.Of([]), Judge.Of([]))).ToList();
        var examples = articles.Select((example, index) => (Example: example, Fold: index % Folds)).AsParallel().AsOrdered()
            .Select(each => (each.Fold, Found: JudgeFitting.Examples(each.Example.Gold, each.Example.Reading, joiners[each.Fold]).ToList())).ToList();
        var folds = examples.GroupBy(each => each.Fold).Select(fold => fold.SelectMany(each => each.Found).ToArray()).ToList();
        output.WriteLine($"{folds.Sum(fold => fold.Length)} candidates, {folds.Sum(fold => fold.Count(example => example.Right > 0))} right; {JudgeFitting.Loss(folds):F4} nats lost a candidate that the judge did not learn from");
        File.WriteAllLines(Path.Combine(folder, "confidence.txt"), JudgeFitting.Fit([.. folds.SelectMany(fold => fold)], example => example.Right));
        File.WriteAllLines(Path.Combine(folder, "agreement.txt"), JudgeFitting.Fit([.. folds.SelectMany(fold => fold)], example => example.Agreement));
        return 0;
    }

    /// <summary>One labeller for each fold, which does not see it, and at last the one of all articles.</summary>
    private static Labeller[] LearnParts(List<Example> articles, string folder, View view, int passes, bool reuse, TextWriter output)
    {
        var labellers = new Labeller[Folds + 1];
        Parallel.For(0, Folds + 1, AtOnce, fold =>
        {
            var path = Path.Combine(folder, fold == Folds ? "attribution.model" : $"fold-{fold}.model");
            if (!reuse || !File.Exists(path)) Save(Learn([.. Others(articles, fold).SelectMany(example => TrainingSequence.Paragraphs(example.Gold, example.Reading, view))], LabelScheme.Parts, FeatureReader.Joints, passes, output), path);
            labellers[fold] = new Labeller(Load(path));
        });
        return labellers;
    }

    /// <summary>One for each fold, which does not see it, for the judge to learn from, and the one of all articles; each article as the labeller sees it that does not know it.</summary>
    private static ArgumentLabeller[] LearnArguments(List<Example> articles, Labeller[] labellers, string folder, int passes, bool reuse, TextWriter output)
    {
        var cues = articles.Select((example, index) => (Example: example, Labeller: labellers[index % Folds])).AsParallel().AsOrdered()
            .Select(each => TrainingSequence.Cues(each.Example.Gold, each.Example.Reading, each.Labeller).ToArray()).ToList();
        output.WriteLine($"{cues.Sum(each => each.Length)} possible cues, {cues.Sum(each => each.Count(sequence => sequence.Labels.Contains(Label.ContentFirst)))} attribute");
        var held = new ArgumentLabeller[Folds];
        Parallel.For(0, Folds + 1, AtOnce, fold =>
        {
            var path = Path.Combine(folder, fold == Folds ? "arguments.model" : $"arguments-{fold}.model");
            if (!reuse || !File.Exists(path)) Save(Learn([.. cues.Where((_, index) => index % Folds != fold).SelectMany(each => each)], LabelScheme.Arguments, ArgumentFeatures.Joints, passes, output), path);
            if (fold < Folds) held[fold] = new ArgumentLabeller(Load(path));
        });
        return held;
    }

    private static IEnumerable<Example> Others(List<Example> articles, int fold) => articles.Where((_, index) => index % Folds != fold);

    private static LabelModel Learn(TrainingSequence[] sequences, LabelScheme scheme, int joints, int passes, TextWriter output)
    {
        var field = new ConditionalField(scheme, joints);
        for (var pass = 1; pass <= passes; pass++) output.WriteLine($"pass {pass}: {field.Pass(sequences):F3} nats lost a stretch before learning from it");
        return field.Model();
    }

    private static void Save(LabelModel model, string path)
    {
        using var file = File.Create(path);
        model.Write(file);
    }

    private static LabelModel Load(string path)
    {
        using var file = File.OpenRead(path);
        return LabelModel.Read(file);
    }

    private sealed record Example(GoldArticle Gold, Reading Reading);
}
