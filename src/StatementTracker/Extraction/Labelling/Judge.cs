using System.Globalization;

namespace StatementTracker.Extraction.Labelling;

/// <summary>
/// Says how probable it is that a trained coder agrees with an attribution, content and source: a logistic regression over the evidence,
/// fitted on articles that the labellers did not learn from.
/// </summary>
internal sealed class Judge(IReadOnlyList<double> weights)
{
    private static readonly Lazy<Judge> Embedded = new(() => new Judge([.. WordList.Lines(typeof(Judge), "confidence.txt").Select(Number)]));

    /// <summary>The one that ships; docs/model-card.md says what it was fitted on.</summary>
    public static Judge Shipped => Embedded.Value;

    /// <exception cref="FormatException">A line of the file holds no number.</exception>
    public static Judge Read(string path) => new([.. File.ReadLines(path).Where(line => !line.StartsWith('#')).Select(Number)]);

    /// <summary>From 0 to 1.</summary>
    public double Probability(IReadOnlyList<double> evidence)
    {
        var odds = 0.0;
        for (var i = 0; i < weights.Count; i++) odds += weights[i] * evidence[i];
        return 1 / (1 + Math.Exp(-odds));
    }

    private static double Number(string line) => double.Parse(line, NumberStyles.Float, CultureInfo.InvariantCulture);
}
