using StatementTracker.Extraction;
using StatementTracker.Extraction.Acts;
using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction.Acts;

public class ActClassifierTests
{
    [Theory]
    [InlineData("support", "She [0:supports] {0:the treaty}.", SpeechAct.Support)]
    [InlineData("reject", "She [0:rejected] {0:the treaty}.", SpeechAct.Reject)]
    [InlineData("rule out", "She [0:ruled out] {0:talks}.", SpeechAct.Reject)]
    [InlineData("shut down", "The palace [0:shut down] {0:speculation about a deal}.", SpeechAct.Reject)]
    [InlineData("float", "Some envoys [0:floated] {0:the idea of a truce}.", SpeechAct.Propose)]
    [InlineData("appeal", "Her [0:appeals for] {0:aid}.", SpeechAct.Request)]
    [InlineData("call for", "She [0:called for] {0:a truce}.", SpeechAct.Request)]
    [InlineData("appeal", "Her [0:appeal for] {0:a truce}.", SpeechAct.Request)]
    [InlineData("promise", "She [0:promised] {0:to pay}.", SpeechAct.Promise)]
    [InlineData("threaten", "She [0:threatened] {0:to close the strait}.", SpeechAct.Threaten)]
    [InlineData("warn", "She [0:warned] {0:that prices would rise}.", SpeechAct.Warn)]
    [InlineData("accuse", "She [0:accused] {0:Orlo of theft}.", SpeechAct.Accuse)]
    [InlineData("condemn", "She [0:condemned] {0:the raid}.", SpeechAct.Condemn)]
    [InlineData("admit", "She [0:admitted] {0:that the plan had failed}.", SpeechAct.Concede)]
    [InlineData("deny", "She [0:denied] {0:taking money}.", SpeechAct.Deny)]
    [InlineData("ask", "“{0:Who will pay for it?}” she [0:asked].", SpeechAct.Question)]
    [InlineData("ask", "She [0:asked] {0:whether the bridge was safe}.", SpeechAct.Question)]
    [InlineData("reply", "“{0:The bridge is safe},” she [0:replied].", SpeechAct.Answer)]
    [InlineData("say", "She [0:said] {0:the bridge was built in spring}.", SpeechAct.Assert)]
    [InlineData("suggest", "She [0:suggested] {0:that the bridge was old}.", SpeechAct.Assert)]
    [InlineData("suggest", "She [0:suggested] {0:that the council should meet}.", SpeechAct.Propose)]
    [InlineData("", "“{0:The bridge is closed}.”", SpeechAct.Assert)]
    public void The_cue_names_the_act(string lemma, string text, SpeechAct act) => Assert.Equal(act, Act(lemma, text));

    [Theory]
    [InlineData("“{0:We will not accept foreign soldiers},” she [0:said].", SpeechAct.Reject)]
    [InlineData("She [0:said] {0:Belmark opposes any deployment of soldiers, framing it as an escalation}.", SpeechAct.Reject)]
    [InlineData("“{0:A base on the island is out of the question},” she [0:said].", SpeechAct.Reject)]
    [InlineData("“{0:We fully support the treaty},” she [0:said].", SpeechAct.Support)]
    [InlineData("“{0:We condemn this attack},” she [0:said].", SpeechAct.Condemn)]
    [InlineData("“{0:That report is false},” she [0:said].", SpeechAct.Deny)]
    [InlineData("“{0:I was wrong about the dam},” she [0:said].", SpeechAct.Concede)]
    [InlineData("“{0:I urge both sides to meet},” she [0:said].", SpeechAct.Request)]
    [InlineData("“{0:You have my word},” she [0:said].", SpeechAct.Promise)]
    [InlineData("“{0:Those who cross the line will face severe consequences},” she [0:said].", SpeechAct.Threaten)]
    [InlineData("“{0:The support for the dam makes the region richer},” she [0:said].", SpeechAct.Assert)]
    [InlineData("“{0:We do not support the treaty},” she [0:said].", SpeechAct.Reject)]
    public void Where_the_cue_leaves_it_open_the_words_name_the_act(string text, SpeechAct act) => Assert.Equal(act, Act("say", text));

    [Theory]
    [InlineData("“{0:There is a position on this, which was expressed by <Varga=Prime Minister Varga>. I have nothing to add},” he [0:said].")]
    [InlineData("“{0:<Varga> has already said everything},” he [0:said].")]
    [InlineData("“{0:I refer you to what <Varga> said yesterday},” he [0:said].")]
    [InlineData("“{0:I have nothing to add to the <Varga=minister>’s statement},” he [0:said].")]
    public void Making_an_earlier_statement_ones_own_answer_defers(string text) => Assert.Equal(SpeechAct.Defer, Act("say", text));

    [Theory]
    [InlineData("say", "“{0:No comment},” he [0:said].")]
    [InlineData("say", "“{0:I have nothing to add},” he [0:said].")]
    [InlineData("say", "“{0:Ask the foreign ministry},” he [0:said].")]
    [InlineData("say", "“{0:That is a question for <Varga>},” he [0:said].")]
    [InlineData("say", "“{0:I will not comment on rumours},” he [0:said].")]
    [InlineData("decline", "He [0:declined] {0:to comment on the raid}.")]
    [InlineData("refuse", "He [0:refused] {0:to say whether he would run}.")]
    [InlineData("sidestep", "He [0:sidestepped] {0:a question about the raid}.")]
    public void Giving_no_answer_declines(string lemma, string text) => Assert.Equal(SpeechAct.DeclineComment, Act(lemma, text));

    [Fact]
    public void Refusing_to_rule_out_is_no_rejection_and_refusing_to_take_part_is_one()
    {
        Assert.Equal(SpeechAct.Assert, Act("refuse", "He [0:refused] {0:to rule out a second vote}."));
        Assert.Equal(SpeechAct.Reject, Act("refuse", "He [0:refused] {0:to support a second vote}."));
    }

    [Theory]
    [InlineData("respond", "The ministry [0:did not respond to] {0:a request for comment}.", SpeechAct.NoResponse)]
    [InlineData("support", "She [0:does not support] {0:the treaty}.", SpeechAct.Reject)]
    [InlineData("rule out", "She [0:did not rule out] {0:the treaty}.", SpeechAct.Assert)]
    [InlineData("deny", "She [0:did not deny] {0:the charge}.", SpeechAct.Assert)]
    public void A_negated_cue_does_not_do_what_it_names(string lemma, string text, SpeechAct act) =>
        Assert.Equal(act, Classified(MarkedArticle.Read(text, lemmas: [lemma], negated: true)));

    private static SpeechAct Act(string lemma, string text) => Classified(MarkedArticle.Read(text, lemmas: [lemma]));

    private static SpeechAct Classified(Reading reading) => new ActClassifier(reading).Classify(reading.Attributions[0]);
}
