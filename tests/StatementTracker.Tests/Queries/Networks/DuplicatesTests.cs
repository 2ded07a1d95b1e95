using StatementTracker.Model;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Tests.Queries.Networks;

public class DuplicatesTests
{
    [Theory]
    [InlineData(DuplicateRule.Include, 6)]
    [InlineData(DuplicateRule.Document, 5)]
    [InlineData(DuplicateRule.Week, 4)]
    [InlineData(DuplicateRule.CalendarWeek, 4)]
    [InlineData(DuplicateRule.Month, 3)]
    [InlineData(DuplicateRule.CalendarMonth, 3)]
    [InlineData(DuplicateRule.Year, 2)]
    [InlineData(DuplicateRule.AcrossRange, 1)]
    public void A_repetition_counts_once_in_the_document_the_period_or_anywhere(DuplicateRule rule, int kept)
    {
        var record = new CodedRecord()
            .Says("Ada", "wall", Stance.For, 2, "one", on: "2031-05-05")
            .Says("Ada", "wall", Stance.For, 1, "two", on: "2031-05-06")
            .Says("Ada", "wall", Stance.For, 1, "three", on: "2031-05-12")
            .Says("Ada", "wall", Stance.For, 1, "four", on: "2031-06-16")
            .Says("Ada", "wall", Stance.For, 1, "five", on: "2032-09-01");

        Assert.Equal(kept, record.Kept(rule));
    }

    [Fact]
    public void Another_actor_issue_or_stance_is_no_repetition()
    {
        var record = new CodedRecord().Says("Ada", "wall", Stance.For).Says("Bo", "wall", Stance.For).Says("Ada", "dyke", Stance.For).Says("Ada", "wall", Stance.Against);

        Assert.Equal(4, record.Kept(DuplicateRule.AcrossRange));
    }

    [Fact]
    public void Another_stance_is_a_repetition_where_the_qualifier_is_ignored_and_the_first_one_counts()
    {
        var record = new CodedRecord().Says("Ada", "wall", Stance.Against).Says("Ada", "wall", Stance.For);
        var duplicates = new Duplicates(DuplicateRule.AcrossRange, ignoresStance: true);

        var matrix = CountingMatrix.Of(record.Statements.Where(duplicates.Keeps));

        Assert.Equal((0, 1), (matrix.Actors[record["Ada"]].For, matrix.Actors[record["Ada"]].Against));
    }

    [Theory]
    [InlineData("2024-12-30", "2025-01-05", true, true)] // Monday and Sunday of week 1 of 2025
    [InlineData("2024-12-29", "2024-12-30", false, false)] // Sunday of week 52, Monday of week 1
    [InlineData("2020-12-31", "2021-01-03", true, true)] // week 53 of 2020 ends in January
    [InlineData("2021-01-03", "2021-01-04", false, false)]
    [InlineData("2021-01-01", "2020-01-01", false, false)] // week 53 of 2020, week 1 of 2020
    [InlineData("2024-12-31", "2024-01-01", true, false)] // week 1 of 2025 and of 2024, in one year
    [InlineData("2025-05-05", "2026-05-01", false, false)] // week 19 and 18
    [InlineData("2025-05-05", "2026-05-04", true, false)] // week 19 of two years
    public void Weeks_are_ISO_weeks_compared_by_number_as_the_program_does_or_by_year_and_number(string one, string other, bool sameNumber, bool sameWeek)
    {
        var record = new CodedRecord().Says("Ada", "wall", Stance.For, on: one).Says("Ada", "wall", Stance.For, on: other);

        Assert.Equal(sameNumber ? 1 : 2, record.Kept(DuplicateRule.Week));
        Assert.Equal(sameWeek ? 1 : 2, record.Kept(DuplicateRule.CalendarWeek));
    }

    [Fact]
    public void Months_are_compared_by_number_as_the_program_does_or_by_year_and_number()
    {
        var record = new CodedRecord().Says("Ada", "wall", Stance.For, on: "2031-05-31").Says("Ada", "wall", Stance.For, on: "2032-05-01");

        Assert.Equal(1, record.Kept(DuplicateRule.Month));
        Assert.Equal(2, record.Kept(DuplicateRule.CalendarMonth));
    }

    [Fact]
    public void Periods_are_those_of_UTC()
    {
        var record = new CodedRecord();
        record.Statements.Add(new(record["report"], new DateTimeOffset(2031, 6, 1, 1, 0, 0, TimeSpan.FromHours(3)), record["Ada"], record["wall"], Stance.For));
        record.Says("Ada", "wall", Stance.For, on: "2031-05-31");

        Assert.Equal(1, record.Kept(DuplicateRule.Month));
    }
}
