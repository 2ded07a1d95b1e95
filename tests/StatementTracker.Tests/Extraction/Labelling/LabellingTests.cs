namespace StatementTracker.Tests.Extraction.Labelling;

/// <summary>What the learned labeller adds to the rules: wordings that no word list foresees.</summary>
public sealed class LabellingTests
{
    [Theory]
    [InlineData("The survey found Orla Venn leading Tam Rone by seven points.", "Orla Venn leading Tam Rone by seven points", "found")]
    [InlineData("Orla Venn spoke on Monday. She also argued in favor of the village remaining in the Harbour Union.", "the village remaining in the Harbour Union", "argued in favor of")]
    public void Reported_content_behind_an_unlisted_wording_has_its_cue_and_its_source(string text, string content, string cue)
    {
        var statement = Extracted.From(text).Saying(content);

        Assert.Contains(cue, statement.Cue!.Exact, StringComparison.Ordinal);
        Assert.Single(statement.Speakers);
    }

    [Theory]
    [InlineData("The ferry crossed the strait in an hour and came back in the rain.")]
    [InlineData("Orla Venn took the ferry to the village and had dinner by the harbour.")]
    public void Where_nobody_says_anything_nothing_is_added(string text) => Assert.Empty(Extracted.From(text).Draft.Statements);

    [Fact]
    public void What_somebody_says_another_thinks_is_kept_inside_what_he_says()
    {
        var extracted = Extracted.From("Orla Venn said on Monday that Tam Rone believes the bridge will open in May.");

        var outer = extracted.Saying("believes the bridge");
        Assert.Equal(["Orla Venn"], extracted.SpeakersOf(outer));
        Assert.Contains(extracted.Draft.Statements, inner => inner.Within is { } within && extracted.Draft.Statements[within] == outer);
    }

    [Fact]
    public void Every_statement_has_a_probability() =>
        Assert.All(Extracted.From("Orla Venn said that the bridge will open in May. The survey found Orla Venn leading Tam Rone by seven points.").Draft.Statements, statement => Assert.InRange(statement.Confidence, 0, 1));
}
