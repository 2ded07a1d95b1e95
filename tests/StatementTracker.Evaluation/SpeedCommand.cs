using System.Text;
using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Measuring;
using StatementTracker.Evaluation.Terminal;
using StatementTracker.Extraction;

namespace StatementTracker.Evaluation;

/// <summary>
/// Measures how fast our extractor reads, from text to drafts, on one core and on two, and what it allocates. Passes over all articles
/// on one thread and on two take turns, so that a busy moment of the machine falls on both; figures are medians over the passes.
/// </summary>
public static class SpeedCommand
{
    /// <summary>The runtime compiles what is hot once more while it runs; it has done with that after about two thousand articles.</summary>
    private const int WarmUpArticles = 4000;
    private const int Passes = 15;

    public static int Run(IReadOnlyList<string> words, TextWriter output)
    {
        var arguments = new Arguments(words, "--passes", "--warm-up");
        var files = arguments.Positions(1, 1);
        var texts = JsonLines.Read<GoldArticle>(files[0]).Select(article => article.Text).ToList();
        if (texts.Count == 0) throw new InvalidDataException($"{files[0]} has no article.");

        var extractor = new StatementExtractor();
        var warmUp = arguments.Count("--warm-up") ?? WarmUpArticles;
        for (var read = 0; read < warmUp; read += texts.Count) Read(extractor, texts, 1);
        Read(extractor, texts, 2);
        var allocated = Cost.BytesOf(() => Read(extractor, texts, 1)) / texts.Count;
        var (one, two) = (new List<Cost>(), new List<Cost>());
        for (var pass = 0; pass < (arguments.Count("--passes") ?? Passes); pass++)
        {
            one.Add(Cost.Of(() => Read(extractor, texts, 1)));
            two.Add(Cost.Of(() => Read(extractor, texts, 2)));
        }

        Write(output, texts, one, two, allocated);
        return 0;
    }

    private static void Write(TextWriter output, List<string> texts, List<Cost> one, List<Cost> two, long allocated)
    {
        output.WriteLine($"medians of {one.Count} passes over {texts.Count} articles of {texts.Average(text => text.Length):F0} characters on average, on {Environment.ProcessorCount} cores");
        output.WriteLine();
        var table = new Table("threads", "articles/s", "MB/s", "articles/CPU s", "MB/CPU s", "slowest/s", "fastest/s");
        var megabytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text)) / 1e6;
        foreach (var (threads, costs) in new[] { (1, one), (2, two) })
        {
            var wall = Cost.Median(costs.Select(cost => cost.Wall.TotalSeconds));
            var cpu = Cost.Median(costs.Select(cost => cost.Cpu.TotalSeconds));
            table.Add(threads, texts.Count / wall, megabytes / wall, texts.Count / cpu, megabytes / cpu, texts.Count / costs.Max(cost => cost.Wall).TotalSeconds, texts.Count / costs.Min(cost => cost.Wall).TotalSeconds);
        }

        table.WriteTo(output);
        var factor = Cost.Median(one.Zip(two, (alone, together) => alone.Wall / together.Wall));
        var dearer = Cost.Median(one.Zip(two, (alone, together) => together.Cpu / alone.Cpu));
        output.WriteLine($"two threads read {factor:F2} times as much as one, at {dearer:F2} times its CPU time an article");
        output.WriteLine($"{allocated:N0} bytes allocated an article");
    }

    /// <summary>On one thread, the one that asks; on two, each takes the next article when it is done with one.</summary>
    private static void Read(StatementExtractor extractor, List<string> texts, int threads)
    {
        var next = -1;
        var others = Enumerable.Range(1, threads - 1).Select(_ => new Thread(Work)).ToList();
        foreach (var other in others) other.Start();
        Work();
        foreach (var other in others) other.Join();

        void Work()
        {
            for (var at = Interlocked.Increment(ref next); at < texts.Count; at = Interlocked.Increment(ref next)) extractor.Extract(texts[at]);
        }
    }
}
