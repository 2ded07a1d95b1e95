using System.Diagnostics.CodeAnalysis;

namespace StatementTracker.Api.Http.Requests;

/// <summary>A time of a query: an instant, or a whole day in UTC.</summary>
/// <param name="Start">The instant, or the first of the day.</param>
/// <param name="End">The instant, or the last of the day (inclusive, to the microsecond).</param>
public sealed record Moment(DateTimeOffset Start, DateTimeOffset End)
{
    public static bool TryParse(string? text, [NotNullWhen(true)] out Moment? moment)
    {
        moment = null;
        if (text is null) return false;
        if (Instants.TryDate(text, out var date)) moment = new Moment(Instants.StartOf(date), Instants.EndOf(date));
        else if (Instants.TryInstant(text, out var instant)) moment = new Moment(instant, instant);
        return moment is not null;
    }
}
