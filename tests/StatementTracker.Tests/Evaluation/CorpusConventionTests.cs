using StatementTracker.Evaluation.Corpus;
using StatementTracker.Extraction;
using StatementTracker.Model;

namespace StatementTracker.Tests.Evaluation;

public class CorpusConventionTests
{
    [Theory]
    [InlineData("“The road is shut,” Orla Venn said.", "The road is shut,", "“The road is shut,”")]
    [InlineData("\"The road is shut\", Orla Venn said.", "The road is shut", "\"The road is shut\"")]
    [InlineData("Orla Venn said that the road is shut.", "the road is shut", "that the road is shut")]
    [InlineData("Orla Venn said that, by now, it is shut.", "by now, it is shut", "that, by now, it is shut")]
    [InlineData("Orla Venn said that “the road” is shut.", "the road” is shut", "that “the road” is shut")]
    [InlineData("Orla Venn knew somethat the road is shut.", "the road is shut", "the road is shut")]
    [InlineData("Orla Venn said the road is shut.", "the road is shut", "the road is shut")]
    [InlineData("Orla Venn said that the road is shut.", "that the road is shut", "that the road is shut")]
    public void Content_gets_its_quotation_marks_and_its_that(string text, string content, string expected)
    {
        var span = Assert.Single(Predict(text, [content]).ContentSpans);

        Assert.Equal(expected, text[span.Start..span.End]);
    }

    [Fact]
    public void Each_span_of_a_split_quotation_gets_its_quotation_marks()
    {
        const string text = "“The road,” Orla Venn said, “is shut.”";

        var spans = Predict(text, ["The road,", "is shut."]).ContentSpans;

        Assert.Equal(["“The road,”", "“is shut.”"], spans.Select(span => text[span.Start..span.End]));
    }

    [Fact]
    public void The_first_speakers_mention_the_cue_and_the_kind_are_kept()
    {
        const string text = "Orla Venn said the road is shut.";

        var predicted = Predict(text, ["the road is shut"]);

        Assert.Equal(new Offsets(0, 9), predicted.SpeakerSpan);
        Assert.Equal(new Offsets(10, 14), predicted.CueSpan);
        Assert.Equal(StatementMode.Mixed, predicted.Kind);
    }

    [Fact]
    public void Nested_statements_and_missing_speakers_are_left_out()
    {
        const string text = "Orla Venn said the road is shut.";
        var outer = Draft(text, ["the road is shut"]) with { Speakers = [], Cue = null };

        var predicted = CorpusConvention.Predict("invented", text, new ArticleDraft([], [outer, outer with { Within = 0 }], []));

        var statement = Assert.Single(predicted.Statements);
        Assert.Null(statement.SpeakerSpan);
        Assert.Null(statement.CueSpan);
    }

    private static PredictedStatement Predict(string text, string[] content) =>
        Assert.Single(CorpusConvention.Predict("invented", text, new ArticleDraft([], [Draft(text, content)], [])).Statements);

    private static StatementDraft Draft(string text, string[] content) => DraftMarking.Statement(text, content, "Orla Venn", cue: text.Contains("said", StringComparison.Ordinal) ? "said" : "knew", StatementMode.Mixed);
}
