using StatementTracker.Model;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Linking;

public sealed class PositionsFollowFromStatements
{
    private readonly RecordBuilder record = new();

    [Fact]
    public void A_statement_of_a_side_gives_its_speaker_an_own_position()
    {
        record.Says("Ana Verin", Stance.Against, "2025-03-04");
        var position = Assert.Single(record.Derive().Current("Ana Verin"));
        Assert.Equal((Stance.Against, Basis.Own), (position.Stance, position.Basis));
    }

    [Fact]
    public void A_later_statement_takes_the_place_of_an_earlier_one_and_the_earlier_date_still_answers()
    {
        record.Says("Ana Verin", Stance.Against, "2025-03-04");
        record.Says("Ana Verin", Stance.For, "2025-05-01");
        record.Derive();
        Assert.Equal(Stance.For, Assert.Single(record.Current("Ana Verin")).Stance);
        Assert.Equal(Stance.Against, record.AsOf("Ana Verin", "2025-04-01")!.Stance);
        Assert.Null(record.AsOf("Ana Verin", "2025-03-01"));
    }

    [Fact]
    public void Opposite_sides_of_which_neither_is_certainly_later_conflict()
    {
        record.Says("Ana Verin", Stance.Against);
        record.Says("Ana Verin", Stance.For);
        var position = Assert.Single(record.Derive().Current("Ana Verin"));
        Assert.Equal(Stance.Conflicting, position.Stance);
        Assert.Equal([Stance.For, Stance.Against], position.Detail.Sides.Select(s => s.Stance));
    }

    [Fact]
    public void An_undated_opposite_conflicts_without_a_date_and_leaves_dated_answers_alone()
    {
        record.Says("Ana Verin", Stance.Against, "2025-03-04");
        record.Says("Ana Verin", Stance.For);
        record.Derive();
        Assert.Equal(Stance.Conflicting, Assert.Single(record.Current("Ana Verin")).Stance);
        Assert.Equal(Stance.Against, record.AsOf("Ana Verin", "2025-06-01")!.Stance);
        Assert.Contains(record.Open("Ana Verin"), p => p is { Stance: Stance.For, CertainFrom: null, PossibleFrom: null });
    }

    [Fact]
    public void A_standing_attitude_never_supersedes_what_was_uttered()
    {
        record.Says("Ana Verin", Stance.For, "2025-03-04");
        record.Says("Ana Verin", Stance.Against, "2025-05-04", occurrence: Occurrence.Standing);
        Assert.Equal(Stance.For, Assert.Single(record.Derive().Current("Ana Verin")).Stance);
    }

    [Fact]
    public void What_is_only_inferred_never_overrides()
    {
        record.Says("Ana Verin", Stance.For, "2025-03-04", occurrence: Occurrence.Standing);
        record.Says("Ana Verin", Stance.Against, "2025-05-04", occurrence: Occurrence.Inferred);
        Assert.Equal(Stance.For, Assert.Single(record.Derive().Current("Ana Verin")).Stance);
    }

    [Fact]
    public void An_office_holder_gives_its_body_a_position_as_well()
    {
        record.Says("Ana Verin", Stance.Against, "2025-03-04", onBehalfOf: "Velmara", capacity: Capacity.OfficeHolder);
        record.Derive();
        Assert.Equal(Basis.Own, Assert.Single(record.Current("Ana Verin")).Basis);
        Assert.Equal(Basis.OnBehalf, Assert.Single(record.Current("Velmara")).Basis);
    }

    [Fact]
    public void A_spokesperson_who_reports_its_body_gives_the_body_a_position_and_itself_none()
    {
        record.Says("Bo Karr", Stance.Against, "2025-03-04", onBehalfOf: "Velmara", capacity: Capacity.Spokesperson);
        record.Derive();
        Assert.Empty(record.Current("Bo Karr"));
        Assert.Equal(Basis.OnBehalf, Assert.Single(record.Current("Velmara")).Basis);
    }

    [Fact]
    public void A_minister_who_says_otherwise_later_changes_the_position_of_the_body()
    {
        record.Says("Bo Karr", Stance.Against, "2025-03-04", onBehalfOf: "Velmara", capacity: Capacity.Spokesperson);
        record.Says("Ana Verin", Stance.For, "2025-03-09", onBehalfOf: "Velmara", capacity: Capacity.OfficeHolder);
        record.Derive();
        Assert.Equal(Stance.For, Assert.Single(record.Current("Velmara")).Stance);
        Assert.Equal(Stance.Against, record.AsOf("Velmara", "2025-03-05")!.Stance);
    }

    [Fact]
    public void A_joint_statement_gives_each_of_its_speakers_a_position()
    {
        record.Says("Ana Verin", Stance.For, "2025-03-04", and: "Ilko Maas");
        record.Derive();
        Assert.Equal(Stance.For, Assert.Single(record.Current("Ana Verin")).Stance);
        Assert.Equal(Stance.For, Assert.Single(record.Current("Ilko Maas")).Stance);
    }

    [Fact]
    public void What_one_says_another_thinks_is_reported_and_no_position()
    {
        var outer = record.Says("Ilko Maas", on: "2025-03-04");
        record.Says("Ana Verin", Stance.For, "2025-03-04", within: outer);
        record.Derive();
        Assert.Empty(record.Current("Ana Verin"));
        var reported = Assert.Single(record.Current("Ana Verin", reported: true));
        Assert.Equal("Ilko Maas", reported.Detail.Via!.Name);
    }

    [Fact]
    public void What_a_minister_says_its_state_thinks_is_a_position_of_the_state()
    {
        var outer = record.Says("Ana Verin", on: "2025-03-04", onBehalfOf: "Velmara", capacity: Capacity.OfficeHolder);
        record.Says("Velmara", Stance.Against, "2025-03-04", within: outer);
        var position = Assert.Single(record.Derive().Current("Velmara"));
        Assert.Equal((Stance.Against, Basis.OnBehalf), (position.Stance, position.Basis));
    }

    [Fact]
    public void A_declined_comment_is_silence_only_where_no_side_is_known()
    {
        var declined = record.Says("Ana Verin", Stance.None, "2025-03-04", act: SpeechAct.DeclineComment);
        Assert.Equal(Stance.Silent, Assert.Single(record.Derive().Current("Ana Verin")).Stance);
        record.Says("Ana Verin", Stance.Against, "2025-02-04");
        var position = Assert.Single(record.Derive().Current("Ana Verin"));
        Assert.Equal(Stance.Against, position.Stance);
        Assert.Equal(declined.Id, position.Detail.LastDeclined);
    }

    [Fact]
    public void A_condition_stays_with_the_position()
    {
        record.Says("Ana Verin", Stance.For, "2025-03-04", conditional: true);
        Assert.True(Assert.Single(record.Derive().Current("Ana Verin")).Conditional);
    }

    [Fact]
    public void Against_the_broad_implies_against_the_narrow_and_for_the_broad_implies_nothing()
    {
        record.Says("Ana Verin", Stance.Against, "2025-03-04", issue: record.Broad);
        record.Says("Ilko Maas", Stance.For, "2025-03-04", issue: record.Broad);
        record.Derive();
        var implied = Assert.Single(record.Current("Ana Verin"));
        Assert.Equal(record.Broad.Slug, implied.Detail.ViaIssue);
        Assert.Contains(implied.Detail.Derivation, s => s.Kind == DerivationKind.Implies);
        Assert.Empty(record.Current("Ilko Maas"));
    }

    [Fact]
    public void A_statement_without_a_side_gives_nobody_a_position()
    {
        record.Says("Ana Verin", Stance.None, "2025-03-04");
        Assert.Empty(record.Derive().Current("Ana Verin"));
    }

    [Fact]
    public void Saying_the_same_again_goes_on_since_the_first_time_and_is_not_possible_before_it_is_said()
    {
        record.Says("Ana Verin", Stance.Against, "2025-03-04");
        record.Says("Ana Verin", Stance.Against, "2025-05-04");
        var rows = record.Derive().Open("Ana Verin").OrderBy(p => p.CertainFrom).ToList();
        Assert.Equal(["2025-03-04", "2025-03-04"], rows.Select(r => r.EffectiveFrom.Expression));
        Assert.Equal((null, rows[0].CertainTo), (rows[1].PossibleFrom, rows[1].CertainFrom));
    }

    [Fact]
    public void Deriving_again_from_the_same_record_changes_no_row()
    {
        record.Says("Ana Verin", Stance.Against, "2025-03-04");
        var first = Assert.Single(record.Derive().Open("Ana Verin"));
        Assert.Same(first, Assert.Single(record.Derive().Open("Ana Verin")));
    }

    [Fact]
    public void A_rejected_report_withdraws_what_it_carried_and_the_former_row_is_closed_not_lost()
    {
        var report = record.Says("Ana Verin", Stance.Against, "2025-03-04");
        record.Derive();
        report.Review = ReviewState.Rejected;
        Assert.Empty(record.Derive().Open("Ana Verin"));
        Assert.Contains(record.Record.Positions.Values, p => p.SupersededAt is not null && p.Stance == Stance.Against);
    }
}
