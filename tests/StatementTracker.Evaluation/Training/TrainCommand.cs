using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Terminal;
using StatementTracker.Extraction;
using StatementTracker.Extraction.Labelling;

namespace StatementTracker.Evaluation.Training;

/// <summary>Learns the labellers' weights from gold articles. The same articles give the same files.</summary>
public static class TrainCommand
{
    private const int PartPasses = 8, ArgumentPasses = 6, Folds = 4;
    private const int Seed = 20161108;

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
        var sequences = articles.Select((example, index) => (example, index)).AsParallel().AsOrdered().SelectMany(each => TrainingSequence.Cues(each.example.Gold, each.example.Reading, labellers[each.index % Folds])).ToArray();
        output.WriteLine($"{sequences.Length} possible cues, {sequences.Count(sequence => sequence.Labels.Contains(Label.ContentFirst))} attribute");
        Save(Learn(sequences, LabelScheme.Arguments, ArgumentFeatures.Joints, arguments.Count("--argument-passes") ?? ArgumentPasses, output), Path.Combine(files[1], "arguments.model"));
        return 0;
    }

    private static IEnumerable<Example> Others(List<Example> articles, int fold) => articles.Where((_, index) => index % Folds != fold);

    private static LabelModel Learn(TrainingSequence[] sequences, LabelScheme scheme, int joints, int passes, TextWriter output)
    {
        var perceptron = new ConditionalField(scheme, joints);
        var random = new Random(Seed);
        for (var pass = 1; pass <= passes; pass++)
        {
            random.Shuffle(sequences);
            output.WriteLine($"pass {pass}: {perceptron.Pass(sequences):F3} nats lost a stretch before learning from it");
        }

        return perceptron.Model();
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
