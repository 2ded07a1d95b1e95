using StatementTracker.Evaluation.Seeds;
using StatementTracker.Extraction;
using StatementTracker.Model;
using static StatementTracker.Tests.Evaluation.DraftMarking;

namespace StatementTracker.Tests.Evaluation;

public sealed class SeedCheckTests : IDisposable
{
    private const string Text = "Orla Venn opposes the dam, as she said. Her words came as the river rose. “It drowns the valley,” Tam Brisk said.";

    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void A_statement_is_found_by_its_overlap_its_speaker_by_a_mention_of_the_same_actor()
    {
        var finding = Assert.Single(Check(Statement(Text, ["the dam"], "Orla Venn", "opposes"), mention: "she").Required);

        Assert.True(finding is { IsFound: true, IsSpeakerRight: true, IsModeRight: true, IsOccurrenceRight: true, Overlap: 1 });
        Assert.True(finding.IsActRight);
    }

    [Fact]
    public void An_act_that_is_none_of_the_coders_alternatives_is_wrong() => Assert.False(
        Assert.Single(Check(Statement(Text, ["the dam"], "Orla Venn", "opposes") with { Act = SpeechAct.Promise }).Required).IsActRight);

    [Fact]
    public void Another_speaker_is_wrong() => Assert.False(
        Assert.Single(Check(Statement(Text, ["the dam"], "Tam Brisk", "opposes") with
        {
            Speakers = [new SpeakerDraft(1, Span(Text, "Tam Brisk"), null, null, Capacity.Personal, null)],
        }).Required).IsSpeakerRight);

    [Fact]
    public void A_draft_that_overlaps_by_less_than_half_does_not_find_it()
    {
        var finding = Assert.Single(Check(Statement(Text, ["the dam, as she said"], "Orla Venn", "opposes")).Required);

        Assert.Equal(6 / 15.0, finding.Overlap, 9);
        Assert.False(finding.IsFound);
    }

    [Fact]
    public void An_empty_draft_finds_nothing()
    {
        var finding = Assert.Single(Check().Required);

        Assert.True(finding is { IsFound: false, IsSpeakerRight: false, Nearest: null });
    }

    [Theory]
    [InlineData("the river rose", "words", true)]
    [InlineData("Her words came as", "said", true)]
    [InlineData("the river rose", "said", false)]
    public void The_narrators_words_are_taken_as_a_cue_or_as_content(string content, string cue, bool taken) =>
        Assert.Equal(taken, Check(Statement(Text, [content], "Orla Venn", cue)).NarratorTaken.Count == 1);

    [Fact]
    public void Drafts_beyond_the_coders_are_listed()
    {
        var beyond = Statement(Text, ["It drowns the valley,"], "Tam Brisk", "said");

        Assert.Equal([beyond], Check(Statement(Text, ["the dam"], "Orla Venn", "opposes"), beyond).Unmarked);
    }

    [Fact]
    public void Anchors_that_do_not_hold_in_the_text_are_refused()
    {
        Write("Orla Venn");

        Assert.Throws<InvalidDataException>(() => CoderFile.Read(file, "Another text, long enough for the spans, of the same people: Orla Venn and Tam Brisk."));
    }

    private SeedCheck Check(params StatementDraft[] statements) => Check(statements, "Orla Venn");

    private SeedCheck Check(StatementDraft statement, string mention) => Check([statement], mention);

    private SeedCheck Check(StatementDraft[] statements, string mention)
    {
        Write(mention);
        var actors = new[] { Actor(Text, "Orla Venn", "Orla Venn", "she"), Actor(Text, "Tam Brisk", "Tam Brisk") };
        return new SeedCheck(CoderFile.Read(file, Text), Text, new ArticleDraft(actors, statements, []));
    }

    private void Write(string mention) => File.WriteAllText(file, $$"""
        {
          "statements": [
            { "id": "V1", "content": [{{Json("the dam")}}], "mention": {{Json(mention)}}, "actor": "Venn", "mode": "indirect",
              "act": "propose (missing; assert)", "tier": "required, low confidence" },
            { "id": "V2", "content": [{{Json("she said")}}], "tier": "optional" }
          ],
          "narrator_not_statements": [{{Json("Her words came as")}}]
        }
        """);

    private static string Json(string words)
    {
        var span = Span(Text, words);
        return $$"""{ "start": {{span.Start}}, "end": {{span.End}}, "exact": "{{words}}", "occurrences": 1 }""";
    }
}
