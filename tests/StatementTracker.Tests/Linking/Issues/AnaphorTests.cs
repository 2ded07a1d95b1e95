using StatementTracker.Model;
using static StatementTracker.Tests.Linking.Issues.Marked;

namespace StatementTracker.Tests.Linking.Issues;

public sealed class AnaphorTests
{
    [Fact]
    public void An_anaphor_takes_the_issue_of_its_topic_and_both_are_evidence()
    {
        var tag = Tag("The debate over ~foreign troops~ is back. Norrland <rejects> {such proposals}.").Of(Troops)!;
        Assert.Equal(Stance.Against, tag.Stance);
        Assert.Equal(["foreign troops", "rejects", "such proposals"], tag.Evidence.Select(e => e.Exact));
    }

    [Theory]
    [InlineData("On ~foreign troops~, Norrland <views> {such plans as a non-starter}.", Stance.Against)]
    [InlineData("On ~foreign troops~, Norrland <welcomed> {the idea}.", Stance.For)]
    [InlineData("On ~foreign troops~, Norrland <floated> {the idea of sending troops to calm the island}.", Stance.For)]
    [InlineData("On ~foreign troops~, Quist <said> {this would be a mistake}.", Stance.Against)]
    [InlineData("On ~foreign troops~, Quist <said> {Norrland opposes it}.", Stance.Against)]
    [InlineData("On ~foreign troops~, Quist <said> {it was unacceptable}.", Stance.Against)]
    [InlineData("On ~foreign troops~, Quist <said> {Norrland would not do so}.", Stance.Against)]
    [InlineData("On ~a ban on foreign troops~, Norrland <supports> {the idea}.", Stance.Against)]
    [InlineData("On ~foreign troops~, Quist <said> {it was open to talks about fish}.", null)]
    [InlineData("On ~foreign troops~, Quist <said> {it was time to talk about fish}.", null)]
    [InlineData("On ~foreign troops~, Norrland <backs> {the idea of cheaper ferries}.", null)]
    [InlineData("On ~foreign troops~, Norrland <appealed for> {international aid to end the famine}.", null)]
    [InlineData("On ~foreign troops~, Quist <said> {we have told them so}.", null)]
    [InlineData("On ~foreign troops~, Quist <said> {we told them so in writing and will again}.", null)]
    [InlineData("On ~foreign troops~, Quist <said> {we have not told them so}.", null)]
    [InlineData("Norrland <rejected> {the idea}.", null)]
    public void What_points_back_is_read_like_the_term_itself(string marked, Stance? stance) => Assert.Equal(stance, Side(Troops, marked));

    [Fact]
    public void An_anaphor_finds_its_antecedent_in_the_statement_itself() =>
        Assert.Equal(Stance.Against, Said(Tunnel, "They have shown us the strait tunnel. We reject the idea."));

    [Fact]
    public void A_statement_that_defers_on_this_issue_is_tagged_and_takes_no_side() =>
        Assert.Equal(Stance.None, Side(Troops, "Asked about ~foreign troops~, Quist <said>: “{There is a position on this issue, which the minister has expressed.}”", StatementMode.Direct, SpeechAct.Defer));
}
