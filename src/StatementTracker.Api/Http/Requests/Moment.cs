namespace StatementTracker.Api.Http.Requests;

/// <summary>A time of a query: an instant, or a whole day in UTC.</summary>
/// <param name="Start">The instant, or the first of the day.</param>
/// <param name="End">The instant, or the last of the day (inclusive, to the microsecond).</param>
public sealed record Moment(DateTimeOffset Start, DateTimeOffset End)
{
    public static Moment? Parse(string text)
    {
        if (Instants.TryDate(text, out var date)) return new Moment(Instants.StartOf(date), Instants.EndOf(date));
        return Instants.TryInstant(text, out var instant) ? new Moment(instant, instant) : null;
    }
}
