using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Failures;
using StatementTracker.Model;
using static StatementTracker.Tests.Evaluation.Marking;

namespace StatementTracker.Tests.Evaluation;

public class FailureTests
{
    private const string Text =
        "“The bridge is closed to all,” Orla Venn said. “It will open in spring.” The river rose. Tam Brisk hoped the mill would stand.";

    private static readonly GoldStatement Quotation = Gold(
        Text, "“The bridge is closed to all,” … “It will open in spring.”", "Orla Venn", "said", StatementMode.Direct);

    private static readonly GoldStatement Hope = Gold(Text, "the mill would stand", "Tam Brisk", "hoped");

    [Fact]
    public void What_is_right_is_no_failure() => Assert.Empty(
        FailureFinder.Find(Compare(Article(Text, Hope), Found(Text, "the mill would stand", "Tam Brisk"))));

    [Fact]
    public void Nothing_found_is_missed_content() => Fails(FailureClass.MissedContent, Hope);

    [Fact]
    public void What_nobody_marked_is_spurious() =>
        Fails(FailureClass.Spurious, [], Found(Text, "The river rose", kind: StatementMode.Indirect));

    [Fact]
    public void Too_much_around_a_statement_is_a_span_too_long() =>
        Fails(FailureClass.SpanTooLong, Hope, Found(Text, "The river rose. Tam Brisk hoped the mill would stand", "Tam Brisk"));

    [Fact]
    public void Too_little_of_a_statement_is_a_span_too_short() =>
        Fails(FailureClass.SpanTooShort, Hope, Found(Text, "the mill", "Tam Brisk"));

    [Fact]
    public void A_further_part_of_a_found_statement_is_split_left_apart() => Fails(
        FailureClass.SplitLeftApart, Quotation,
        Found(Text, "“The bridge is closed to all,”", "Orla Venn"), Found(Text, "“It will open in spring.”", "Orla Venn"));

    [Fact]
    public void Parts_that_only_together_make_the_statement_are_split_left_apart() => Fails(
        FailureClass.SplitLeftApart, Quotation,
        Found(Text, "The bridge is"), Found(Text, "closed to all"), Found(Text, "It will open"));

    [Fact]
    public void Several_statements_found_as_one_are_run_together() => Fails(
        FailureClass.RunTogether, [Gold(Text, "It will open in spring"), Gold(Text, "The river rose")],
        Found(Text, "It will open in spring.” The river rose"));

    [Theory]
    [InlineData("Tam Brisk", "Orla Venn", FailureClass.WrongSpeaker)]
    [InlineData("Tam Brisk", null, FailureClass.NoSpeaker)]
    [InlineData(null, "Orla Venn", FailureClass.NeedlessSpeaker)]
    public void A_found_statement_fails_by_its_speaker(string? gold, string? found, FailureClass expected) => Fails(
        expected, Gold(Text, "the mill would stand", gold), Found(Text, "the mill would stand", found));

    [Fact]
    public void An_explanation_shows_gold_and_found_in_their_context()
    {
        var failure = Assert.Single(FailureFinder.Find(Compare(Article(Text, Hope), Found(Text, "the mill", "Orla Venn"))));

        var shown = Explanation.Of(failure);

        Assert.StartsWith("span too short · indirect · invented", shown, StringComparison.Ordinal);
        Assert.Contains("gold   speaker: Tam Brisk; cue: hoped", shown, StringComparison.Ordinal);
        Assert.Contains("found  speaker: Orla Venn; no cue", shown, StringComparison.Ordinal);
        Assert.Contains("Tam Brisk hoped 【‹the mill› would stand】.", shown, StringComparison.Ordinal);
    }

    private static void Fails(FailureClass expected, GoldStatement gold, params PredictedStatement[] found) => Fails(expected, [gold], found);

    private static void Fails(FailureClass expected, GoldStatement[] golds, params PredictedStatement[] found)
    {
        var failure = Assert.Single(FailureFinder.Find(Compare(Article(Text, golds), found)));

        Assert.Equal(expected, failure.Class);
        Assert.Equal(golds.Length > 0 ? golds[^1].Kind : StatementMode.Indirect, failure.Kind);
    }
}
