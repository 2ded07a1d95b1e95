using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction.Statements;

/// <summary>Who speaks where only the layout says so: transcripts, signatures, announcements at the end of a paragraph.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void A_transcript_gives_each_label_what_stands_under_it()
    {
        var extracted = Extracted.From("Part of what they said:\n\nVENN: Will the ferry sail on Monday?\n\nBRISK: It will sail if the wind allows it.\n\nVENN: And if it does not?");

        Assert.Equal(["Will the ferry sail on Monday?", "It will sail if the wind allows it.", "And if it does not?"], extracted.Draft.Statements.Select(statement => statement.Text));
        Assert.All(extracted.Draft.Statements, statement => Assert.Equal(StatementMode.Direct, statement.Mode));
    }

    [Fact]
    public void A_quoted_transcript_goes_on_to_the_next_label()
    {
        var extracted = Extracted.From("Partial transcript as follows:\n\n“VENN: Will the ferry sail on Monday?\n\n“BRISK: It will sail if the wind allows it.\n\n“But the wind is strong here.\n\n“VENN: Thank you for coming.”");

        var answer = extracted.Saying("if the wind allows");
        Assert.Equal(["It will sail if the wind allows it.", "But the wind is strong here."], answer.Spans.Select(span => span.Exact));
    }

    [Fact]
    public void One_label_alone_is_no_transcript() =>
        Assert.DoesNotContain(Extracted.From("NOTE: the ferry sails on Monday in the morning.").Draft.Statements, statement => statement.Confidence > 0.8);

    [Theory]
    [InlineData("“The ferry is our only road to the mainland.” ― Orla Venn")]
    [InlineData("“The ferry is our only road to the mainland.” — Orla Venn, Brellin")]
    public void A_signed_quotation_is_its_signers(string text)
    {
        var extracted = Extracted.From("We asked readers about the ferry.\n\n" + text + "\n\nThe survey ends in May.");

        Assert.Equal(["Orla Venn"], extracted.SpeakersOf("only road"));
    }

    [Fact]
    public void A_quotation_that_the_paragraph_before_announces_is_its_subjects()
    {
        var extracted = Extracted.From("Orla Venn opened the debate on Monday.\n\nVenn continued:\n\n“The ferry is our only road to the mainland.\n\n“We shall not let it rust.”");

        var statement = extracted.Saying("only road");
        Assert.Equal(("continued", 2), (statement.Cue!.Exact, statement.Spans.Count));
        Assert.Equal(["Orla Venn"], extracted.SpeakersOf(statement));
    }

    [Fact]
    public void So_is_a_paragraph_without_marks() =>
        Assert.Equal(["Orla Venn"], Extracted.From("Orla Venn opened the debate on Monday.\n\nVenn added:\n\nThe ferry is our only road to the mainland. We shall not let it rust.\n\nThe council votes in May.").SpeakersOf("only road"));
}
