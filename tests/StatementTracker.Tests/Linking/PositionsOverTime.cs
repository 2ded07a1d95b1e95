using StatementTracker.Model;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Linking;

/// <summary>Times are intervals: what has certainly been said by a day, what may have been, and what has no date.</summary>
public sealed class PositionsOverTime
{
    private readonly RecordBuilder record = new();

    [Theory]
    [InlineData("2025-02-28", "")]
    [InlineData("2025-03-01", "Against?")]
    [InlineData("2025-03-30", "Against?")]
    [InlineData("2025-03-31", "Against")]
    [InlineData("2026-03-31", "Against")]
    public void What_was_said_in_a_month_possibly_holds_from_its_first_day_and_certainly_from_its_last(string day, string held)
    {
        record.Says("Ana Verin", Stance.Against, "2025-03");

        Assert.Equal(held, record.Derive().Held("Ana Verin", day));
    }

    // For in the year's first quarter, against in February: in January only the first may have been said.
    [Theory]
    [InlineData("2025-01-15", "For?")]
    [InlineData("2025-02-10", "Conflicting?")]
    [InlineData("2025-03-10", "Conflicting? Against")]
    [InlineData("2025-03-31", "Conflicting")]
    public void What_may_have_been_said_by_a_day_answers_for_that_day(string day, string held)
    {
        record.Says("Ana Verin", Stance.For, "2025-01/2025-03");
        record.Says("Ana Verin", Stance.Against, "2025-02");

        Assert.Equal(held, record.Derive().Held("Ana Verin", day));
    }

    [Theory]
    [InlineData("2025-02-28", "")]
    [InlineData("2025-03-01", "For?")]
    [InlineData("2031-03-01", "For?")]
    public void What_has_only_an_earliest_bound_never_holds_certainly_at_a_date(string day, string held)
    {
        record.Says("Ana Verin", Stance.For, "2025-03-01/..");

        Assert.Equal(held, record.Derive().Held("Ana Verin", day));
        Assert.Equal(Stance.For, Assert.Single(record.Current("Ana Verin")).Stance);
    }

    [Theory]
    [InlineData("2025-02-28", "")]
    [InlineData("2025-03-01", "For")]
    public void What_has_only_a_latest_bound_certainly_holds_from_then_on(string day, string held)
    {
        record.Says("Ana Verin", Stance.For, "../2025-03-01");

        Assert.Equal(held, record.Derive().Held("Ana Verin", day));
    }

    [Fact]
    public void What_has_no_date_is_listed_beside_the_dated_and_weighs_in_the_answer_without_a_date()
    {
        record.Says("Ana Verin", Stance.For, "2025-03-04");
        record.Says("Ana Verin", Stance.Against);

        Assert.Equal("Against~", record.Derive().Held("Ana Verin", "2025-03-03"));
        Assert.Equal("Against~ For", record.Held("Ana Verin", "2025-03-04"));
        Assert.Equal(Stance.Conflicting, Assert.Single(record.Current("Ana Verin")).Stance);
    }

    [Fact]
    public void A_reaffirmation_that_may_have_been_said_adds_no_second_answer()
    {
        record.Says("Ana Verin", Stance.For, "2025-01-04");
        record.Says("Ana Verin", Stance.For, "2025-03");

        Assert.Equal("For", record.Derive().Held("Ana Verin", "2025-03-10"));
    }

    [Fact]
    public void A_redated_report_moves_all_that_it_carried()
    {
        var authority = record.Says("Ana Verin", Stance.Against, "2025-03-04");
        var deferring = record.Says("Bo Karr", Stance.None, "2025-03-10", act: SpeechAct.Defer);
        record.Resolved(deferring, ReferenceType.DefersTo, authority);
        Assert.Equal("Against", record.Derive().Held("Bo Karr", "2025-03-10"));

        deferring.SaidAt = Edtf.Read("June", "2025-06")!;
        record.Record.Changes.Statements.Add(deferring.Id);
        record.Derive();

        Assert.Equal("", record.Held("Bo Karr", "2025-03-10"));
        Assert.Equal("Against?", record.Held("Bo Karr", "2025-06-10"));
        Assert.Equal(["New ->Against"], record.Ledger("Bo Karr"));
    }
}
