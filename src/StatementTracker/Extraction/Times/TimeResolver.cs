using StatementTracker.Model;

namespace StatementTracker.Extraction.Times;

/// <summary>Turns a time as worded into an interval, given the article's date. Pure; never guesses.</summary>
public static class TimeResolver
{
    /// <summary>
    /// Resolves <paramref name="expression"/> against <paramref name="publishedAt"/>. What was said stands in the article, so an
    /// utterance is never later than the article; without the article's date a relative expression has no instant. A
    /// <paramref name="publishedAt"/> of midnight UTC is a date without a time and means the whole day. An expression that
    /// contradicts the calendar or the article's date ("February 30") only keeps its words.
    /// </summary>
    public static SaidAt Resolve(string? expression, DateTimeOffset? publishedAt)
    {
        var cap = publishedAt is { } published ? LastInstant(published) : null as DateTimeOffset?;
        var undated = SaidAt.Unknown with { Expression = expression, Latest = cap };
        var today = cap is { } moment ? Date(moment) : null as DateOnly?;
        if (expression is null || Days(expression, today) is not { } period) return undated;
        if (today is { } now && period.First > now) return undated;

        var capped = today < period.Last ? period with { Last = today.Value } : period;
        var latest = EndOf(capped.Last);
        return new SaidAt(expression, capped.Edtf(), StartOf(capped.First), cap < latest ? cap : latest, capped.Precision);
    }

    /// <summary>Years near the ends of the calendar have no "two years ago"; such an expression is kept as worded.</summary>
    private static CalendarPeriod? Days(string expression, DateOnly? today)
    {
        if (today is { Year: < 1100 or > 9000 }) return null;
        return TimeExpressionParser.Parse(expression)?.Resolve(today);
    }

    private static DateTimeOffset LastInstant(DateTimeOffset published)
    {
        var utc = published.ToUniversalTime();
        return utc.TimeOfDay == TimeSpan.Zero ? EndOf(Date(utc)) : utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private static DateOnly Date(DateTimeOffset utc) => DateOnly.FromDateTime(utc.DateTime);

    private static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static DateTimeOffset EndOf(DateOnly day) => StartOf(day).AddTicks(TimeSpan.TicksPerDay - TimeSpan.TicksPerMicrosecond);
}
