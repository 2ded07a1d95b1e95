using StatementTracker.Model;
using static StatementTracker.Tests.Linking.Issues.Marked;

namespace StatementTracker.Tests.Linking.Issues;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("We support foreign troops only if the council agrees.", "only if the council agrees")]
    [InlineData("We would accept foreign troops if there were a ceasefire.", "if there were a ceasefire")]
    [InlineData("Foreign troops are acceptable provided that they wear blue.", "provided that they wear blue")]
    [InlineData("If the council agrees, we will support foreign troops.", "If the council agrees")]
    [InlineData("We back foreign troops as long as they leave by May.", "as long as they leave by May")]
    [InlineData("Only if the council agrees would we support foreign troops.", "Only if the council agrees")]
    public void Only_if_is_for_on_a_condition(string quotation, string condition)
    {
        var tag = Tag($"“{{{quotation}}}” Quist <said>", StatementMode.Direct).Of(Troops)!;
        Assert.Equal((Stance.For, true, condition), (tag.Stance, tag.Conditional, tag.Condition?.Exact));
    }

    [Theory]
    [InlineData("We will not accept foreign troops unless the council agrees.", "unless the council agrees")]
    [InlineData("We oppose foreign troops without a mandate.", "without a mandate")]
    [InlineData("We will not send foreign troops until the guns fall silent.", "until the guns fall silent")]
    public void Not_unless_is_against_on_a_condition(string quotation, string condition)
    {
        var tag = Tag($"“{{{quotation}}}” Quist <said>", StatementMode.Direct).Of(Troops)!;
        Assert.Equal((Stance.Against, true, condition), (tag.Stance, tag.Conditional, tag.Condition?.Exact));
    }

    [Theory]
    [InlineData("We support foreign troops without reservation.")]
    [InlineData("We support foreign troops even if they stay for years.")]
    public void Words_that_only_look_like_a_condition_are_none(string quotation)
    {
        var tag = Tag($"“{{{quotation}}}” Quist <said>", StatementMode.Direct).Of(Troops)!;
        Assert.Equal((Stance.For, false), (tag.Stance, tag.Conditional));
    }

    [Fact]
    public void An_issue_inside_a_condition_takes_no_side() =>
        Assert.Equal(Stance.None, Said(Troops, "We will not negotiate until foreign troops leave."));
}
