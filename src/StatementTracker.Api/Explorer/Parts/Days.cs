using System.Globalization;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Parts;

/// <summary>Times as people read them, in UTC.</summary>
internal static class Days
{
    /// <summary>The interval a time means, as finely as it is known.</summary>
    public static string Of(SaidAtResponse time)
    {
        if (time.Earliest is not { } from) return time.Latest is { } last ? $"by {Day(last)}, else date unknown" : "date unknown";
        if (time.Latest is not { } to) return $"from {Day(from)} on";
        return time.Precision switch
        {
            TimePrecision.Year when from.Year == to.Year => from.ToString("yyyy", CultureInfo.InvariantCulture),
            TimePrecision.Month when (from.Year, from.Month) == (to.Year, to.Month) => from.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            TimePrecision.Instant when from == to => Instant(from),
            _ when from.Date == to.Date => Day(from),
            _ => $"{Day(from)} – {Day(to)}",
        };
    }

    public static string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>As HTML's <c>time</c> and date fields take a day.</summary>
    public static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
