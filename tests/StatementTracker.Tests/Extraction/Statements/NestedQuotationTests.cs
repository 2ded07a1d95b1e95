using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction.Statements;

/// <summary>What a quoted speaker says others said is a statement of theirs, nested in the speaker's.</summary>
public class NestedQuotationTests
{
    [Theory]
    [InlineData("“The minister told me that he would resign,” Falk said.", "Falk", "minister", "that he would resign")]
    [InlineData("“My lawyer told me that the case is closed,” said Ida Falk, the mayor of Brellin.", "Ida Falk", "lawyer", "that the case is closed")]
    [InlineData("Ida Falk said: “The minister said the port was closed, and I believe him.”", "Ida Falk", "minister", "the port was closed")]
    [InlineData("The mayor told reporters, “Our engineers say that the dam will hold.”", "mayor", "engineers", "that the dam will hold")]
    [InlineData("“According to the police, nobody was hurt,” Falk said.", "Falk", "police", "nobody was hurt")]
    [InlineData("Elena Marek said that “the union told us the fees were fair.”", "Elena Marek", "union", "the fees were fair")]
    public void What_a_quoted_speaker_reports_is_nested_in_its_statement(string text, string speaker, string reported, string words)
    {
        var extracted = Extracted.From(text);

        var inner = Assert.Single(extracted.Draft.Statements, statement => statement.Within is not null);
        Assert.Equal([reported], extracted.SpeakersOf(inner));
        Assert.Equal(words, inner.Text);
        Assert.Equal(StatementMode.Indirect, inner.Mode);
        Assert.Equal([speaker], extracted.SpeakersOf(extracted.Draft.Statements[inner.Within!.Value]));
    }

    [Fact]
    public void The_statement_around_it_keeps_all_of_its_words()
    {
        var extracted = Extracted.From("“The minister told me that he would resign,” Falk said.");

        Assert.Equal("The minister told me that he would resign,", extracted.Saying("The minister told me").Text);
        Assert.Equal(["Falk"], extracted.SpeakersOf("The minister told me"));
    }

    [Fact]
    public void A_quotation_in_a_quotation_is_nested_with_its_words()
    {
        var extracted = Extracted.From("“Elena Marek said, ‘I will never resign,’” Falk told reporters.");

        var inner = Assert.Single(extracted.Draft.Statements, statement => statement.Within is not null);
        Assert.Equal(["Elena Marek"], extracted.SpeakersOf(inner));
        Assert.Equal("I will never resign,", inner.Text);
        Assert.Equal(StatementMode.Direct, inner.Mode);
    }

    [Fact]
    public void Several_reports_of_one_speaker_are_all_nested_in_one_statement()
    {
        var extracted = Extracted.From("“The fees are fair. Police told us nobody was hurt,” Falk said, “and the mayor said we should wait.”");

        var nested = extracted.Draft.Statements.Where(statement => statement.Within is not null).ToList();
        Assert.Equal(["nobody was hurt", "we should wait"], nested.Select(statement => statement.Text));
        Assert.All(nested, statement => Assert.Equal(["Falk"], extracted.SpeakersOf(extracted.Draft.Statements[statement.Within!.Value])));
    }

    [Fact]
    public void It_was_uttered_with_the_statement_around_it_and_is_less_sure()
    {
        var extracted = Extracted.From("“The minister told me that he would resign,” Falk said on Tuesday.");

        var inner = Assert.Single(extracted.Draft.Statements, statement => statement.Within is not null);
        var outer = extracted.Draft.Statements[inner.Within!.Value];
        Assert.Equal((outer.Utterance, outer.Time), (inner.Utterance, inner.Time));
        Assert.True(inner.Confidence < outer.Confidence);
    }

    [Theory]
    [InlineData("“I said that I would not go,” Falk said.")]
    [InlineData("“You told me it would be easy,” Falk told the minister.")]
    [InlineData("“If the minister says that he will resign, we will cheer,” Falk said.")]
    [InlineData("“Did the minister tell you that he would resign?” Falk asked.")]
    [InlineData("“As Marek said, I reiterate his position,” Falk said.")]
    [InlineData("“The minister would say that the dam is safe,” Falk said.")]
    [InlineData("“She said that the dam was unsafe,” Ida Falk told reporters.")]
    [InlineData("“Marek said a lot of things to please the union,” Falk said.")]
    public void What_nobody_else_has_said_is_not_nested(string text) =>
        Assert.DoesNotContain(Extracted.From(text).Draft.Statements, statement => statement.Within is not null);

    [Fact]
    public void What_nobody_is_named_for_nests_nothing() =>
        Assert.DoesNotContain(
            Extracted.From("The walls were covered in slogans.\n\n“The minister said that nobody leaves the harbour tonight.”").Draft.Statements,
            statement => statement.Within is not null);

    [Fact]
    public void What_a_source_says_somebody_believes_is_nested_in_its_statement()
    {
        var extracted = Extracted.From("According to the agency, Basya believes that the bridge will not open in May.");

        var inner = Assert.Single(extracted.Draft.Statements, statement => statement.Within is not null);
        Assert.Equal(["Basya"], extracted.SpeakersOf(inner));
        Assert.Equal(["agency"], extracted.SpeakersOf(extracted.Draft.Statements[inner.Within!.Value]));
    }
}
