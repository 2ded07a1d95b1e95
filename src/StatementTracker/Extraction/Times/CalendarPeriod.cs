using System.Globalization;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Times;

/// <summary>Whole days, both ends included, as finely as the words date them.</summary>
internal readonly record struct CalendarPeriod(DateOnly First, DateOnly Last, TimePrecision Precision)
{
    public static CalendarPeriod Day(DateOnly day) => new(day, day, TimePrecision.Day);

    /// <summary>The ISO week, Monday to Sunday, around a day.</summary>
    public static CalendarPeriod Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(monday, monday.AddDays(6), TimePrecision.Week);
    }

    public static CalendarPeriod Month(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(first, first.AddDays(DateTime.DaysInMonth(day.Year, day.Month) - 1), TimePrecision.Month);
    }

    public static CalendarPeriod Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), TimePrecision.Year);

    public static CalendarPeriod Around(DateOnly day, TimeUnit unit) => unit switch
    {
        TimeUnit.Week => Week(day),
        TimeUnit.Month => Month(day),
        TimeUnit.Year => Year(day.Year),
        _ => Day(day),
    };

    /// <summary>The day so many units before another one; months and years keep the day where the calendar has it.</summary>
    public static DateOnly Before(DateOnly day, int count, TimeUnit unit) => unit switch
    {
        TimeUnit.Week => day.AddDays(-7 * count),
        TimeUnit.Month => day.AddMonths(-count),
        TimeUnit.Year => day.AddYears(-count),
        _ => day.AddDays(-count),
    };

    /// <summary>In EDTF: a day, a month or a year by itself, else an interval of days.</summary>
    public string Edtf() => Precision switch
    {
        TimePrecision.Year when this == Year(First.Year) => Text(First, "yyyy"),
        TimePrecision.Month when this == Month(First) => Text(First, "yyyy-MM"),
        _ when First == Last => Text(First, "yyyy-MM-dd"),
        _ => Text(First, "yyyy-MM-dd") + "/" + Text(Last, "yyyy-MM-dd"),
    };

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}

/// <summary>Units in which newspapers count back.</summary>
internal enum TimeUnit { Hour, Day, Week, Month, Year }
