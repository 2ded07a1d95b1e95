using StatementTracker.Model;

namespace StatementTracker.Extraction.Times;

/// <summary>What a time expression says, before the calendar is known.</summary>
internal abstract record TimeReading
{
    /// <summary>The days meant in an article of <paramref name="today"/> (null: undated), or null where they cannot be known.</summary>
    public abstract CalendarPeriod? Resolve(DateOnly? today);
}

/// <summary>A calendar date: "3 May 2024", "May 2024", "2024".</summary>
internal sealed record FullDate(int Year, int? Month, int? Day) : TimeReading
{
    public override CalendarPeriod? Resolve(DateOnly? today) => (Month, Day) switch
    {
        (null, _) => CalendarPeriod.Year(Year),
        ({ } month, null) => CalendarPeriod.Month(new DateOnly(Year, month, 1)),
        ({ } month, { } day) when day <= DateTime.DaysInMonth(Year, month) => CalendarPeriod.Day(new DateOnly(Year, month, day)),
        _ => null,
    };
}

/// <summary>"May 3", "in May", "last May": the most recent one; "last" leaves out the month that runs.</summary>
internal sealed record DateInYear(int Month, int? Day, bool Last) : TimeReading
{
    /// <summary>29 February comes back after eight years at the latest.</summary>
    private const int YearsBack = 8;

    public override CalendarPeriod? Resolve(DateOnly? today)
    {
        if (today is not { } now) return null;
        for (var year = now.Year; year >= now.Year - YearsBack; year--)
        {
            if (new FullDate(year, Month, Day).Resolve(now) is { } period && period.First <= now && !(Last && period.Last >= now)) return period;
        }

        return null;
    }
}

/// <summary>The most recent such day at or before the article; "last Tuesday" is before it.</summary>
internal sealed record Weekday(DayOfWeek Day, bool Last) : TimeReading
{
    public override CalendarPeriod? Resolve(DateOnly? today)
    {
        if (today is not { } now) return null;
        var back = ((int)now.DayOfWeek - (int)Day + 7) % 7;
        return CalendarPeriod.Day(now.AddDays(-(back == 0 && Last ? 7 : back)));
    }
}

/// <summary>"Tuesday of last week".</summary>
internal sealed record WeekdayOfLastWeek(DayOfWeek Day) : TimeReading
{
    public override CalendarPeriod? Resolve(DateOnly? today) =>
        today is { } now ? CalendarPeriod.Day(CalendarPeriod.Week(now).First.AddDays(-7 + ((int)Day + 6) % 7)) : null;
}

/// <summary>The day, week, month or year so many units back: "yesterday", "last week", "this month", "two years ago".</summary>
internal sealed record UnitsBack(int Count, TimeUnit Unit) : TimeReading
{
    public override CalendarPeriod? Resolve(DateOnly? today) =>
        today is { } now ? CalendarPeriod.Around(CalendarPeriod.Before(now, Count, Unit), Unit) : null;
}

/// <summary>From so many units back up to the article: "over the past two weeks", "overnight".</summary>
internal sealed record UpToNow(int Count, TimeUnit Unit) : TimeReading
{
    public override CalendarPeriod? Resolve(DateOnly? today) =>
        today is { } now ? new CalendarPeriod(CalendarPeriod.Before(now, Count, Unit), now, TimePrecision.Range) : null;
}

/// <summary>From the beginning of another time up to the article: "since 2022".</summary>
internal sealed record Since(TimeReading Start) : TimeReading
{
    public override CalendarPeriod? Resolve(DateOnly? today) =>
        today is { } now && Start.Resolve(now) is { } start && start.First <= now ? new CalendarPeriod(start.First, now, TimePrecision.Range) : null;
}

/// <summary>The most recent Saturday and Sunday; "last weekend" is over.</summary>
internal sealed record Weekend(bool Last) : TimeReading
{
    public override CalendarPeriod? Resolve(DateOnly? today)
    {
        if (today is not { } now) return null;
        var saturday = CalendarPeriod.Week(now).First.AddDays(5);
        if (saturday > now || Last) saturday = saturday.AddDays(-7);
        return new CalendarPeriod(saturday, saturday.AddDays(1), TimePrecision.Range);
    }
}

/// <summary>"recently", "earlier", "a few days ago": before the article, and no more is known.</summary>
internal sealed record Vague : TimeReading
{
    public override CalendarPeriod? Resolve(DateOnly? today) => null;
}
