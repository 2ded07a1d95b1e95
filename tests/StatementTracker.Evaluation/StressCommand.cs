using StatementTracker.Evaluation.Measuring;
using StatementTracker.Evaluation.Stress;
using StatementTracker.Evaluation.Terminal;
using StatementTracker.Extraction;

namespace StatementTracker.Evaluation;

/// <summary>
/// Reads texts shaped to hurt at a quarter, a half and all of the length an article may have: none may take long, and twice the text
/// may take little more than twice the processor time.
/// </summary>
public static class StressCommand
{
    private const int LongestArticle = 1024;
    private const int Readings = 3;
    private const double MostSeconds = 2;
    private const double MostGrowth = 2.2;

    private static readonly int[] Parts = [4, 2, 1];

    /// <summary>A text read sooner fits into what the collector leaves alone, which the doubled one may not: no measure of growth.</summary>
    private const double TooShortToTell = 0.1;

    /// <summary>The answer is 1 where a shape takes too long.</summary>
    public static int Run(IReadOnlyList<string> words, TextWriter output)
    {
        var arguments = new Arguments(words, "--kib", "--shape");
        arguments.Positions(0, 0);
        var longest = (arguments.Count("--kib") ?? LongestArticle) * 1024;
        var shapes = Shapes.All.Where(shape => arguments.Text("--shape") is not { } wanted || shape.Name.Contains(wanted, StringComparison.Ordinal)).ToList();
        if (shapes.Count == 0) throw new UsageException("No shape has that in its name.");

        var extractor = new StatementExtractor();
        foreach (var shape in Shapes.All) extractor.Extract(shape.Write(4096));
        var table = new Table("shape", $"{longest / 4096} KiB", $"{longest / 2048} KiB", $"{longest / 1024} KiB", "doubled", "and again", "");
        var bad = 0;
        using var progress = ProgressBar.OnTerminal(shapes.Count);
        foreach (var shape in shapes)
        {
            var seconds = Parts.Select(part => Seconds(extractor, shape.Write(longest / part))).ToList();
            var growth = seconds.Zip(seconds.Skip(1), (half, whole) => whole / half).ToList();
            var fast = growth.Where((factor, doubling) => factor > MostGrowth && seconds[doubling] > TooShortToTell).Any();
            var verdict = seconds[2] > MostSeconds ? "takes too long" : fast ? "grows too fast" : "";
            if (verdict.Length > 0) bad++;
            table.Add(shape.Name, $"{seconds[0]:F2} s", $"{seconds[1]:F2} s", $"{seconds[2]:F2} s", $"{growth[0]:F2}", $"{growth[1]:F2}", verdict);
            progress.Advance();
        }

        table.WriteTo(output);
        output.WriteLine($"{shapes.Count} shapes, {bad} of them bad; processor time, the least of {Readings} readings");
        return bad > 0 ? 1 : 0;
    }

    private static double Seconds(StatementExtractor extractor, string text) => Enumerable.Range(0, Readings).Min(_ =>
    {
        GC.Collect();
        return Cost.Of(() => extractor.Extract(text)).Cpu.TotalSeconds;
    });
}
