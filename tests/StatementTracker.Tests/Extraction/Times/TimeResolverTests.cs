using System.Globalization;
using StatementTracker.Extraction.Times;
using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction.Times;

public class TimeResolverTests
{
    /// <summary>A Friday.</summary>
    private const string Published = "2024-05-17T14:30:00Z";

    [Theory]
    [InlineData("Tuesday", "2024-05-14", "2024-05-14", "2024-05-14", TimePrecision.Day)]
    [InlineData("on Tuesday", "2024-05-14", "2024-05-14", "2024-05-14", TimePrecision.Day)]
    [InlineData("Thursday night", "2024-05-16", "2024-05-16", "2024-05-16", TimePrecision.Day)]
    [InlineData("last Friday", "2024-05-10", "2024-05-10", "2024-05-10", TimePrecision.Day)]
    [InlineData("Tuesday last week", "2024-05-07", "2024-05-07", "2024-05-07", TimePrecision.Day)]
    [InlineData("Sunday of last week", "2024-05-12", "2024-05-12", "2024-05-12", TimePrecision.Day)]
    [InlineData("yesterday", "2024-05-16", "2024-05-16", "2024-05-16", TimePrecision.Day)]
    [InlineData("last night", "2024-05-16", "2024-05-16", "2024-05-16", TimePrecision.Day)]
    [InlineData("the day before yesterday", "2024-05-15", "2024-05-15", "2024-05-15", TimePrecision.Day)]
    [InlineData("two days ago", "2024-05-15", "2024-05-15", "2024-05-15", TimePrecision.Day)]
    [InlineData("a week ago", "2024-05-06/2024-05-12", "2024-05-06", "2024-05-12", TimePrecision.Week)]
    [InlineData("last week", "2024-05-06/2024-05-12", "2024-05-06", "2024-05-12", TimePrecision.Week)]
    [InlineData("a fortnight ago", "2024-04-29/2024-05-05", "2024-04-29", "2024-05-05", TimePrecision.Week)]
    [InlineData("last month", "2024-04", "2024-04-01", "2024-04-30", TimePrecision.Month)]
    [InlineData("late last month", "2024-04", "2024-04-01", "2024-04-30", TimePrecision.Month)]
    [InlineData("three months ago", "2024-02", "2024-02-01", "2024-02-29", TimePrecision.Month)]
    [InlineData("last year", "2023", "2023-01-01", "2023-12-31", TimePrecision.Year)]
    [InlineData("two years ago", "2022", "2022-01-01", "2022-12-31", TimePrecision.Year)]
    [InlineData("last weekend", "2024-05-11/2024-05-12", "2024-05-11", "2024-05-12", TimePrecision.Range)]
    [InlineData("over the weekend", "2024-05-11/2024-05-12", "2024-05-11", "2024-05-12", TimePrecision.Range)]
    [InlineData("in December", "2023-12", "2023-12-01", "2023-12-31", TimePrecision.Month)]
    [InlineData("last May", "2023-05", "2023-05-01", "2023-05-31", TimePrecision.Month)]
    [InlineData("May 3", "2024-05-03", "2024-05-03", "2024-05-03", TimePrecision.Day)]
    [InlineData("May 20", "2023-05-20", "2023-05-20", "2023-05-20", TimePrecision.Day)]
    [InlineData("on the 3rd of May", "2024-05-03", "2024-05-03", "2024-05-03", TimePrecision.Day)]
    [InlineData("Sept. 9", "2023-09-09", "2023-09-09", "2023-09-09", TimePrecision.Day)]
    [InlineData("February 29", "2024-02-29", "2024-02-29", "2024-02-29", TimePrecision.Day)]
    public void A_relative_expression_means_a_period_before_the_article(
        string expression, string edtf, string first, string last, TimePrecision precision)
    {
        var said = TimeResolver.Resolve(expression, At(Published));

        Assert.Equal(new SaidAt(expression, edtf, At(first), EndOf(last), precision), said);
    }

    [Theory]
    [InlineData("3 May 2021", "2021-05-03", "2021-05-03", "2021-05-03", TimePrecision.Day)]
    [InlineData("on May 3, 2021", "2021-05-03", "2021-05-03", "2021-05-03", TimePrecision.Day)]
    [InlineData("Monday, May 3, 2021", "2021-05-03", "2021-05-03", "2021-05-03", TimePrecision.Day)]
    [InlineData("2021-05-03", "2021-05-03", "2021-05-03", "2021-05-03", TimePrecision.Day)]
    [InlineData("in May 2021", "2021-05", "2021-05-01", "2021-05-31", TimePrecision.Month)]
    [InlineData("in 2021", "2021", "2021-01-01", "2021-12-31", TimePrecision.Year)]
    public void An_absolute_date_needs_no_article(string expression, string edtf, string first, string last, TimePrecision precision)
    {
        var expected = new SaidAt(expression, edtf, At(first), EndOf(last), precision);

        Assert.Equal(expected, TimeResolver.Resolve(expression, null));
        Assert.Equal(expected, TimeResolver.Resolve(expression, At(Published)));
    }

    [Theory]
    [InlineData("Tuesday")]
    [InlineData("last week")]
    [InlineData("May 3")]
    [InlineData("in May")]
    [InlineData("two days ago")]
    [InlineData("since 2021")]
    [InlineData("recently")]
    [InlineData(null)]
    public void Without_the_articles_date_a_relative_expression_has_no_instant(string? expression) =>
        Assert.Equal(SaidAt.Unknown with { Expression = expression }, TimeResolver.Resolve(expression, null));

    [Theory]
    [InlineData("recently")]
    [InlineData("earlier")]
    [InlineData("a few days ago")]
    [InlineData("about two weeks ago")]
    [InlineData("in recent days")]
    [InlineData("the previous day")]
    [InlineData("next Tuesday")]
    [InlineData("by Friday")]
    [InlineData("tomorrow")]
    [InlineData("February 30")]
    [InlineData("31 April 2024")]
    [InlineData("3 May 2025")]
    [InlineData("May 99")]
    [InlineData("the twelfth of never")]
    [InlineData("")]
    [InlineData("’s")]
    [InlineData("0000-00-00")]
    [InlineData(null)]
    public void What_names_no_past_period_is_only_bounded_by_the_article(string? expression) =>
        Assert.Equal(SaidAt.Unknown with { Expression = expression, Latest = At(Published) }, TimeResolver.Resolve(expression, At(Published)));

    [Theory]
    [InlineData("today", "2024-05-17", "2024-05-17", TimePrecision.Day)]
    [InlineData("Friday", "2024-05-17", "2024-05-17", TimePrecision.Day)]
    [InlineData("this morning", "2024-05-17", "2024-05-17", TimePrecision.Day)]
    [InlineData("overnight", "2024-05-16/2024-05-17", "2024-05-16", TimePrecision.Range)]
    [InlineData("an hour ago", "2024-05-16/2024-05-17", "2024-05-16", TimePrecision.Range)]
    [InlineData("this week", "2024-05-13/2024-05-17", "2024-05-13", TimePrecision.Week)]
    [InlineData("earlier this month", "2024-05-01/2024-05-17", "2024-05-01", TimePrecision.Month)]
    [InlineData("in May", "2024-05-01/2024-05-17", "2024-05-01", TimePrecision.Month)]
    [InlineData("in 2024", "2024-01-01/2024-05-17", "2024-01-01", TimePrecision.Year)]
    [InlineData("over the past two weeks", "2024-05-03/2024-05-17", "2024-05-03", TimePrecision.Range)]
    [InlineData("since Monday", "2024-05-13/2024-05-17", "2024-05-13", TimePrecision.Range)]
    public void A_period_that_still_runs_ends_with_the_article(string expression, string edtf, string first, TimePrecision precision) =>
        Assert.Equal(new SaidAt(expression, edtf, At(first), At(Published), precision), TimeResolver.Resolve(expression, At(Published)));

    [Fact]
    public void An_article_of_midnight_is_an_article_of_that_day()
    {
        Assert.Equal(EndOf("2024-05-17"), TimeResolver.Resolve(null, At("2024-05-17")).Latest);
        Assert.Equal(EndOf("2024-05-17"), TimeResolver.Resolve("Friday", At("2024-05-17")).Latest);
    }

    [Fact]
    public void An_article_with_an_offset_is_read_in_universal_time() =>
        Assert.Equal("2024-05-16", TimeResolver.Resolve("today", new DateTimeOffset(2024, 5, 17, 1, 0, 0, TimeSpan.FromHours(3))).Edtf);

    [Fact]
    public void Dates_at_the_ends_of_the_calendar_do_not_throw()
    {
        foreach (var expression in new[] { "999 years ago", "last week", "May 3", "since 2022", "overnight" })
        {
            Assert.Null(TimeResolver.Resolve(expression, DateTimeOffset.MinValue).Earliest);
            Assert.Null(TimeResolver.Resolve(expression, DateTimeOffset.MaxValue).Earliest);
        }
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static DateTimeOffset EndOf(string day) => At(day).AddDays(1).AddMicroseconds(-1);
}
