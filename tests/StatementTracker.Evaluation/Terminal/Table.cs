using System.Globalization;

namespace StatementTracker.Evaluation.Terminal;

/// <summary>Columns under headings: the first to the left, the others to the right.</summary>
public sealed class Table(params string[] headings)
{
    private readonly List<string[]> rows = [headings];

    /// <summary>Fractions are shown to one place.</summary>
    public void Add(params object[] cells) => rows.Add([.. cells.Select(Shown)]);

    public void WriteTo(TextWriter output)
    {
        var widths = Enumerable.Range(0, headings.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))));
        output.WriteLine();
    }

    private static string Shown(object cell) => cell switch
    {
        double number => Math.Round(number, 1).ToString("F1", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
