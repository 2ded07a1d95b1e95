using System.Buffers;
using System.Globalization;

namespace StatementTracker.Api.Http.Csv;

/// <summary>
/// One cell of CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection);
/// several values are joined by <c>|</c>, with <c>\|</c> and <c>\\</c> for a bar and a backslash within one.
/// </summary>
internal static class CsvCell
{
    public const string MediaType = "text/csv";

    /// <summary>What is sent: UTF-8 without a byte order mark, the names of the columns first (RFC 7111).</summary>
    public const string ContentType = $"{MediaType}; charset=utf-8; header=present";

    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    public static string Of(object? value) => value switch
    {
        null => "",
        string text => Text(text),
        bool truth => truth ? "true" : "false",
        DateTimeOffset instant => Instants.Write(instant),
        Enum word => EnumWords.Of(word),
        IEnumerable<string> several => Text(string.Join('|', several.Select(Part))),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType()}.", nameof(value)),
    };

    public static string Text(string cell)
    {
        if (cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]) cell = $"'{cell}";
        return cell.AsSpan().ContainsAny(Special) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    private static string Part(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
