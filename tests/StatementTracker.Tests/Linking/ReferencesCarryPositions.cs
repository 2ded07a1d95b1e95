using StatementTracker.Model;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Linking;

public sealed class ReferencesCarryPositions
{
    private readonly RecordBuilder record = new();

    [Fact]
    public void Deferring_to_a_statement_adopts_its_side_and_names_the_authority()
    {
        var authority = record.Says("Ana Verin", Stance.Against, "2025-03-04");
        var deferring = record.Says("Bo Karr", Stance.None, "2025-03-10", act: SpeechAct.Defer);
        record.Refers(deferring, ReferenceType.DefersTo, "Ana Verin");
        var position = Assert.Single(record.Derive().Current("Bo Karr"));
        Assert.Equal((Stance.Against, Basis.Deferred), (position.Stance, position.Basis));
        Assert.Equal([deferring.Id, authority.Id], position.Detail.AuthorityChain.Select(s => s.StatementId));
        Assert.Equal("Ana Verin", position.Detail.AuthorityChain[^1].Actor!.Name);
    }

    [Fact]
    public void A_target_that_arrives_later_resolves_the_reference_just_the_same()
    {
        var deferring = record.Says("Bo Karr", Stance.None, "2025-03-10", act: SpeechAct.Defer);
        var reference = record.Refers(deferring, ReferenceType.DefersTo, "Ana Verin");
        record.Derive();
        Assert.Equal(LinkState.Unresolved, reference.State);
        Assert.Empty(record.Current("Bo Karr"));
        record.Says("Ana Verin", Stance.Against, "2025-03-04");
        record.Derive();
        Assert.Equal(LinkState.Resolved, reference.State);
        Assert.Equal(Basis.Deferred, Assert.Single(record.Current("Bo Karr")).Basis);
    }

    [Fact]
    public void Two_equally_good_targets_make_a_reference_ambiguous_and_carry_nothing()
    {
        record.Says("Ana Verin", Stance.Against, "2025-03-04");
        record.Says("Ana Verin", Stance.Against, "2025-03-05");
        var deferring = record.Says("Bo Karr", Stance.None, "2025-03-10", act: SpeechAct.Defer);
        var reference = record.Refers(deferring, ReferenceType.DefersTo, "Ana Verin");
        record.Derive();
        Assert.Equal(LinkState.Ambiguous, reference.State);
        Assert.Equal(2, reference.Candidates.Count);
        Assert.Empty(record.Current("Bo Karr"));
    }

    [Fact]
    public void The_named_day_tells_two_targets_apart()
    {
        record.Says("Ana Verin", Stance.Against, "2025-03-04");
        var meant = record.Says("Ana Verin", Stance.Against, "2025-03-05");
        var deferring = record.Says("Bo Karr", Stance.None, "2025-03-10", act: SpeechAct.Defer);
        var reference = record.Refers(deferring, ReferenceType.DefersTo, "Ana Verin", when: "2025-03-05");
        record.Derive();
        Assert.Equal(meant.Id, reference.ToId);
    }

    [Fact]
    public void A_paraphrase_of_the_other_side_is_no_target()
    {
        record.Says("Ana Verin", Stance.For, "2025-03-04");
        var deferring = record.Says("Bo Karr", Stance.None, "2025-03-10", act: SpeechAct.Defer);
        var reference = record.Refers(deferring, ReferenceType.DefersTo, "Ana Verin", polarity: Stance.Against);
        record.Derive();
        Assert.Equal(LinkState.Unresolved, reference.State);
    }

    [Fact]
    public void A_statement_said_after_the_one_that_refers_is_no_target()
    {
        record.Says("Ana Verin", Stance.Against, "2025-03-12");
        var deferring = record.Says("Bo Karr", Stance.None, "2025-03-10", act: SpeechAct.Defer);
        var reference = record.Refers(deferring, ReferenceType.DefersTo, "Ana Verin");
        record.Derive();
        Assert.Equal(LinkState.Unresolved, reference.State);
    }

    [Fact]
    public void Deference_keeps_the_anchored_side_when_the_authority_changes_its_mind_and_shows_that_they_diverged()
    {
        record.Says("Ana Verin", Stance.Against, "2025-03-04");
        var deferring = record.Says("Bo Karr", Stance.None, "2025-03-10", act: SpeechAct.Defer);
        record.Refers(deferring, ReferenceType.DefersTo, "Ana Verin");
        record.Derive();
        Assert.False(Assert.Single(record.Current("Bo Karr")).Diverged);
        record.Says("Ana Verin", Stance.For, "2025-04-04");
        record.Derive();
        var position = Assert.Single(record.Current("Bo Karr"));
        Assert.True(position.Diverged);
        Assert.Equal(Stance.Against, position.Stance);
        Assert.False(record.AsOf("Bo Karr", "2025-03-20")!.Diverged);
    }

    [Fact]
    public void A_chain_of_deference_rests_on_its_last_statement()
    {
        var root = record.Says("Ana Verin", Stance.Against, "2025-03-01");
        var middle = record.Says("Bo Karr", Stance.None, "2025-03-10", act: SpeechAct.Defer);
        var last = record.Says("Cil Dorn", Stance.None, "2025-03-20", act: SpeechAct.Defer);
        record.Refers(middle, ReferenceType.DefersTo, "Ana Verin");
        record.Refers(last, ReferenceType.DefersTo, "Bo Karr");
        var position = Assert.Single(record.Derive().Current("Cil Dorn"));
        Assert.Equal([last.Id, middle.Id, root.Id], position.Detail.AuthorityChain.Select(s => s.StatementId));
    }

    [Fact]
    public void Deferring_in_a_circle_gives_nobody_a_position()
    {
        var a = record.Says("Ana Verin", Stance.None, act: SpeechAct.Defer);
        var b = record.Says("Bo Karr", Stance.None, act: SpeechAct.Defer);
        record.Refers(a, ReferenceType.DefersTo, "Bo Karr");
        record.Refers(b, ReferenceType.DefersTo, "Ana Verin");
        record.Derive();
        Assert.Empty(record.Current("Ana Verin"));
        Assert.Empty(record.Current("Bo Karr"));
    }

    [Fact]
    public void A_chain_of_any_length_carries_the_side_of_its_end()
    {
        var before = record.Says("Ana Verin", Stance.Against, "2025-03-01");
        for (var i = 0; i < 1500; i++)
        {
            var next = record.Says($"Aide {i}", Stance.None, act: SpeechAct.Defer);
            record.Resolved(next, ReferenceType.DefersTo, before);
            before = next;
        }

        record.Carry();

        Assert.All(record.Record.Statements.Values, s => Assert.Equal(Stance.Against, Assert.Single(s.Stances).Stance));
    }

    [Fact]
    public void Deferring_to_somebody_in_a_circle_gives_no_position_and_the_way_out_of_it_does()
    {
        var a = record.Says("Ana Verin", Stance.None, act: SpeechAct.Defer);
        var b = record.Says("Bo Karr", Stance.None, act: SpeechAct.Defer);
        record.Resolved(a, ReferenceType.DefersTo, b);
        record.Resolved(b, ReferenceType.DefersTo, a);
        var outside = record.Says("Cil Dorn", Stance.None, act: SpeechAct.Defer);
        record.Resolved(outside, ReferenceType.DefersTo, b);
        Assert.Empty(record.Derive().Current("Cil Dorn"));

        record.Resolved(b, ReferenceType.AgreesWith, record.Says("Ilko Maas", Stance.For));

        Assert.Equal("For Deferred", string.Join(' ', record.Derive().Current("Cil Dorn").Select(p => $"{p.Stance} {p.Basis}")));
    }

    [Fact]
    public void Agreeing_makes_the_side_the_speakers_own()
    {
        record.Says("Ana Verin", Stance.For, "2025-03-04");
        var echo = record.Says("Bo Karr", Stance.None, "2025-03-10");
        record.Refers(echo, ReferenceType.AgreesWith, "Ana Verin");
        var position = Assert.Single(record.Derive().Current("Bo Karr"));
        Assert.Equal((Stance.For, Basis.Own), (position.Stance, position.Basis));
    }

    [Theory]
    [InlineData(ReferenceType.RefersTo)]
    [InlineData(ReferenceType.DisagreesWith)]
    [InlineData(ReferenceType.Denies)]
    [InlineData(ReferenceType.RepliesTo)]
    [InlineData(ReferenceType.Cites)]
    public void Other_references_carry_nothing(ReferenceType type)
    {
        record.Says("Ana Verin", Stance.For, "2025-03-04");
        var from = record.Says("Bo Karr", Stance.None, "2025-03-10");
        record.Refers(from, type, "Ana Verin");
        Assert.Empty(record.Derive().Current("Bo Karr"));
    }

    [Fact]
    public void A_link_that_the_narrator_draws_is_kept_and_carries_nothing()
    {
        record.Says("Ana Verin", Stance.For, "2025-03-04");
        var from = record.Says("Bo Karr", Stance.None, "2025-03-10");
        var reference = record.Refers(from, ReferenceType.AgreesWith, "Ana Verin", madeBy: ReferenceMaker.Narrator);
        record.Derive();
        Assert.Equal(LinkState.Resolved, reference.State);
        Assert.Empty(record.Current("Bo Karr"));
    }

    [Fact]
    public void Retracting_ends_a_position_without_reversing_it()
    {
        record.Says("Ana Verin", Stance.For, "2025-03-04");
        var retraction = record.Says("Ana Verin", Stance.None, "2025-04-04");
        record.Refers(retraction, ReferenceType.Retracts, "Ana Verin");
        record.Derive();
        Assert.Empty(record.Current("Ana Verin"));
        Assert.Equal(Stance.For, record.AsOf("Ana Verin", "2025-03-20")!.Stance);
        Assert.Null(record.AsOf("Ana Verin", "2025-05-01"));
    }

    [Fact]
    public void Disowning_ones_words_makes_the_position_disputed()
    {
        record.Says("Ana Verin", Stance.For, "2025-03-04");
        var denial = record.Says("Ana Verin", Stance.None, "2025-03-06", act: SpeechAct.Deny);
        record.Refers(denial, ReferenceType.Disowns, "Ana Verin");
        Assert.Equal(Stance.Disputed, Assert.Single(record.Derive().Current("Ana Verin")).Stance);
    }

    [Fact]
    public void An_undated_correction_of_ones_own_words_supersedes_them()
    {
        record.Says("Ana Verin", Stance.For);
        var correction = record.Says("Ana Verin", Stance.Against);
        record.Refers(correction, ReferenceType.Corrects, "Ana Verin");
        Assert.Equal(Stance.Against, Assert.Single(record.Derive().Current("Ana Verin")).Stance);
    }

    [Fact]
    public void Somebody_elses_correction_supersedes_nothing()
    {
        record.Says("Ana Verin", Stance.For, "2025-03-04");
        var correction = record.Says("Ilko Maas", Stance.Against, "2025-03-06");
        record.Refers(correction, ReferenceType.Corrects, "Ana Verin");
        Assert.Equal(Stance.For, Assert.Single(record.Derive().Current("Ana Verin")).Stance);
    }

    [Fact]
    public void A_rejected_report_of_the_authority_withdraws_what_was_deferred_to_it()
    {
        var authority = record.Says("Ana Verin", Stance.Against, "2025-03-04");
        var deferring = record.Says("Bo Karr", Stance.None, "2025-03-10", act: SpeechAct.Defer);
        var reference = record.Refers(deferring, ReferenceType.DefersTo, "Ana Verin");
        record.Derive();
        Assert.Single(record.Current("Bo Karr"));
        authority.Review = ReviewState.Rejected;
        record.Derive();
        Assert.Equal(LinkState.Unresolved, reference.State);
        Assert.Empty(record.Open("Bo Karr"));
    }

    [Fact]
    public void A_side_in_the_speakers_own_words_is_not_overridden_by_what_it_refers_to()
    {
        record.Says("Ana Verin", Stance.Against, "2025-03-04");
        var from = record.Says("Bo Karr", Stance.For, "2025-03-10");
        record.Refers(from, ReferenceType.AgreesWith, "Ana Verin");
        Assert.Equal(Stance.For, Assert.Single(record.Derive().Current("Bo Karr")).Stance);
    }
}
