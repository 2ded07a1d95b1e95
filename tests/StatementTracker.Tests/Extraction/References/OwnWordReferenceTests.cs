using StatementTracker.Extraction;
using StatementTracker.Extraction.References;
using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction.References;

public class OwnWordReferenceTests
{
    [Theory]
    [InlineData("There is a position on this, which was expressed by <Varga=Prime Minister Varga>.", ReferenceType.DefersTo)]
    [InlineData("Our position was set out yesterday by <Varga>.", ReferenceType.DefersTo)]
    [InlineData("<Varga> has already said everything.", ReferenceType.DefersTo)]
    [InlineData("I have nothing to add to what <Varga> said.", ReferenceType.DefersTo)]
    [InlineData("I would refer you to <Varga>’s statement of Monday.", ReferenceType.DefersTo)]
    [InlineData("Ask <Varga>.", ReferenceType.RefersTo)]
    [InlineData("You should ask <Varga>.", ReferenceType.RefersTo)]
    [InlineData("That is a question for <Varga=the prime minister>.", ReferenceType.RefersTo)]
    [InlineData("I refer you to <Varga=the ministry>.", ReferenceType.RefersTo)]
    [InlineData("As <Varga> said last week, the dam is safe.", ReferenceType.Cites)]
    [InlineData("According to <Varga>, the dam is safe.", ReferenceType.Cites)]
    [InlineData("To quote <Varga>, the dam is safe.", ReferenceType.Quotes)]
    [InlineData("I agree with <Varga>.", ReferenceType.AgreesWith)]
    [InlineData("We fully share <Varga>’s view of the matter.", ReferenceType.AgreesWith)]
    [InlineData("As <Varga> rightly said, the dam is safe.", ReferenceType.AgreesWith)]
    [InlineData("I disagree with <Varga>.", ReferenceType.DisagreesWith)]
    [InlineData("I do not agree with <Varga>.", ReferenceType.DisagreesWith)]
    [InlineData("Contrary to what <Varga> said, the dam is safe.", ReferenceType.DisagreesWith)]
    [InlineData("<Varga>’s remarks are unacceptable.", ReferenceType.DisagreesWith)]
    [InlineData("<Varga>’s claim is simply false.", ReferenceType.Denies)]
    [InlineData("What <Varga> said is not true.", ReferenceType.Denies)]
    [InlineData("<Varga>’s account of the meeting is inaccurate.", ReferenceType.DisputesAccountOf)]
    [InlineData("In response to <Varga>’s warning, we have closed the bridge.", ReferenceType.RepliesTo)]
    [InlineData("What <Varga=the minister> meant was that taxes may rise.", ReferenceType.Clarifies)]
    public void A_reference_to_what_somebody_else_said_names_its_type_and_its_target(string words, ReferenceType type)
    {
        var reference = Assert.Single(References(words));

        Assert.Equal((type, ReferenceMaker.Speaker, "Varga"), (reference.Draft.Type, reference.Draft.MadeBy, reference.Target));
    }

    [Theory]
    [InlineData("I never said that.", ReferenceType.Disowns)]
    [InlineData("We did not say this.", ReferenceType.Disowns)]
    [InlineData("I withdraw what I said.", ReferenceType.Retracts)]
    [InlineData("I take that back.", ReferenceType.Retracts)]
    [InlineData("I retract my statement on the dam.", ReferenceType.Retracts)]
    [InlineData("I misspoke.", ReferenceType.Corrects)]
    [InlineData("I was wrong when I said the dam was safe.", ReferenceType.Corrects)]
    [InlineData("My words were misunderstood.", ReferenceType.Clarifies)]
    [InlineData("My remarks have been taken out of context.", ReferenceType.Clarifies)]
    [InlineData("What I meant was that taxes may rise.", ReferenceType.Clarifies)]
    [InlineData("As I have said before, the dam is safe.", ReferenceType.Reaffirms)]
    [InlineData("Our position has not changed.", ReferenceType.Reaffirms)]
    [InlineData("I stand by what I said.", ReferenceType.Reaffirms)]
    public void A_reference_to_ones_own_words_has_the_speaker_as_its_target(string words, ReferenceType type)
    {
        var reference = Assert.Single(References(words));

        Assert.Equal((type, ReferenceMaker.Speaker, "Orlo"), (reference.Draft.Type, reference.Draft.MadeBy, reference.Target));
    }

    [Theory]
    [InlineData("There is a bridge over the river, which was built by <Varga>.")]
    [InlineData("We have asked <Varga> to come.")]
    [InlineData("I met <Varga> on Monday.")]
    [InlineData("They never said that.")]
    [InlineData("<Varga> withdrew the troops.")]
    [InlineData("We withdraw our troops.")]
    [InlineData("I have nothing to add.")]
    [InlineData("The position of the bridge was chosen in spring.")]
    public void Words_that_name_no_earlier_statement_are_no_reference(string words) => Assert.Empty(References(words));

    [Fact]
    public void Deference_keeps_both_sentences_that_show_it_as_evidence_of_one_reference()
    {
        var reference = Assert.Single(References("There is a position on this, which was expressed by <Varga>. I have nothing to add to this and nothing to comment on,"));

        Assert.Equal(
            ["There is a position on this, which was expressed by Varga", "I have nothing to add to this and nothing to comment on"],
            reference.Draft.Evidence.Select(span => span.Exact));
    }

    [Fact]
    public void A_citation_becomes_deference_where_nothing_is_added_and_asking_does_not()
    {
        Assert.Equal(ReferenceType.DefersTo, Assert.Single(References("<Varga> has already commented on this. I have nothing to add.")).Draft.Type);
        Assert.Equal(ReferenceType.Cites, Assert.Single(References("<Varga> has already commented on this.")).Draft.Type);
        Assert.Equal(ReferenceType.RefersTo, Assert.Single(References("Ask <Varga>. I have nothing to add.")).Draft.Type);
    }

    [Fact]
    public void The_time_and_the_paraphrase_of_the_target_are_kept_with_the_side_they_state()
    {
        var reference = Assert.Single(References("I fully share <Varga>’s earlier rejection of a new dam."));

        Assert.Equal("earlier", reference.Draft.TargetTime?.Exact);
        Assert.Equal("rejection of a new dam", reference.Draft.Paraphrase?.Exact);
        Assert.Equal(Stance.Against, reference.Draft.Polarity);
        Assert.Equal("last week", Assert.Single(References("As <Varga> said last week, the dam is safe.")).Draft.TargetTime?.Exact);
    }

    [Fact]
    public void In_reported_words_the_speakers_pronoun_is_the_speaker()
    {
        var reading = ReferenceFinder.Read(MarkedArticle.Read("<Orlo> [0:said] {0:he had never said otherwise and agreed with <Varga>}.", ["Orlo"]));

        Assert.Equal([ReferenceType.Disowns, ReferenceType.AgreesWith], reading.References.Select(reference => reference.Type));
    }

    [Fact]
    public void Words_of_a_nested_statement_belong_to_it_alone()
    {
        var reading = ReferenceFinder.Read(MarkedArticle.Read("<Orlo> [0:said] {0:<Varga> [1:insisted] {1:she agreed with <Tarn>}}.", ["Orlo", "Varga"]));

        Assert.Equal(1, Assert.Single(reading.References).From);
    }

    [Fact]
    public void Any_order_of_such_words_is_read_without_failing_and_evidence_is_exact()
    {
        string[] words = ["as", "<Varga>", "’s", "said", "I", "never", "ask", "position", "expressed", "by", "what", "nothing", "to", "add", "the", "remarks", "his", "not", ",", ".", "refer", "you", "agree", "with", "in", "response", "claim", "is", "false", "last", "week", "that"];
        var random = new Random(17);
        for (var round = 0; round < 300; round++)
        {
            var soup = string.Join(' ', random.GetItems(words, random.Next(1, 25)));
            var reading = ReferenceFinder.Read(MarkedArticle.Read($"“{{0:{soup} end}}” <Orlo> [0:said] {soup}", ["Orlo"]));
            Assert.All(reading.References.SelectMany(reference => reference.Evidence), span => Assert.Equal(span.Exact, reading.Text[span.Start..span.End]));
        }
    }

    private static IEnumerable<(ReferenceDraft Draft, string? Target)> References(string words)
    {
        var reading = ReferenceFinder.Read(MarkedArticle.Read($"“{{0:{words}}}” <Orlo> [0:said].", ["Orlo"]));
        return reading.References.Select(reference => (reference, reference.TargetActor is { } actor ? reading.Actors[actor].Name : null));
    }
}
