using StatementTracker.Extraction;
using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction.References;

/// <summary>References found in whole articles about invented people and countries.</summary>
public class ReferencesInArticlesTests
{
    [Theory]
    [InlineData("Palace spokesman Ivo Orlo declined to comment directly on Tuesday and referred reporters to Prime Minister Ada Varga’s statement. \"The prime minister has already said everything. I have nothing to add,\" Orlo said.", "Ivo Orlo defersTo Ada Varga")]
    [InlineData("“That is a question for Prime Minister Ada Varga,” palace spokesman Ivo Orlo told reporters.", "Ivo Orlo refersTo Ada Varga")]
    [InlineData("Finance Minister Lena Tarn echoed President Ada Varga’s support for the dam. “It will bring work,” Tarn said.", "Lena Tarn agreesWith Ada Varga")]
    [InlineData("Opposition leader Ivo Orlo rejected President Ada Varga’s claim that the dam was safe.", "Ivo Orlo denies Ada Varga")]
    [InlineData("President Ada Varga reiterated her call for a new dam on Monday.", "Ada Varga reaffirms Ada Varga")]
    [InlineData("Mayor Ivo Orlo retracted his statement on Friday. “I withdraw what I said about the dam,” Orlo said.", "Ivo Orlo retracts Ivo Orlo")]
    [InlineData("“I never said that,” Mayor Ivo Orlo told parliament.", "Ivo Orlo disowns Ivo Orlo")]
    [InlineData("“My words were misunderstood,” Mayor Ivo Orlo said on Monday.", "Ivo Orlo clarifies Ivo Orlo")]
    [InlineData("“I was wrong when I said the dam was safe,” Mayor Ivo Orlo said on Monday.", "Ivo Orlo corrects Ivo Orlo")]
    [InlineData("In response to President Ada Varga’s warning, Mayor Ivo Orlo said the dam would be inspected.", "Ivo Orlo repliesTo Ada Varga")]
    [InlineData("Mayor Ivo Orlo disputed President Ada Varga’s account of the talks. “We never met,” Orlo said.", "Ivo Orlo disputesAccountOf Ada Varga")]
    [InlineData("“As President Ada Varga said last week, the dam is safe,” Mayor Ivo Orlo said.", "Ivo Orlo cites Ada Varga")]
    [InlineData("“I do not agree with President Ada Varga on this,” Mayor Ivo Orlo said.", "Ivo Orlo disagreesWith Ada Varga")]
    [InlineData("Mayor Ivo Orlo quoted President Ada Varga as saying the dam was safe.", "Ivo Orlo quotes Ada Varga")]
    [InlineData("Mayor Ivo Orlo said the dam was old, contradicting earlier comments by President Ada Varga.", "Ivo Orlo disagreesWith Ada Varga")]
    [InlineData("Mayor Ivo Orlo said the dam was old, echoing remarks by President Ada Varga.", "Ivo Orlo agreesWith Ada Varga")]
    [InlineData("“We have said many times that the dam is safe,” Mayor Ivo Orlo said.", "Ivo Orlo reaffirms Ivo Orlo")]
    public void An_article_that_words_a_reference_gives_it_with_both_ends(string text, string expected)
    {
        var draft = new StatementExtractor().Extract(text);

        Assert.Contains(expected, draft.References.Select(reference => Describe(draft, reference)));
        Assert.All(draft.References, reference => Assert.Equal(ReferenceMaker.Speaker, reference.MadeBy));
        Assert.All(draft.References.SelectMany(reference => reference.Evidence), span => Assert.Equal(span.Exact, text[span.Start..span.End]));
    }

    [Theory]
    [InlineData("“The dam is safe,” Mayor Ivo Orlo said on Monday. President Ada Varga visited the town.")]
    [InlineData("The ministry did not respond to President Ada Varga’s letter.")]
    [InlineData("Mayor Ivo Orlo met President Ada Varga on Monday and said the dam was safe.")]
    public void An_article_without_such_words_gives_none(string text) => Assert.Empty(new StatementExtractor().Extract(text).References);

    [Fact]
    public void A_call_that_somebody_made_is_a_request()
    {
        var draft = new StatementExtractor().Extract("President Ada Varga’s call for a new dam was heard in every town.");

        Assert.Equal(SpeechAct.Request, Assert.Single(draft.Statements).Act);
    }

    [Fact]
    public void The_deferring_quotation_the_evasion_and_the_pointing_are_one_reference_with_all_their_evidence()
    {
        const string Text =
            "Palace spokesman Ivo Orlo sidestepped direct questions Tuesday when pressed on the dam but pointed to Belmark Prime Minister Ada Varga’s earlier dismissal of the idea. "
            + "“There is a position on this here, which was expressed by Prime Minister Varga. I have nothing to add to this and nothing to comment on,” Orlo told reporters.\n"
            + "Varga’s remarks last week left no doubt: Belmark opposes any dam on the river.";
        var draft = new StatementExtractor().Extract(Text);
        var reference = Assert.Single(draft.References);

        Assert.Equal("Ivo Orlo defersTo Ada Varga", Describe(draft, reference));
        Assert.Equal(3, reference.Evidence.Count);
        Assert.Equal((StatementMode.Direct, SpeechAct.Defer), (draft.Statements[reference.From].Mode, draft.Statements[reference.From].Act));
        Assert.Equal((Stance.Against, "earlier"), (reference.Polarity, reference.TargetTime?.Exact));
    }

    private static string Describe(ArticleDraft draft, ReferenceDraft reference)
    {
        var speaker = string.Join('+', draft.Statements[reference.From].Speakers.Select(by => draft.Actors[by.Actor!.Value].Name));
        var type = reference.Type.ToString();
        return $"{speaker} {char.ToLowerInvariant(type[0])}{type[1..]} {(reference.TargetActor is { } target ? draft.Actors[target].Name : "?")}";
    }
}
