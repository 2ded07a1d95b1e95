using System.Globalization;

namespace StatementTracker.Benchmarks.Measuring;

/// <summary>One line of the table.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Against">What it is measured against.</param>
/// <param name="Ours">Requests a second or microseconds, by <paramref name="Unit"/>.</param>
/// <param name="Floor">The same of what it is measured against.</param>
/// <param name="Unit">Of both.</param>
/// <param name="Ratio">Ours to the floor; of requests a second where <paramref name="AtLeast"/> is set.</param>
/// <param name="AtLeast">The least it is to reach, or null.</param>
/// <param name="AtMost">The most it may be, or null.</param>
internal sealed record Figure(string What, string Against, double Ours, double Floor, string Unit, double Ratio, double? AtLeast = null, double? AtMost = null)
{
    public bool Holds => (AtLeast is null || Ratio >= AtLeast) && (AtMost is null || Ratio <= AtMost);

    public string Target => AtLeast is { } least ? $"≥ {least.ToString("0.00", CultureInfo.InvariantCulture)}" : AtMost is { } most ? $"≤ {most.ToString("0.0", CultureInfo.InvariantCulture)}" : "";

    /// <summary>Two times, of which the shorter is better, told as rates: 0.75 is three quarters of the floor's requests a second.</summary>
    public static Figure Rate(string what, string against, (double Ours, double Floor) times, double atLeast) =>
        new(what, against, times.Ours, times.Floor, "µs", times.Floor / times.Ours, AtLeast: atLeast);

    public static Figure Time(string what, string against, (double Ours, double Floor) times, double atMost) =>
        new(what, against, times.Ours, times.Floor, "µs", times.Ours / times.Floor, AtMost: atMost);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {What,-52} | {Against,-36} | {Ours,10:N0} {Unit,-6} | {Floor,10:N0} {Unit,-6} | {Ratio,6:0.00} | {Target,-6} | {(Holds ? "yes" : "NO"),-3} |");
}
