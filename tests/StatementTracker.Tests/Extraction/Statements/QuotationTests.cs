using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction.Statements;

public class QuotationTests
{
    [Theory]
    [InlineData("“The dam is safe,” said Dal Rone.")]
    [InlineData("\"The dam is safe,\" said Dal Rone.")]
    [InlineData("‘The dam is safe,’ said Dal Rone.")]
    [InlineData("'The dam is safe,' said Dal Rone.")]
    [InlineData("«The dam is safe», said Dal Rone.")]
    [InlineData("„The dam is safe,” said Dal Rone.")]
    public void Quotation_marks_of_any_style_enclose_direct_speech(string text)
    {
        var statement = Assert.Single(Extracted.From(text).Draft.Statements);

        Assert.Equal(StatementMode.Direct, statement.Mode);
        Assert.StartsWith("The dam is safe", statement.Text, StringComparison.Ordinal);
        Assert.Equal("said", statement.Cue!.Exact);
    }

    [Fact]
    public void A_quotation_before_its_speaker_and_verb_is_theirs() =>
        Assert.Equal(["Dal Rone"], Extracted.From("“We will not open the port,” Dal Rone told reporters on Monday.").SpeakersOf("open the port"));

    [Fact]
    public void A_quotation_after_a_verb_and_a_comma_is_its_speakers() =>
        Assert.Equal(["Ilsa Marr"], Extracted.From("In a statement, Ilsa Marr said, “The fees are illegal and we shall not pay them.”").SpeakersOf("fees are illegal"));

    [Fact]
    public void A_quotation_after_a_colon_is_its_speakers() =>
        Assert.Equal(["Ilsa Marr"], Extracted.From("Ilsa Marr told the council: “The fees are illegal.”").SpeakersOf("fees are illegal"));

    [Fact]
    public void A_question_is_attributed_to_whoever_asked_it() =>
        Assert.Equal(["Ilsa Marr"], Extracted.From("“Why should we pay twice?” Ilsa Marr asked. The hall was silent.").SpeakersOf("Why should we pay"));

    [Fact]
    public void A_quotation_split_by_its_attribution_is_one_statement_with_two_spans()
    {
        var statement = Extracted.From("“The port is closed,” Dal Rone said, “and it will stay closed.”").Saying("The port is closed");

        Assert.Equal(["The port is closed,", "and it will stay closed."], statement.Spans.Select(span => span.Exact));
    }

    [Fact]
    public void A_further_quotation_in_the_paragraph_continues_the_one_before()
    {
        var statement = Extracted.From("“The port is closed,” said Dal Rone, a lawyer in Brellin. “Nobody knows for how long.”").Saying("The port is closed");

        Assert.Equal(2, statement.Spans.Count);
        Assert.Equal("Nobody knows for how long.", statement.Spans[1].Exact);
    }

    [Fact]
    public void A_quotation_left_open_goes_on_in_the_next_paragraph()
    {
        var statement = Extracted.From("“The port is closed,” Dal Rone said. “It was never safe.\n\n“We shall build another one,” he said.").Saying("The port is closed");

        Assert.Contains(statement.Spans, span => span.Exact == "It was never safe.");
    }

    [Fact]
    public void A_quotation_of_several_sentences_is_one_statement()
    {
        var extracted = Extracted.From("“The port is closed. It was never safe. We have nothing to hide,” Dal Rone told reporters.");

        Assert.Equal("The port is closed. It was never safe. We have nothing to hide,", Assert.Single(extracted.Draft.Statements, statement => statement.Within is null).Text);
    }

    [Fact]
    public void Quoted_words_inside_reported_speech_make_it_mixed() =>
        Assert.Equal(StatementMode.Mixed, Extracted.From("Dal Rone said the treaty was “a dead letter” and should go.").Saying("dead letter").Mode);

    [Fact]
    public void A_lead_in_of_the_narrator_belongs_to_the_quoted_clause()
    {
        var statement = Extracted.From("The move “makes no economic sense,” said Petra Lund.").Saying("no economic sense");

        Assert.StartsWith("The move", statement.Text, StringComparison.Ordinal);
        Assert.Equal(StatementMode.Mixed, statement.Mode);
    }

    [Fact]
    public void An_apostrophe_opens_no_quotation()
    {
        var statement = Assert.Single(Extracted.From("Dal Rone said the ministers' talks hadn't begun and the fishermen's fees weren't paid.").Draft.Statements);

        Assert.Equal(StatementMode.Indirect, statement.Mode);
    }

    [Fact]
    public void Inner_quotation_marks_stay_in_the_content() =>
        Assert.Equal("They told me ‘never’ and left,", Extracted.From("“They told me ‘never’ and left,” Dal Rone said.").Saying("They told me").Text);

    [Fact]
    public void Words_in_quotation_marks_that_nobody_says_are_no_statement() =>
        Assert.Empty(Extracted.From("The harbour, known as the “Old Basin”, was built in 1850.").Draft.Statements);

    [Fact]
    public void A_quotation_nobody_is_named_for_has_no_speaker() =>
        Assert.Empty(Extracted.From("The walls were covered in slogans.\n\n“Nobody leaves the harbour tonight.”").Saying("Nobody leaves").Speakers);
}
