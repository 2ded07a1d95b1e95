using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using StatementTracker.Benchmarks.DataSets;
using StatementTracker.Benchmarks.Extraction;
using StatementTracker.Benchmarks.Measuring;
using StatementTracker.Benchmarks.News;
using StatementTracker.Benchmarks.Service;

namespace StatementTracker.Benchmarks;

/// <summary>Runs everything once and briefly, to see that it still works.</summary>
internal static class Smoke
{
    private const int Sample = 400;

    /// <exception cref="InvalidOperationException">Something does not work.</exception>
    public static async Task RunAsync(TextWriter output)
    {
        output.WriteLine($"news: {CheckNews():F0} words an article");
        output.WriteLine($"benchmarks: {RunBenchmarks()} run");
        foreach (var clients in new[] { 1, 4 })
            output.WriteLine($"ingest, {await IngestLoad.RunAsync(DatabaseChoice.Sqlite, clients, articles: 4)}");
        await MeasureAsync(output);
        output.WriteLine($"cold start: ready after {(await ColdStart.RunAsync(starts: 1))[0].TotalSeconds:F2} s");
    }

    private static async Task MeasureAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("statementtracker-benchmark");
        try
        {
            var (large, small) = (SqliteIn(folder, "large.db"), SqliteIn(folder, "small.db"));
            output.WriteLine($"generate: {await Generation.RunAsync(large, large.Connection!, DataSetSize.Of(400), TextWriter.Null)}");
            await Generation.RunAsync(small, small.Connection!, DataSetSize.Of(200), TextWriter.Null);
            var figures = (await Measurement.RunAsync(large, TimeSpan.FromMilliseconds(20), _ => { })).ToList();
            figures.AddRange(await Growth.ReadsAsync(large, small, TimeSpan.FromMilliseconds(20), _ => { }));
            figures.Add(await Growth.IngestAsync(large, small, articles: 2));
            output.WriteLine($"measure: {figures.Count} figures");
            output.WriteLine($"exports: {(await ExportLoad.RunAsync(large, _ => { }))[0]}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static DatabaseChoice SqliteIn(DirectoryInfo folder, string file) =>
        DatabaseChoice.Sqlite with { Connection = $"Data Source={Path.Combine(folder.FullName, file)}" };

    private static double CheckNews()
    {
        var average = InventedArticle.WriteMany(Sample).Average(article => InventedArticle.WordsOf(article.Text));
        if (Math.Abs(average - InventedArticle.AverageWords) > 0.03 * InventedArticle.AverageWords)
            throw new InvalidOperationException($"Articles have {average:F0} words on average, not {InventedArticle.AverageWords}.");
        if (InventedArticle.Write(7) != InventedArticle.Write(7) || InventedArticle.Write(7).Text == InventedArticle.Write(8).Text)
            throw new InvalidOperationException("The same number writes the same article, another number another.");
        return average;
    }

    private static int RunBenchmarks()
    {
        var artifacts = Directory.CreateTempSubdirectory("statementtracker-benchmark").FullName;
        try
        {
            var briefly = ManualConfig.CreateEmpty()
                .AddJob(Job.Dry.WithToolchain(InProcessEmitToolchain.Instance))
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddLogger(NullLogger.Instance)
                .WithOptions(ConfigOptions.DisableOptimizationsValidator)
                .WithArtifactsPath(artifacts);
            var summary = BenchmarkRunner.Run<ExtractionBenchmarks>(briefly);
            if (summary.HasCriticalValidationErrors || summary.Reports.Length == 0 || summary.Reports.Any(report => !report.Success))
                throw new InvalidOperationException("A benchmark failed: run it by itself to see why.");
            return summary.Reports.Length;
        }
        finally
        {
            Directory.Delete(artifacts, recursive: true);
        }
    }
}
