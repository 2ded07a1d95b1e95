using StatementTracker.Extraction;
using StatementTracker.Extraction.References;
using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction.References;

public class ReportedReferenceTests
{
    [Theory]
    [InlineData("echoed <Varga>’s support for the dam", ReferenceType.AgreesWith)]
    [InlineData("agreed with <Varga>", ReferenceType.AgreesWith)]
    [InlineData("pointed to <Varga>’s earlier dismissal of the idea", ReferenceType.Cites)]
    [InlineData("cited <Varga>’s remarks", ReferenceType.Cites)]
    [InlineData("quoted <Varga> as saying the dam was safe", ReferenceType.Quotes)]
    [InlineData("referred reporters to <Varga>’s statement", ReferenceType.DefersTo)]
    [InlineData("referred questions to <Varga>", ReferenceType.RefersTo)]
    [InlineData("rejected <Varga>’s claim that the dam was unsafe", ReferenceType.Denies)]
    [InlineData("rejected <Varga>’s proposal for a new dam", ReferenceType.DisagreesWith)]
    [InlineData("contradicted <Varga>", ReferenceType.DisagreesWith)]
    [InlineData("disputed <Varga>’s account of the meeting", ReferenceType.DisputesAccountOf)]
    [InlineData("responded to <Varga>’s warning", ReferenceType.RepliesTo)]
    public void A_reporting_verb_makes_the_speakers_reference_to_another(string words, ReferenceType type)
    {
        var reference = Assert.Single(References($"<Orlo> {words} on Monday. “{{0:The dam is old}},” he [0:said].").Drafts);

        Assert.Equal((type, ReferenceMaker.Speaker, 0), (reference.Type, reference.MadeBy, reference.From));
        Assert.NotNull(reference.TargetActor);
    }

    [Theory]
    [InlineData("repeated his call for a new dam", ReferenceType.Reaffirms)]
    [InlineData("reiterated that the dam was old", ReferenceType.Reaffirms)]
    [InlineData("reaffirmed his support for the dam", ReferenceType.Reaffirms)]
    [InlineData("denied having said that the dam was old", ReferenceType.Disowns)]
    [InlineData("retracted his statement", ReferenceType.Retracts)]
    [InlineData("withdrew his earlier remarks", ReferenceType.Retracts)]
    [InlineData("took back his words", ReferenceType.Retracts)]
    [InlineData("corrected his earlier remarks", ReferenceType.Corrects)]
    [InlineData("clarified his earlier remarks", ReferenceType.Clarifies)]
    public void A_verb_about_ones_own_words_has_the_speaker_as_target(string words, ReferenceType type)
    {
        var (reading, drafts) = References($"<Orlo> {words} on Monday. “{{0:The dam is old}},” he [0:said].");
        var reference = Assert.Single(drafts);

        Assert.Equal((type, ReferenceMaker.Speaker), (reference.Type, reference.MadeBy));
        Assert.Equal("Orlo", reading.Actors[reference.TargetActor!.Value].Name);
    }

    [Theory]
    [InlineData("repeated the test")]
    [InlineData("did not respond to <Varga>’s letter")]
    [InlineData("withdrew his troops")]
    [InlineData("pointed to a map")]
    [InlineData("refused to endorse <Varga>’s proposal")]
    [InlineData("met <Varga>")]
    public void Other_deeds_make_no_reference(string words) =>
        Assert.Empty(References($"<Orlo> {words} on Monday. “{{0:The dam is old}},” he [0:said].").Drafts);

    [Fact]
    public void Who_gives_no_answer_and_points_to_anothers_defers_and_what_the_quotation_says_joins_it()
    {
        var (reading, drafts) = References(
            "Palace spokesman <Orlo> [0:sidestepped] {0:direct questions} Tuesday but [1:pointed to] {1:<Varga=Prime Minister Ada Varga>’s earlier dismissal of the idea}. "
            + "“{2:There is a position here, which was expressed by <Varga=Prime Minister Varga>. I have nothing to add},” <Orlo> [2:told] reporters.",
            ["Orlo", "Orlo", "Orlo"], [7, 7, 7]);
        var reference = Assert.Single(drafts);

        Assert.Equal((ReferenceType.DefersTo, ReferenceMaker.Speaker, 2), (reference.Type, reference.MadeBy, reference.From));
        Assert.Equal("Varga", reading.Actors[reference.TargetActor!.Value].Name);
        Assert.Equal(
            ["pointed to Prime Minister Ada Varga’s earlier dismissal of the idea", "There is a position here, which was expressed by Prime Minister Varga", "I have nothing to add"],
            reference.Evidence.Select(span => span.Exact));
        Assert.Equal(("dismissal of the idea", "earlier", Stance.Against), (reference.Paraphrase?.Exact, reference.TargetTime?.Exact, reference.Polarity));
    }

    [Fact]
    public void The_time_of_the_reporting_verb_is_not_the_time_of_the_target()
    {
        var reference = Assert.Single(References("<Orlo> on Monday [0:echoed] {0:<Varga>’s support last week for the dam}.").Drafts);

        Assert.Equal(("last week", Stance.For), (reference.TargetTime?.Exact, reference.Polarity));
    }

    [Fact]
    public void A_call_to_end_something_states_no_side_for_it() =>
        Assert.Null(Assert.Single(References("<Orlo> [0:repeated] {0:his call to end the works}.").Drafts).Polarity);

    [Fact]
    public void A_participle_refers_for_the_speaker_of_its_sentence()
    {
        var reference = Assert.Single(References("Echoing <Varga>’s warning, <Orlo> [0:said] {0:the dam was old}.").Drafts);

        Assert.Equal((ReferenceType.AgreesWith, 0), (reference.Type, reference.From));
    }

    [Theory]
    [InlineData("<Orlo> [0:said] {0:the dam was old}. The statement aligns with <Varga>’s longstanding narrative that dams fail.", ReferenceType.AgreesWith)]
    [InlineData("<Orlo> [0:said] {0:the dam was old}. The remarks contradict <Varga>’s assessment.", ReferenceType.DisagreesWith)]
    [InlineData("In an echo of <Varga>’s remarks, <Orlo> [0:said] {0:the dam was old}.", ReferenceType.AgreesWith)]
    [InlineData("<Orlo> [0:said] {0:the dam was old}. However, <Varga>’s dismissal and <Orlo>’s echoed refusal show a split.", ReferenceType.AgreesWith)]
    [InlineData("<Orlo> [0:said] {0:the dam was old}. His comments came in response to <Varga>’s warning.", ReferenceType.RepliesTo)]
    public void A_link_that_the_narrator_draws_is_the_narrators(string text, ReferenceType type)
    {
        var (reading, drafts) = References(text);
        var reference = Assert.Single(drafts);

        Assert.Equal((type, ReferenceMaker.Narrator, 0), (reference.Type, reference.MadeBy, reference.From));
        Assert.Equal("Varga", reading.Actors[reference.TargetActor!.Value].Name);
    }

    [Fact]
    public void An_actor_the_article_does_not_tell_apart_is_not_taken_for_one_it_names()
    {
        var drafts = References("<Orlo> [0:rejected] {0:a proposal by <Varga> for a dam}, contradicting earlier comments by the president.").Drafts;

        Assert.Equal([true, false], drafts.Select(draft => draft.TargetActor is not null));
    }

    [Fact]
    public void What_two_sides_of_an_echo_say_is_told_apart()
    {
        var reference = Assert.Single(References("<Orlo> [0:said] {0:the dam was old}. <Varga>’s dismissal and <Orlo>’s echoed refusal show unity.").Drafts);

        Assert.Equal("dismissal", reference.Paraphrase?.Exact);
    }

    [Fact]
    public void An_anaphor_in_the_paraphrase_takes_what_the_sentence_before_reports()
    {
        var reference = References("<Tarn> [0:floated] {0:a dam on the river}. <Orlo> [1:cited] {1:<Varga>’s dismissal of the idea}.", ["Tarn", "Orlo"]).Drafts.Single(draft => draft.From == 1);

        Assert.Equal("a dam on the river", Assert.Single(reference.Topic).Exact);
    }

    [Fact]
    public void A_reference_of_somebody_without_a_statement_belongs_to_none() =>
        Assert.Empty(References("<Tarn> echoed <Varga>’s warning. “{0:The dam is old},” <Orlo> [0:said].").Drafts);

    private static (Reading Reading, IReadOnlyList<ReferenceDraft> Drafts) References(string text, string[]? speakers = null, int[]? utterances = null)
    {
        var reading = ReferenceFinder.Read(MarkedArticle.Read(text, speakers ?? ["Orlo"], utterances: utterances));
        return (reading, reading.References);
    }
}
