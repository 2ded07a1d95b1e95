using StatementTracker.Extraction.Times;

namespace StatementTracker.Tests.Extraction.Times;

public class TimeExpressionsTests
{
    [Theory]
    [InlineData("The minister said on Tuesday that talks were over.", "Tuesday")]
    [InlineData("Speaking late Thursday night, she refused.", "late Thursday night")]
    [InlineData("Her remarks last week left no doubt.", "last week")]
    [InlineData("He warned earlier this month, and again on May 3, 2024, of a crisis.", "earlier this month|May 3, 2024")]
    [InlineData("In 2022 the party said no; in May it agreed.", "2022|May")]
    [InlineData("Two days ago she dismissed the idea.", "Two days ago")]
    [InlineData("She pointed to his earlier dismissal and spoke recently.", "earlier|recently")]
    [InlineData("At Tuesday’s briefing he smiled.", "Tuesday")]
    [InlineData("He has said so since 2019.", "since 2019")]
    public void Times_are_found_as_worded_without_their_preposition(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("They may march on the capital, she said.")]
    [InlineData("Theresa May told reporters.")]
    [InlineData("The vote is planned for next Tuesday or by Friday.")]
    [InlineData("After Tuesday’s attack the minister spoke.")]
    [InlineData("Some 2022 tanks were sent in a two-day operation.")]
    [InlineData("He sat in the sun.")]
    public void Words_that_date_no_utterance_are_left_alone(string text) => Assert.Equal("", Found(text));

    [Fact]
    public void Only_the_given_stretch_is_read_and_offsets_point_into_the_whole_text()
    {
        const string text = "On Monday he rose. On Tuesday he spoke.";

        var found = Assert.Single(TimeExpressions.Find(text, 19, text.Length));

        Assert.Equal(text.IndexOf("Tuesday", StringComparison.Ordinal), found.Span.Start);
        Assert.Equal("Tuesday", text[found.Span.Start..found.Span.End]);
    }

    [Fact]
    public void A_vague_time_says_so()
    {
        const string text = "He spoke recently, and again on Friday.";

        Assert.Equal([true, false], TimeExpressions.Find(text, 0, text.Length).Select(time => time.Vague));
    }

    private static string Found(string text) => string.Join('|', TimeExpressions.Find(text, 0, text.Length).Select(time => time.Span.Exact));
}
