using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Terminal;

namespace StatementTracker.Evaluation.Training;

/// <summary>Learns the labeller's weights from gold articles. The same articles give the same file.</summary>
public static class TrainCommand
{
    private const int DefaultPasses = 14;
    private const int Seed = 20161108;

    public static int Run(IReadOnlyList<string> words, TextWriter output)
    {
        var arguments = new Arguments(words, "--view", "--passes", "--evidence");
        var files = arguments.Positions(2, 2);
        var view = arguments.Choice<View>("--view") ?? View.Speech;
        var evidence = arguments.Choice<Evidence>("--evidence") ?? Evidence.Rules;

        var gold = JsonLines.Read<GoldArticle>(files[0]).ToList();
        var paragraphs = gold.AsParallel().AsOrdered().SelectMany(article => TrainingParagraph.Of(article, Extracting.ReadBefore(evidence, article.Text), view)).ToArray();
        var perceptron = new Perceptron();
        var random = new Random(Seed);
        for (var pass = 1; pass <= (arguments.Count("--passes") ?? DefaultPasses); pass++)
        {
            random.Shuffle(paragraphs);
            using var progress = ProgressBar.OnTerminal(paragraphs.Length);
            var right = perceptron.Pass(paragraphs, _ => progress.Advance());
            output.WriteLine($"pass {pass}: {right:P2} of tokens right before learning from them");
        }

        using (var file = File.Create(files[1]))
            perceptron.Model().Write(file);
        output.WriteLine($"{paragraphs.Length} paragraphs of {gold.Count} articles; {new FileInfo(files[1]).Length / 1024} KiB written to {files[1]}");
        return 0;
    }
}

/// <summary>What the labeller sees beside the words: nothing, or what the rules found.</summary>
public enum Evidence { Words, Rules }
