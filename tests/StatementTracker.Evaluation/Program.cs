using System.Globalization;
using System.Text;
using StatementTracker.Evaluation;
using StatementTracker.Evaluation.Terminal;
using StatementTracker.Evaluation.Training;

const string usage = """
    Measures extraction. Files may be gzipped (.gz).
      predict IN.jsonl OUT.jsonl            writes what our extractor finds, a line an article
      score GOLD.jsonl [PRED.jsonl]         scores predictions, or our extractor's own
        --view all|speech|core              which gold statements count
        --explain N [--class missed-content] shows N failures in their context
        --models FOLDER                     reads with trained models; none: the rules alone
      train GOLD.jsonl FOLDER               learns the labellers and fits the judge
        --view all|speech|core              which gold statements the first labeller learns from
        --passes N, --argument-passes N     how often to read them
      speed GOLD.jsonl                      how fast, on one core and on two, and how much memory
        --passes N                          how often to read all articles
        --warm-up N                         how many articles to read before
      stress                                texts shaped to hurt: how long they take, and whether that grows with their length
        --kib N                             how long the longest are
        --shape WORDS                       only those with these words in their name
      seed GOLD.gold.json TEXT.txt          checks our drafts against a coder's file
    """;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = Encoding.UTF8;
try
{
    return args switch
    {
        ["predict", .. var rest] => PredictCommand.Run(rest, Console.Out),
        ["score", .. var rest] => ScoreCommand.Run(rest, Console.Out),
        ["train", .. var rest] => TrainCommand.Run(rest, Console.Out),
        ["speed", .. var rest] => SpeedCommand.Run(rest, Console.Out),
        ["stress", .. var rest] => StressCommand.Run(rest, Console.Out),
        ["seed", .. var rest] => SeedCommand.Run(rest, Console.Out),
        _ => throw new UsageException("Say what to measure."),
    };
}
catch (UsageException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    Console.Error.WriteLine(usage);
    return 2;
}
catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
