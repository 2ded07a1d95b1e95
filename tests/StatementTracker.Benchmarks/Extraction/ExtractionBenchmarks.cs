using BenchmarkDotNet.Attributes;
using StatementTracker.Benchmarks.News;
using StatementTracker.Extraction;

namespace StatementTracker.Benchmarks.Extraction;

/// <summary>What reading an article costs: one of average length, each of twenty, and one ten times as long, which should cost ten times as much.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private const int Many = 20;

    private readonly StatementExtractor extractor = new();
    private readonly string[] articles = [.. InventedArticle.WriteMany(Many).Select(article => article.Text)];
    private readonly string average;
    private readonly string tenfold;

    public ExtractionBenchmarks()
    {
        average = articles.MinBy(text => Math.Abs(InventedArticle.WordsOf(text) - InventedArticle.AverageWords))!;
        tenfold = string.Join("\n\n", Enumerable.Repeat(average, 10));
    }

    [Benchmark(Baseline = true)]
    public ArticleDraft AverageArticle() => extractor.Extract(average);

    [Benchmark(OperationsPerInvoke = Many)]
    public int EachOfTwenty() => articles.Sum(text => extractor.Extract(text).Statements.Count);

    [Benchmark]
    public ArticleDraft TenTimesAsLong() => extractor.Extract(tenfold);
}
