using StatementTracker.Linking.Positions;
using StatementTracker.Model;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Linking;

public sealed class LedgerOfPositions
{
    private readonly RecordBuilder record = new();

    [Theory]
    [InlineData(null, "for", false, ShiftKind.New)]
    [InlineData("disputed", "for", false, ShiftKind.New)]
    [InlineData("for", "for", false, ShiftKind.Reaffirm)]
    [InlineData("for", "for", true, ShiftKind.Clarify)]
    [InlineData("for if", "for", false, ShiftKind.Harden)]
    [InlineData("against if", "against", false, ShiftKind.Harden)]
    [InlineData("neutral", "against", false, ShiftKind.Harden)]
    [InlineData("mixed", "for if", false, ShiftKind.Harden)]
    [InlineData("for", "for if", false, ShiftKind.Soften)]
    [InlineData("for", "for if", true, ShiftKind.Clarify)]
    [InlineData("against", "neutral", false, ShiftKind.Soften)]
    [InlineData("for", "conflicting", false, ShiftKind.Soften)]
    [InlineData("for", "against", false, ShiftKind.Reverse)]
    [InlineData("for", "against", true, ShiftKind.Reverse)]
    [InlineData("against if", "for if", false, ShiftKind.Reverse)]
    [InlineData("conflicting", "for", false, ShiftKind.Clarify)]
    [InlineData("unclear", "against", false, ShiftKind.Clarify)]
    [InlineData("neutral", "mixed", false, ShiftKind.Clarify)]
    [InlineData("for", null, false, ShiftKind.Retract)]
    [InlineData("for", "disputed", false, ShiftKind.Retract)]
    public void A_change_has_one_kind(string? before, string? after, bool clarifies, ShiftKind kind) =>
        Assert.Equal(kind, ShiftKinds.Of(Side(before), Side(after), clarifies));

    [Fact]
    public void Nothing_before_and_nothing_after_is_no_change_and_the_same_statement_is_none()
    {
        var side = Side("for");

        Assert.Null(ShiftKinds.Of(null, null, false));
        Assert.Null(ShiftKinds.Of(null, Side("disputed"), false));
        Assert.Null(ShiftKinds.Of(side, side, false));
    }

    [Fact]
    public void The_ledger_tells_each_change_between_two_statements_and_until_when_it_held()
    {
        var first = record.Says("Ana Verin", Stance.For, "2025-01-10", conditional: true);
        var again = record.Says("Ana Verin", Stance.For, "2025-02-10", conditional: true);
        var plain = record.Says("Ana Verin", Stance.For, "2025-03-10");
        var turned = record.Says("Ana Verin", Stance.Against, "2025-04-10");

        Assert.Equal(["New ->For", "Reaffirm For>For", "Harden For>For", "Reverse For>Against"], record.Derive().Ledger("Ana Verin"));
        var shifts = record.Shifts("Ana Verin");
        Assert.Equal([null, first.Id, again.Id, plain.Id], shifts.Select(s => s.Detail.Before?.StatementId));
        Assert.Equal([first.Id, again.Id, plain.Id, turned.Id], shifts.Select(s => s.Detail.After.StatementId));
        Assert.Equal(["2025-03-10", "2025-03-10", "2025-04-10", null], shifts.Select(s => s.Detail.Until?.Edtf));
        Assert.Equal(["2025-01-10", "2025-02-10", "2025-03-10", "2025-04-10"], shifts.Select(s => s.Detail.At.Edtf));
    }

    [Fact]
    public void A_retraction_is_entered_with_the_statement_that_made_it_and_what_comes_after_is_new()
    {
        var said = record.Says("Ana Verin", Stance.For, "2025-01-10");
        var retraction = record.Says("Ana Verin", Stance.None, "2025-02-10");
        record.Resolved(retraction, ReferenceType.Retracts, said);
        record.Says("Ana Verin", Stance.Against, "2025-03-10");

        Assert.Equal(["New ->For", "Retract For>None", "New ->Against"], record.Derive().Ledger("Ana Verin"));
        var shift = record.Shifts("Ana Verin")[1];
        Assert.Equal((said.Id, retraction.Id), (shift.Detail.Before!.StatementId, shift.Detail.After.StatementId));
    }

    [Fact]
    public void Words_disowned_are_taken_back()
    {
        var said = record.Says("Ana Verin", Stance.For, "2025-01-10");
        var denial = record.Says("Ana Verin", Stance.None, "2025-02-10", act: SpeechAct.Deny);
        record.Resolved(denial, ReferenceType.Disowns, said);

        Assert.Equal(["New ->For", "Retract For>Disputed"], record.Derive().Ledger("Ana Verin"));
        Assert.Equal(denial.Id, record.Shifts("Ana Verin")[1].Detail.After.StatementId);
    }

    [Fact]
    public void Ones_own_clarification_is_told_from_a_change_of_mind()
    {
        var said = record.Says("Ana Verin", Stance.For, "2025-01-10");
        var clarification = record.Says("Ana Verin", Stance.For, "2025-02-10", conditional: true);
        record.Resolved(clarification, ReferenceType.Clarifies, said);

        Assert.Equal(["New ->For", "Clarify For>For"], record.Derive().Ledger("Ana Verin"));
    }

    [Fact]
    public void Undated_words_are_entered_as_far_as_their_wording_orders_them()
    {
        var first = record.Says("Ana Verin", Stance.For);
        var correction = record.Says("Ana Verin", Stance.Against);
        record.Resolved(correction, ReferenceType.Corrects, first);

        Assert.Equal(["New ->For", "Reverse For>Against"], record.Derive().Ledger("Ana Verin"));
        Assert.All(record.Shifts("Ana Verin"), s => Assert.Equal(DateTimeOffset.MinValue, s.SortAt));
    }

    [Fact]
    public void An_undated_retraction_is_entered_though_no_position_is_left()
    {
        var said = record.Says("Ana Verin", Stance.For);
        record.Resolved(record.Says("Ana Verin", Stance.None), ReferenceType.Retracts, said);

        Assert.Empty(record.Derive().Open("Ana Verin"));
        Assert.Equal(["New ->For", "Retract For>None"], record.Ledger("Ana Verin"));
    }

    [Fact]
    public void Silence_is_no_change_and_neither_is_an_authority_that_turns()
    {
        record.Says("Bo Karr", Stance.None, "2025-01-01", act: SpeechAct.DeclineComment);
        var authority = record.Says("Ana Verin", Stance.For, "2025-01-10");
        var deferring = record.Says("Bo Karr", Stance.None, "2025-02-10", act: SpeechAct.Defer);
        record.Resolved(deferring, ReferenceType.DefersTo, authority);
        record.Says("Ana Verin", Stance.Against, "2025-03-10");

        Assert.Equal(["New ->For"], record.Derive().Ledger("Bo Karr"));
    }

    [Fact]
    public void An_authority_that_takes_its_words_back_has_diverged_from_who_deferred_to_it()
    {
        var authority = record.Says("Ana Verin", Stance.For, "2025-01-10");
        record.Resolved(record.Says("Bo Karr", Stance.None, "2025-02-10", act: SpeechAct.Defer), ReferenceType.DefersTo, authority);
        record.Resolved(record.Says("Ana Verin", Stance.None, "2025-03-10"), ReferenceType.Retracts, authority);
        record.Derive();

        Assert.True(Assert.Single(record.Current("Bo Karr")).Diverged);
        Assert.False(record.AsOf("Bo Karr", "2025-03-01")!.Diverged);
    }

    [Fact]
    public void Entries_that_say_the_same_stay_and_others_are_closed()
    {
        record.Says("Ana Verin", Stance.For, "2025-01-10");
        var first = Assert.Single(record.Derive().Shifts("Ana Verin"));

        record.Says("Ana Verin", Stance.Against, "2024-01-10");
        record.Derive();

        Assert.Equal(["New ->Against", "Reverse Against>For"], record.Ledger("Ana Verin"));
        Assert.NotNull(first.SupersededAt);
    }

    private static ShiftSide? Side(string? words) => words is null
        ? null
        : new(Guid.CreateVersion7(), Enum.Parse<Stance>(words.Split(' ')[0], ignoreCase: true), words.EndsWith(" if", StringComparison.Ordinal), Basis.Own);
}
