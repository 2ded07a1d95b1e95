using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Scoring;
using StatementTracker.Model;
using static StatementTracker.Tests.Evaluation.Marking;

namespace StatementTracker.Tests.Evaluation;

public class ScoringTests
{
    // Letters of the first content: abcdefghij klmnopqrst = 20; of the second: uvwxyz = 6.
    private const string Text = "Orla Venn said \"abcdefghij klmnopqrst.\" Tam Brisk added uvwxyz.";

    private static readonly GoldStatement First = Gold(Text, "\"abcdefghij klmnopqrst.\"", "Orla Venn", "said", StatementMode.Direct);
    private static readonly GoldStatement Second = Gold(Text, "uvwxyz", "Tam Brisk", "added");

    [Fact]
    public void What_is_found_to_the_letter_with_its_speaker_is_right_by_every_criterion()
    {
        var scores = Score(Found(Text, "\"abcdefghij klmnopqrst.\"", "Venn"), Found(Text, "uvwxyz", "Tam Brisk"));

        Assert.All(scores.Criteria.Values, score => Assert.Equal((100.0, 100.0), (score.Tally.F1, score.SpeakerAccuracy)));
        Assert.Equal(100, scores.Tokens.F1);
        Assert.Equal(100, scores.Attributions.F1);
    }

    [Fact]
    public void Quotation_marks_and_full_stops_are_not_counted()
    {
        var scores = Score(Found(Text, "abcdefghij klmnopqrst", "Venn"));

        Assert.Equal(new Tally(1, 0, 1), scores.Criteria["strict"].Tally);
    }

    [Theory]
    [InlineData("abcdef", 1, 0, 0, 0)]               // 6 of 20: ggt30 alone
    [InlineData("abcde", 0, 0, 0, 0)]                // 5 of 20
    [InlineData("abcdefghij", 1, 0, 1, 0)]           // 10 of 20: a half is enough for iou50
    [InlineData("abcdefghij klmnop", 1, 1, 1, 0)]    // 16 of 20
    [InlineData("abcdefghij klmnopqrst", 1, 1, 1, 1)]
    public void A_part_of_a_statement_counts_from_each_criterions_threshold_on(string found, int ggt30, int ggt80, int iou50, int strict)
    {
        var scores = Score(Found(Text, found, "Orla Venn"));

        Assert.Equal((ggt30, ggt80, iou50, strict), (Right("ggt30"), Right("ggt80"), Right("iou50"), Right("strict")));
        int Right(string criterion) => scores.Criteria[criterion].Tally.Right;
    }

    [Fact]
    public void Taking_in_the_whole_article_satisfies_the_criteria_that_ask_for_coverage_but_not_agreement()
    {
        // 51 letters: Orla Venn said (12), the first content (20), Tam Brisk added (13), the second (6).
        var scores = Score(Found(Text, Text, "Orla Venn"));

        Assert.Equal(new Tally(1, 0, 1), scores.Criteria["ggt80"].Tally);
        Assert.Equal(new Tally(0, 1, 2), scores.Criteria["iou50"].Tally);
        Assert.Equal(new Tally(26, 25, 0), scores.Tokens);
    }

    [Fact]
    public void Rates_are_those_computed_by_hand()
    {
        // Right: the first, whose speaker is wrong. Spurious: one. Missed: the second.
        var scores = Score(Found(Text, "abcdefghij klmnop", "Tam Brisk"), Found(Text, "Orla Venn said"));
        var content = scores.Criteria["iou50"];

        Assert.Equal(new Tally(1, 1, 1), content.Tally);
        Assert.Equal((50.0, 50.0, 50.0), (content.Tally.Precision, content.Tally.Recall, content.Tally.F1));
        Assert.Equal(0, content.SpeakerAccuracy);
        Assert.Equal(new Tally(0, 2, 2), scores.Attributions);
        Assert.Equal(new Tally(16, 12, 10), scores.Tokens);
        Assert.Equal(100 * 16 / 28.0, scores.Tokens.Precision, 9);
        Assert.Equal(100 * 16 / 26.0, scores.Tokens.Recall, 9);
        Assert.Equal(100 * 32 / 54.0, scores.Tokens.F1, 9);
        Assert.Equal(new KindTally(1, 1, 0), scores.Kinds[StatementMode.Direct]);
        Assert.Equal(new KindTally(1, 0, 0), scores.Kinds[StatementMode.Indirect]);
    }

    [Fact]
    public void Each_statement_is_found_once_and_by_what_fits_it_best()
    {
        var scores = Score(Found(Text, "abcdefghij klm", "Tam Brisk"), Found(Text, "abcdefghij klmnopq", "Orla Venn"));

        Assert.Equal(new Tally(1, 1, 1), scores.Criteria["iou50"].Tally);
        Assert.Equal(100, scores.Criteria["iou50"].SpeakerAccuracy);
    }

    [Fact]
    public void A_statement_without_a_source_is_right_only_without_a_speaker()
    {
        var article = Article(Text, Second with { SpeakerSpan = null });

        Assert.Equal(1, Scores.Of([Compare(article, Found(Text, "uvwxyz"))]).Attributions.Right);
        Assert.Equal(0, Scores.Of([Compare(article, Found(Text, "uvwxyz", "Tam Brisk"))]).Attributions.Right);
    }

    [Fact]
    public void Any_part_of_a_speaker_in_several_parts_is_right()
    {
        var article = Article(Text, Second with { SpeakerSpans = [Span(Text, "Orla Venn"), Span(Text, "Tam Brisk")] });

        Assert.Equal(1, Scores.Of([Compare(article, Found(Text, "uvwxyz", "Orla"))]).Attributions.Right);
    }

    [Fact]
    public void What_is_out_of_view_is_neither_missed_nor_spurious()
    {
        var article = Article(Text, First, Second with { Core = false });

        var missing = Scores.Of([Compare(article, View.Core, Found(Text, "abcdefghij klmnopqrst", "Orla Venn"))]);
        var finding = Scores.Of([Compare(article, View.Core, Found(Text, "abcdefghij klmnopqrst", "Orla Venn"), Found(Text, "uvwxyz"))]);

        Assert.Equal(new Tally(1, 0, 0), missing.Criteria["iou50"].Tally);
        Assert.Equal(new Tally(1, 0, 0), finding.Criteria["iou50"].Tally);
        Assert.Equal(new Tally(20, 0, 0), finding.Tokens);
    }

    [Fact]
    public void What_lies_mostly_in_a_discarded_stretch_is_not_spurious()
    {
        var article = Article(Text, First) with { DiscardSpans = [Span(Text, "Tam Brisk")] };

        // 8 of 16 letters; 8 of 19.
        Assert.Equal(0, Scores.Of([Compare(article, Found(Text, "Tam Brisk added uvw"))]).Criteria["iou50"].Tally.Spurious);
        Assert.Equal(1, Scores.Of([Compare(article, Found(Text, "Tam Brisk added uvwxyz"))]).Criteria["iou50"].Tally.Spurious);
    }

    [Fact]
    public void An_article_without_predictions_has_missed_all_and_an_empty_run_divides_by_nothing()
    {
        var nothing = Scores.Of([new Comparison(Article(Text, First, Second), null, View.All)]);

        Assert.Equal(new Tally(0, 0, 2), nothing.Criteria["iou50"].Tally);
        Assert.Equal(0, nothing.Attributions.F1);
        Assert.Equal(0, Scores.Of([]).Tokens.F1);
    }

    [Fact]
    public void A_span_that_leaves_its_text_is_refused() => Assert.Throws<InvalidDataException>(
        () => Compare(Article(Text, First), new PredictedStatement { ContentSpans = [new Offsets(10, Text.Length + 1)] }));

    private static Scores Score(params PredictedStatement[] found) => Scores.Of([Compare(Article(Text, First, Second), found)]);
}
