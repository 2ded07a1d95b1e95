using StatementTracker.Linking.Issues;
using StatementTracker.Model;
using static StatementTracker.Tests.Linking.Issues.Marked;

namespace StatementTracker.Tests.Linking.Issues;

public sealed class CodebookTests
{
    [Fact]
    public void Against_the_broad_is_against_the_narrow_by_way_of_it()
    {
        var tag = Tag("Norrland <opposes> {any foreign troops}.").Of(Peacekeepers)!;
        Assert.Equal((Stance.Against, (Guid?)Id(Troops)), (tag.Stance, tag.ViaIssueId));
    }

    [Fact]
    public void For_the_broad_implies_nothing_narrower() => Assert.Null(Side(Peacekeepers, "Norrland <welcomes> {foreign troops}."));

    [Fact]
    public void Against_the_narrow_implies_nothing_broader() => Assert.Null(Side(Troops, "Norrland <opposes> {peacekeepers}."));

    [Fact]
    public void A_side_of_its_own_on_the_narrow_stands_against_what_the_broad_implies()
    {
        var tag = Tag("Quist <said> {Norrland opposes foreign troops and supports peacekeepers}.").Of(Peacekeepers)!;
        Assert.Equal((Stance.For, (Guid?)null), (tag.Stance, tag.ViaIssueId));
    }

    [Fact]
    public void An_exception_from_the_broad_is_not_implied_against() =>
        Assert.Equal(Stance.Unclear, Side(Peacekeepers, "Norrland <opposes> {foreign troops other than peacekeepers}."));

    [Fact]
    public void An_implied_side_keeps_its_condition()
    {
        var tag = Tag("“{We will not accept foreign troops unless the council agrees.}” Quist <said>", StatementMode.Direct).Of(Peacekeepers)!;
        Assert.Equal("unless the council agrees", tag.Condition?.Exact);
    }

    [Theory]
    [InlineData("Norrland <opposes> {dumping waste at sea}.", Stance.For)]
    [InlineData("Norrland <supports> {a ban on dumping}.", Stance.For)]
    [InlineData("Norrland <rejected> {a ban on dumping}.", Stance.Against)]
    [InlineData("Quist <said> {waste dumping must stop}.", Stance.For)]
    [InlineData("Quist <said> {waste dumping should be allowed}.", Stance.Against)]
    public void A_proposition_worded_as_a_ban_is_favoured_by_who_opposes_the_thing(string marked, Stance stance) =>
        Assert.Equal(stance, Side(Dumping, marked));

    [Theory]
    [InlineData("Norrland <defended> {gillnets}.", Stance.Against)]
    [InlineData("Norrland <condemned> {gill-net fishing}.", Stance.For)]
    public void A_negated_proposition_is_favoured_by_who_opposes_the_thing(string marked, Stance stance) =>
        Assert.Equal(stance, Side(Gill, marked));

    [Fact]
    public void Broader_issues_in_a_circle_end_where_the_circle_closes()
    {
        var (a, b, c) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var codebook = new Codebook([new(a, "a", "A", "A should be.", ["apple"], b), new(b, "b", "B", "B should be.", ["berry"], c), new(c, "c", "C", "C should be.", ["cherry"], a)]);
        Assert.Equal([b, c], codebook.AncestorsOf(a));
        Assert.Equal([c, b], codebook.DescendantsOf(a));
    }

    [Fact]
    public void A_broader_issue_that_is_not_in_the_codebook_is_left_out()
    {
        var id = Guid.CreateVersion7();
        Assert.Empty(new Codebook([new(id, "a", "A", "A should be.", ["apple"], Guid.CreateVersion7())]).AncestorsOf(id));
    }

    [Fact]
    public void A_statement_about_no_issue_has_no_tags() => Assert.Empty(Tag("Norrland <rejected> {the fish quota}."));

    [Theory]
    [InlineData("earlier dismissal of the idea", Stance.Against)]
    [InlineData("her support for the plan", Stance.For)]
    [InlineData("opposition to a ban on drilling", Stance.For)]
    [InlineData("refusal to back the treaty", Stance.Against)]
    [InlineData("does not oppose the plan", Stance.For)]
    [InlineData("refused to rule it out", null)]
    [InlineData("concerns about the deal", null)]
    [InlineData("his remarks", null)]
    public void A_paraphrase_states_a_polarity_or_none(string paraphrase, Stance? polarity) => Assert.Equal(polarity, IssueTagger.Polarity(paraphrase));
}
