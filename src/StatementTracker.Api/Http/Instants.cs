using System.Globalization;

namespace StatementTracker.Api.Http;

/// <summary>
/// Times as the contract takes them: a date <c>YYYY-MM-DD</c>, or an RFC 3339 instant with its offset, cut to microseconds.
/// </summary>
internal static class Instants
{
    public const string Expected = "must be a date (YYYY-MM-DD) or an instant with its offset (2024-03-01T09:30:00Z).";

    private static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static bool TryInstant(string text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.EndsWith('Z')) text = $"{text[..^1]}+00:00";
        if (text.Length < 6 || text[^3] != ':' || text.Contains('.', StringComparison.Ordinal) && !char.IsAsciiDigit(text[20])) return false;
        if (!DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)) return false;
        instant = new DateTimeOffset(parsed.UtcTicks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        return true;
    }

    public static DateTimeOffset StartOf(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>The last microsecond of the day, UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly date) =>
        StartOf(date).AddTicks(TimeSpan.TicksPerDay - TimeSpan.TicksPerMicrosecond);

    public static string Write(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
