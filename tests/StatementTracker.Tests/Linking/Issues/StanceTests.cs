using StatementTracker.Model;
using static StatementTracker.Tests.Linking.Issues.Marked;

namespace StatementTracker.Tests.Linking.Issues;

public sealed class StanceTests
{
    [Theory]
    [InlineData("Norrland <rejected> {the deployment of foreign troops}.")]
    [InlineData("Norrland <opposes> {any deployment of foreign soldiers on Skerry}.")]
    [InlineData("Norrland <has shut down> {talk of allowing foreign troops onto Skerry}.")]
    [InlineData("Norrland <ruled out> {sending foreign troops}.")]
    [InlineData("Norrland <dismissed> {suggestions that foreign troops are needed}.")]
    [InlineData("Norrland <warned against> {the deployment of foreign troops}.")]
    [InlineData("Norrland <refuses> {to accept foreign troops}.")]
    [InlineData("Norrland <called for> {a ban on foreign troops}.")]
    [InlineData("Norrland <called for> {the withdrawal of all foreign troops from Skerry}.")]
    [InlineData("Norrland <demanded> {an end to the foreign military presence}.")]
    [InlineData("Norrland <views> {foreign troops as a threat to its security}.")]
    [InlineData("Quist <said> {Norrland would never accept foreign troops}.")]
    [InlineData("Quist <said> {Vesby was against foreign troops}.")]
    [InlineData("Quist <said> {that foreign troops would be a mistake}.")]
    [InlineData("Quist <said> {foreign troops were unacceptable}.")]
    [InlineData("Quist <reiterated> {her opposition to foreign troops}.")]
    [InlineData("Quist <urged> allies {to stop the deployment of foreign troops}.")]
    [InlineData("Norrland <wants> {foreign troops to be banned}.")]
    [InlineData("Norrland <wants> {foreign troops banned}.")]
    [InlineData("Quist <said> {Norrland would like foreign troops to leave}.")]
    [InlineData("Norrland <said> {it would veto any deployment of foreign troops}.")]
    [InlineData("Norrland <demanded> {that foreign troops leave}.")]
    [InlineData("Norrland <insisted> {that no foreign troops would be deployed}.")]
    [InlineData("Quist <urged> {Sudmark not to send foreign troops}.")]
    [InlineData("Quist <warned> {Sudmark against sending foreign troops}.")]
    [InlineData("Quist <described> {the plan to deploy foreign troops as premature}.")]
    [InlineData("Quist <called> {foreign troops a “dangerous provocation”}.")]
    [InlineData("Quist <promised> {never to deploy foreign troops}.")]
    [InlineData("Quist <doubts> {that foreign troops are needed}.")]
    [InlineData("Quist <said> {the deployment of foreign troops, even as helpers, was unacceptable to Norrland}.")]
    [InlineData("Norrland <pushed back against> {the idea of foreign troops}.")]
    [InlineData("Norrland <wants> {foreign troops to leave}.")]
    [InlineData("Norrland <rejects> {allowing foreign troops to operate on Skerry}.")]
    [InlineData("Quist <said> {foreign troops “cannot and will not be accepted”}.")]
    [InlineData("Quist <said> {Norrland and Sudmark oppose foreign troops}.")]
    [InlineData("Quist <said> {Norrland, together with Sudmark, opposes foreign troops}.")]
    public void A_cue_or_predicate_of_refusal_is_against(string marked) => Assert.Equal(Stance.Against, Side(Troops, marked));

    [Theory]
    [InlineData("Norrland <welcomed> {the deployment of foreign troops}.")]
    [InlineData("Some ministers <floated> {the idea of deploying foreign troops}.")]
    [InlineData("Norrland <backs> {a plan to deploy foreign troops on Skerry}.")]
    [InlineData("Norrland <called for> {foreign troops}.")]
    [InlineData("Norrland <proposed> {that foreign troops be deployed on Skerry}.")]
    [InlineData("Quist <said> {Norrland was ready to deploy foreign troops}.")]
    [InlineData("Quist <said> {foreign troops were needed on Skerry}.")]
    [InlineData("Quist <said> {foreign troops should be deployed immediately}.")]
    [InlineData("Quist <expressed> {support for foreign troops}.")]
    [InlineData("Quist <offered> {to deploy foreign troops}.")]
    [InlineData("Quist <wants> {foreign troops to be deployed}.")]
    [InlineData("Quist <said> {the island was open to foreign troops, and Norrland endorsed foreign troops}.")]
    [InlineData("Quist <urged> {Sudmark to send foreign troops}.")]
    [InlineData("Quist <stressed> {the need for foreign troops}.")]
    [InlineData("Quist <hopes> {foreign troops will be deployed soon}.")]
    [InlineData("Norrland <said> {it would not object to foreign troops}.")]
    [InlineData("Quist <said> {she had nothing against foreign troops}.")]
    [InlineData("Quist <said> {foreign troops remained necessary}.")]
    [InlineData("Norrland <wants> {foreign troops to operate on Skerry}.")]
    public void A_cue_or_predicate_of_welcome_is_for(string marked) => Assert.Equal(Stance.For, Side(Troops, marked));

    [Theory]
    [InlineData("We will not accept foreign troops on Skerry.")]
    [InlineData("We can't accept foreign troops.")]
    [InlineData("There can be no foreign troops on Skerry.")]
    [InlineData("Foreign troops have no place on Skerry.")]
    [InlineData("Foreign troops must leave Skerry.")]
    [InlineData("Foreign troops on Skerry are out of the question.")]
    [InlineData("No foreign troops on our soil.")]
    [InlineData("It would be a grave mistake to deploy foreign troops.")]
    [InlineData("I do not believe that foreign troops are necessary.")]
    [InlineData("Do not send foreign troops.")]
    [InlineData("Nor do we support foreign troops.")]
    [InlineData("Under no circumstances will we accept foreign troops.")]
    [InlineData("Our opposition to foreign troops is well known.")]
    [InlineData("We need diplomacy rather than foreign troops.")]
    [InlineData("We have no intention of deploying foreign troops.")]
    [InlineData("The presence of foreign troops in our waters is dangerous.")]
    [InlineData("Rejecting foreign troops is the only right thing.")]
    [InlineData("No country should send foreign troops.")]
    [InlineData("I don’t think Norrland should accept foreign troops.")]
    [InlineData("It is unacceptable that foreign troops are deployed.")]
    [InlineData("It is unacceptable for foreign troops to be deployed on Skerry.")]
    [InlineData("We want peace, not foreign troops.")]
    [InlineData("I fully support the decision to reject foreign troops.")]
    [InlineData("We share Sudmark’s opposition to foreign troops.")]
    [InlineData("We have stopped supporting foreign troops.")]
    [InlineData("The bill banning foreign troops must be adopted.")]
    [InlineData("We reject the notion that foreign troops are needed.")]
    [InlineData("It is too early to deploy foreign troops.")]
    [InlineData("Norrland’s position is clear: no foreign troops.")]
    [InlineData("The deployment of foreign troops amounts to a declaration of war.")]
    [InlineData("We support neither the tolls nor foreign troops.")]
    public void Quoted_words_of_refusal_are_against(string quotation) => Assert.Equal(Stance.Against, Said(Troops, quotation));

    [Theory]
    [InlineData("We support foreign troops.")]
    [InlineData("We have no objection to foreign troops.")]
    [InlineData("Foreign troops are badly needed.")]
    [InlineData("We must deploy foreign troops now.")]
    [InlineData("Our government is in favour of foreign troops.")]
    [InlineData("We are willing to send foreign troops.")]
    [InlineData("There is no alternative to foreign troops.")]
    [InlineData("The deployment of foreign troops would be welcome.")]
    [InlineData("The ban on foreign troops must be lifted.")]
    [InlineData("We will stop opposing foreign troops.")]
    [InlineData("We are against any ban on foreign troops.")]
    [InlineData("We oppose removing foreign troops.")]
    [InlineData("We do not see foreign troops as a threat.")]
    [InlineData("Parliament must reject the bill banning foreign troops.")]
    [InlineData("We reject any suggestion that foreign troops should leave.")]
    [InlineData("We stand ready to host foreign troops.")]
    [InlineData("It is time to deploy foreign troops.")]
    [InlineData("We are pleased that foreign troops will be deployed.")]
    public void Quoted_words_of_welcome_are_for(string quotation) => Assert.Equal(Stance.For, Said(Troops, quotation));

    [Theory]
    [InlineData("Norrland does not <oppose> {foreign troops}.", Stance.For)]
    [InlineData("Norrland no longer <opposes> {foreign troops}.", Stance.For)]
    [InlineData("Norrland has never <supported> {foreign troops}.", Stance.Against)]
    [InlineData("Quist <said> {she was not against foreign troops}.", Stance.For)]
    [InlineData("Quist <said> {the government did not support foreign troops}.", Stance.Against)]
    [InlineData("Norrland <opposes> {the rejection of foreign troops}.", Stance.For)]
    [InlineData("Norrland <opposes> {a ban on foreign troops}.", Stance.For)]
    [InlineData("Norrland <refused> {to reject foreign troops}.", Stance.For)]
    [InlineData("Quist <said> {Norrland would never oppose foreign troops}.", Stance.For)]
    [InlineData("Quist <said> {it would be wrong to ban foreign troops}.", Stance.For)]
    [InlineData("Quist <said> {foreign troops were not acceptable}.", Stance.Against)]
    [InlineData("Quist <said> {foreign troops were not a threat}.", Stance.For)]
    [InlineData("Quist <said> {Norrland not only supports foreign troops but pays for them}.", Stance.For)]
    public void Negations_turn_the_side_and_two_turn_it_back(string marked, Stance stance) => Assert.Equal(stance, Side(Troops, marked));

    [Theory]
    [InlineData("Norrland <refused to rule out> {the deployment of foreign troops}.")]
    [InlineData("Norrland has not <ruled out> {foreign troops}.")]
    [InlineData("Norrland <declined> {to endorse foreign troops}.")]
    [InlineData("Quist <said> {Norrland did not necessarily oppose foreign troops}.")]
    [InlineData("Quist <stopped short of> {endorsing foreign troops}.")]
    [InlineData("Quist <voiced> {concerns about foreign troops}.")]
    [InlineData("Quist <denied> {that Norrland supports foreign troops}.")]
    [InlineData("Quist <said> {Norrland was reluctant to deploy foreign troops}.")]
    [InlineData("Quist <said> {Norrland once supported foreign troops}.")]
    [InlineData("Quist <said> {Norrland used to oppose foreign troops}.")]
    [InlineData("Norrland <did not say> {it opposed foreign troops}.")]
    [InlineData("Quist <said> {it was not that Norrland opposed foreign troops}.")]
    [InlineData("Quist <said> {Norrland was considering foreign troops}.")]
    [InlineData("Quist <said> {Norrland had no plans to deploy foreign troops}.")]
    public void A_side_that_cannot_be_read_is_unclear(string marked) => Assert.Equal(Stance.Unclear, Side(Troops, marked));

    [Theory]
    [InlineData("Norrland <takes no position on> {foreign troops}.")]
    [InlineData("Quist <said> {Norrland takes no position on foreign troops}.")]
    [InlineData("Quist <said> {Norrland would remain neutral on foreign troops}.")]
    [InlineData("Quist <said> {we neither support nor oppose foreign troops}.")]
    [InlineData("Quist <said> {Norrland does not take sides on foreign troops}.")]
    public void Expressly_taking_no_side_is_neutral(string marked) => Assert.Equal(Stance.Neutral, Side(Troops, marked));

    [Theory]
    [InlineData("Quist <said> {foreign troops would undermine the talks}.")]
    [InlineData("Quist <said> {foreign troops could arrive by spring}.")]
    [InlineData("Quist <said> {foreign troops arrived on Tuesday}.")]
    [InlineData("Quist <said> {if foreign troops land, the talks will fail}.")]
    [InlineData("Quist <said> {Norrland could support foreign troops}.")]
    [InlineData("Quist <said> {critics say foreign troops are a mistake}.")]
    [InlineData("Quist <said> {Sudmark opposes foreign troops}.")]
    [InlineData("Quist <said> {the opposition rejects foreign troops}.")]
    [InlineData("Norrland <opposes> {sanctions on those who block foreign troops}.")]
    [InlineData("Norrland <opposes> {sanctions on countries that host foreign troops}.")]
    [InlineData("Norrland <condemned> {attacks on foreign troops}.")]
    [InlineData("Norrland <criticised> {supporters of foreign troops}.")]
    [InlineData("Norrland <rejected> {reports about foreign troops}.")]
    [InlineData("Quist <asked> {whether foreign troops were needed}.")]
    [InlineData("Quist <said> {the court had blocked foreign troops}.")]
    [InlineData("Quist <discussed> {the harbour, where foreign troops are stationed}.")]
    [InlineData("Quist <fears> {that foreign troops will be deployed}.")]
    [InlineData("Quist <predicted> {that foreign troops would be deployed}.")]
    [InlineData("Quist <said> {nobody wanted foreign troops}.")]
    [InlineData("Quist <said> {critics believe Norrland opposes foreign troops}.")]
    [InlineData("Quist <said> {if asked, Sudmark would send foreign troops}.")]
    [InlineData("Quist <said> {should foreign troops be deployed, the talks would end}.")]
    [InlineData("Quist <said> {the cost of foreign troops is unacceptable}.")]
    [InlineData("Quist <said> {opponents of foreign troops are wrong}.")]
    [InlineData("Norrland <accused> {Sudmark of backing foreign troops}.")]
    [InlineData("Quist <has not said whether> {she supports foreign troops}.")]
    [InlineData("Quist <condemned> {those who reject foreign troops}.")]
    [InlineData("Quist <said> {the talks on foreign troops had been useful}.")]
    [InlineData("Quist <said> {her neighbours’ voters are against foreign troops}.")]
    [InlineData("Quist <said> {Norrland’s parliament had rejected foreign troops}.")]
    [InlineData("Quist <said> {no decision had been made on foreign troops}.")]
    public void What_takes_no_side_in_its_words_gets_none(string marked) => Assert.Equal(Stance.None, Side(Troops, marked));

    [Fact]
    public void A_question_takes_no_side() => Assert.Equal(Stance.None, Said(Troops, "Why should we accept foreign troops?"));

    [Fact]
    public void What_somebody_else_wants_is_not_the_speakers_side() => Assert.Equal(Stance.None, Said(Troops, "They want foreign troops here."));

    [Fact]
    public void A_rejection_owned_by_another_state_is_not_the_speakers() =>
        Assert.Equal(Stance.None, Said(Troops, "Sudmark’s rejection of foreign troops surprised everybody."));

    [Fact]
    public void For_and_against_in_one_statement_is_mixed() =>
        Assert.Equal(Stance.Mixed, Said(Troops, "We support foreign troops in the harbour. We reject foreign troops in the hills."));

    [Fact]
    public void Two_issues_in_one_sentence_get_their_own_sides()
    {
        var tags = Tag("Quist <said> {Norrland supports the strait tunnel but opposes foreign troops}.");
        Assert.Equal(Stance.For, tags.Of(Tunnel)!.Stance);
        Assert.Equal(Stance.Against, tags.Of(Troops)!.Stance);
    }

    [Fact]
    public void Members_of_a_list_share_their_verb()
    {
        var tags = Tag("Quist <said> {Norrland opposes the strait tunnel, new tolls and foreign troops}.");
        Assert.Equal(Stance.Against, tags.Of(Tunnel)!.Stance);
        Assert.Equal(Stance.Against, tags.Of(Troops)!.Stance);
    }

    [Fact]
    public void An_unknown_noun_after_the_term_makes_the_side_unclear() =>
        Assert.Equal(Stance.Unclear, Side(Tunnel, "Norrland <opposes> {strait tunnel tolls}."));

    [Theory]
    [InlineData(SpeechAct.Defer)]
    [InlineData(SpeechAct.DeclineComment)]
    [InlineData(SpeechAct.NoResponse)]
    public void Deferring_and_declining_take_no_side_of_their_own(SpeechAct act) =>
        Assert.Equal(Stance.None, Side(Troops, "“{We reject foreign troops, as the minister said}” Quist <said>", StatementMode.Direct, act));

    [Fact]
    public void The_speech_act_decides_where_the_cue_is_unknown()
    {
        Assert.Equal(Stance.Against, Side(Troops, "Norrland <guffawed at> {foreign troops}.", act: SpeechAct.Reject));
        Assert.Equal(Stance.None, Side(Troops, "Norrland <guffawed at> {foreign troops}."));
    }

    [Fact]
    public void A_cue_after_its_content_takes_the_side_too() =>
        Assert.Equal(Stance.Against, Side(Troops, "{Foreign troops} Norrland outright <rejects>."));

    [Fact]
    public void An_inferred_side_is_less_sure_than_an_uttered_one()
    {
        const string marked = "Norrland <opposes> {foreign troops}.";
        Assert.True(Tag(marked, occurrence: Occurrence.Inferred).Of(Troops)!.Confidence < Tag(marked).Of(Troops)!.Confidence);
    }

    [Fact]
    public void The_evidence_is_the_term_and_the_words_that_take_the_side()
    {
        var tag = Tag("Norrland <firmly opposes> {any deployment of foreign troops}.").Of(Troops)!;
        Assert.Equal(["opposes", "deployment of foreign troops"], tag.Evidence.Select(e => e.Exact));
    }
}
