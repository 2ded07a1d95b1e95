using System.Globalization;

namespace StatementTracker.Model;

/// <summary>
/// Reads the part of EDTF (ISO 8601-2) that dates an utterance: a year, month, day or instant, or an interval of them with an open end
/// (<c>../2024-03</c>, <c>2024-03-01/..</c>).
/// </summary>
public static class Edtf
{
    private const string OpenEnd = "..";

    /// <summary>The time it means, or null where it means none.</summary>
    public static SaidAt? Read(string? expression, string edtf)
    {
        ArgumentNullException.ThrowIfNull(edtf);
        var ends = edtf.Split('/');
        if (ends.Length == 1) return Read(edtf) is { } one ? new SaidAt(expression, edtf, one.Earliest, one.Latest, one.Precision) : null;
        if (ends.Length != 2 || (ends[0] == OpenEnd && ends[1] == OpenEnd)) return null;

        var (first, last) = (Read(ends[0]), Read(ends[1]));
        if ((first is null && ends[0] != OpenEnd) || (last is null && ends[1] != OpenEnd) || first?.Earliest > last?.Latest) return null;
        return new SaidAt(expression, edtf, first?.Earliest, last?.Latest, TimePrecision.Range);
    }

    private static (DateTimeOffset Earliest, DateTimeOffset Latest, TimePrecision Precision)? Read(string date)
    {
        if (Parse(date, "yyyy") is { } year) return (year, End(year.Year < 9999 ? year.AddYears(1) : DateTimeOffset.MaxValue), TimePrecision.Year);
        if (Parse(date, "yyyy-MM") is { } month) return (month, End(month is { Year: 9999, Month: 12 } ? DateTimeOffset.MaxValue : month.AddMonths(1)), TimePrecision.Month);
        if (Parse(date, "yyyy-MM-dd") is { } day) return (day, End(day.Date == DateTime.MaxValue.Date ? DateTimeOffset.MaxValue : day.AddDays(1)), TimePrecision.Day);
        return Parse(date, "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFK") is { } instant ? (instant, instant, TimePrecision.Instant) : null;
    }

    private static DateTimeOffset End(DateTimeOffset next) => Instants.Cut(next).AddMicroseconds(-1);

    private static DateTimeOffset? Parse(string date, params string[] formats) =>
        DateTimeOffset.TryParseExact(date, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var read)
            ? Instants.Cut(read)
            : null;
}
