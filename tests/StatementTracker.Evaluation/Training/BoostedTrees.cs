using System.Globalization;
using System.Text;

namespace StatementTracker.Evaluation.Training;

/// <summary>Learns trees that add up to the log odds of an example's aim, from 0 to 1 (gradient boosting with the logistic loss, second order, over quantile bins).</summary>
internal sealed class BoostedTrees(IReadOnlyList<double[]> examples, IReadOnlyList<double> aims)
{
    private const int Bins = 64, Depth = 4, FewestInLeaf = 25;
    private const double Rate = 0.05, Ridge = 5;

    private readonly int features = examples[0].Length;
    private readonly double[][] edges = [.. Enumerable.Range(0, examples[0].Length).Select(feature => Edges([.. examples.Select(example => example[feature]).Order()]))];
    private readonly double[] odds = new double[examples.Count];
    private readonly double[] slopes = new double[examples.Count];
    private readonly double[] bends = new double[examples.Count];
    private byte[][] binned = [];

    /// <returns>The trees in the judge's writing.</returns>
    public IReadOnlyList<string> Learn(int trees)
    {
        binned = [.. edges.Select((limits, feature) => examples.Select(example => (byte)limits.Count(limit => example[feature] >= limit)).ToArray())];
        var all = Enumerable.Range(0, examples.Count).ToArray();
        List<string> lines = [];
        for (var tree = 0; tree < trees; tree++)
        {
            for (var i = 0; i < odds.Length; i++)
            {
                var probability = 1 / (1 + Math.Exp(-odds[i]));
                (slopes[i], bends[i]) = (aims[i] - probability, probability * (1 - probability));
            }

            var line = new StringBuilder();
            Grow(all, Depth, line);
            lines.Add(line.ToString().TrimEnd());
        }

        return lines;
    }

    private static double[] Edges(double[] sorted) =>
        [.. Enumerable.Range(1, Bins - 1).Select(bin => sorted[(int)((long)bin * sorted.Length / Bins)]).Distinct().Where(edge => edge > sorted[0])];

    private void Grow(int[] here, int depth, StringBuilder line)
    {
        var (slope, bend) = (here.Sum(i => slopes[i]), here.Sum(i => bends[i]));
        if (depth > 0 && Best(here, slope, bend) is { Gain: > 1e-6 } split)
        {
            line.Append(split.Feature).Append('<').Append(edges[split.Feature][split.Bin].ToString("R", CultureInfo.InvariantCulture)).Append(' ');
            Grow([.. here.Where(i => binned[split.Feature][i] <= split.Bin)], depth - 1, line);
            Grow([.. here.Where(i => binned[split.Feature][i] > split.Bin)], depth - 1, line);
            return;
        }

        var value = Math.Round(Rate * slope / (bend + Ridge), 5);
        foreach (var i in here) odds[i] += value;
        line.Append(value.ToString("R", CultureInfo.InvariantCulture)).Append(' ');
    }

    private (int Feature, int Bin, double Gain) Best(int[] here, double slope, double bend)
    {
        var found = new (int Feature, int Bin, double Gain)[features];
        Parallel.For(0, features, feature =>
        {
            var (sums, curves, counts) = (new double[Bins + 1], new double[Bins + 1], new int[Bins + 1]);
            foreach (var i in here)
            {
                var bin = binned[feature][i];
                sums[bin] += slopes[i];
                curves[bin] += bends[i];
                counts[bin]++;
            }

            var (left, curve, count, best) = (0.0, 0.0, 0, (feature, 0, 0.0));
            for (var bin = 0; bin < edges[feature].Length; bin++)
            {
                (left, curve, count) = (left + sums[bin], curve + curves[bin], count + counts[bin]);
                if (count < FewestInLeaf || here.Length - count < FewestInLeaf) continue;
                var gain = (left * left / (curve + Ridge)) + ((slope - left) * (slope - left) / (bend - curve + Ridge)) - (slope * slope / (bend + Ridge));
                if (gain > best.Item3) best = (feature, bin, gain);
            }

            found[feature] = best;
        });
        return found.Aggregate((one, other) => other.Gain > one.Gain ? other : one);
    }
}
