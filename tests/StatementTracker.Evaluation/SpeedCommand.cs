using System.Diagnostics;
using System.Text;
using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Terminal;
using StatementTracker.Extraction;

namespace StatementTracker.Evaluation;

/// <summary>Measures how fast our extractor reads, on one core and on all, and what it allocates.</summary>
public static class SpeedCommand
{
    private const int WarmUpArticles = 100;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(3);

    public static int Run(IReadOnlyList<string> words, TextWriter output)
    {
        var files = new Arguments(words).Positions(1, 1);
        var texts = JsonLines.Read<GoldArticle>(files[0]).Select(article => article.Text).ToList();
        if (texts.Count == 0) throw new InvalidDataException($"{files[0]} has no article.");

        var extractor = new StatementExtractor();
        foreach (var text in texts.Take(WarmUpArticles))
            extractor.Extract(text);

        var bytesBefore = GC.GetAllocatedBytesForCurrentThread();
        var slowest = texts.Max(text => Timed(() => extractor.Extract(text)));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - bytesBefore;

        output.WriteLine($"{texts.Count} articles, {texts.Average(text => text.Length):F0} characters on average");
        output.WriteLine();
        var table = new Table("threads", "articles/s", "MB/s");
        foreach (var threads in new[] { 1, Environment.ProcessorCount }.Distinct())
        {
            var passes = PassesPerSecond(() => Read(extractor, texts, threads));
            table.Add(threads, passes * texts.Count, passes * texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text)) / 1e6);
        }

        table.WriteTo(output);
        output.WriteLine($"{allocated / texts.Count:N0} bytes allocated an article; the slowest took {slowest.TotalMilliseconds:F1} ms");
        return 0;
    }

    private static void Read(StatementExtractor extractor, List<string> texts, int threads) => Parallel.ForEach(
        texts, new ParallelOptions { MaxDegreeOfParallelism = threads }, text => extractor.Extract(text));

    private static double PassesPerSecond(Action pass)
    {
        var passes = 0;
        var elapsed = TimeSpan.Zero;
        for (; elapsed < Enough; passes++)
            elapsed += Timed(pass);
        return passes / elapsed.TotalSeconds;
    }

    private static TimeSpan Timed(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }
}
