using System.Globalization;
using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Terminal;
using StatementTracker.Extraction;
using StatementTracker.Extraction.Labelling;

namespace StatementTracker.Evaluation.Training;

/// <summary>Learns the labellers' weights from gold articles. The same articles give the same files.</summary>
public static class TrainCommand
{
    private const int PartPasses = 8, ArgumentPasses = 6, Folds = 4;

    public static int Run(IReadOnlyList<string> words, TextWriter output)
    {
        var arguments = new Arguments(words, "--view", "--passes", "--argument-passes", "--reuse");
        var files = arguments.Positions(2, 2);
        var view = arguments.Choice<View>("--view") ?? View.Speech;
        var passes = arguments.Count("--passes") ?? PartPasses;
        var reuse = arguments.Text("--reuse") == "yes";

        var articles = JsonLines.Read<GoldArticle>(files[0]).AsParallel().AsOrdered().Select(gold => new Example(gold, Extracting.ReadBefore(gold.Text))).ToList();
        Directory.CreateDirectory(files[1]);
        var models = new LabelModel[Folds + 1];
        Parallel.For(0, Folds + 1, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var path = Path.Combine(files[1], fold == Folds ? "attribution.model" : $"fold-{fold}.model");
            if (!reuse || !File.Exists(path)) Save(Learn(Others(articles, fold).SelectMany(example => TrainingSequence.Paragraphs(example.Gold, example.Reading, view)).ToArray(), LabelScheme.Parts, FeatureReader.Joints, passes, output), path);
            models[fold] = Load(path);
        });

        var labellers = models.Select(model => new Labeller(model)).ToArray();
        var cues = articles.Select((example, index) => (example, index)).AsParallel().AsOrdered()
            .Select(each => TrainingSequence.Cues(each.example.Gold, each.example.Reading, labellers[each.index % Folds]).ToArray()).ToList();
        output.WriteLine($"{cues.Sum(each => each.Length)} possible cues, {cues.Sum(each => each.Count(sequence => sequence.Labels.Contains(Label.ContentFirst)))} attribute");
        var argumentPasses = arguments.Count("--argument-passes") ?? ArgumentPasses;
        Parallel.For(0, 2, held =>
        {
            var path = Path.Combine(files[1], held == 0 ? "arguments.model" : "arguments-held.model");
            if (!reuse || !File.Exists(path)) Save(Learn(cues.Where((_, index) => held == 0 || index % Folds != 0).SelectMany(each => each).ToArray(), LabelScheme.Arguments, ArgumentFeatures.Joints, argumentPasses, output), path);
        });

        var joiner = new LabelJoiner(labellers[0], new ArgumentLabeller(Load(Path.Combine(files[1], "arguments-held.model"))), new Judge([]));
        var examples = articles.Where((_, index) => index % Folds == 0).AsParallel().AsOrdered().SelectMany(example => JudgeFitting.Examples(example.Gold, example.Reading, joiner)).ToList();
        output.WriteLine($"{examples.Count} candidates, {examples.Count(example => example.Right)} right");
        File.WriteAllLines(Path.Combine(files[1], "confidence.txt"), JudgeFitting.Fit(examples).Select(weight => weight.ToString("R", CultureInfo.InvariantCulture)));
        return 0;
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
