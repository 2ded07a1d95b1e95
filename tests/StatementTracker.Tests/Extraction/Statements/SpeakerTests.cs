using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction.Statements;

public class SpeakerTests
{
    [Theory]
    [InlineData("Harbour Union spokeswoman Ilsa Marr said the fees were illegal.", "Harbour Union spokeswoman", "Harbour Union", Capacity.Spokesperson)]
    [InlineData("Ilsa Marr, a spokeswoman for the Harbour Union, said the fees were illegal.", "spokeswoman for the Harbour Union", "Harbour Union", Capacity.Spokesperson)]
    [InlineData("Velmaran Foreign Minister Ilsa Marr said the fees were illegal.", "Velmaran Foreign Minister", "Velmara", Capacity.OfficeHolder)]
    [InlineData("The Velmaran foreign minister, Ilsa Marr, said the fees were illegal.", "Velmaran foreign minister", "Velmara", Capacity.OfficeHolder)]
    [InlineData("Ilsa Marr, the foreign minister of Velmara, said the fees were illegal.", "foreign minister of Velmara", "Velmara", Capacity.OfficeHolder)]
    [InlineData("Velmara's foreign minister Ilsa Marr said the fees were illegal.", "Velmara's foreign minister", "Velmara", Capacity.OfficeHolder)]
    [InlineData("“The fees are illegal,” said Ilsa Marr, the foreign minister of Velmara.", "foreign minister of Velmara", "Velmara", Capacity.OfficeHolder)]
    [InlineData("Former Velmaran foreign minister Ilsa Marr said the fees were illegal.", "Former Velmaran foreign minister", null, Capacity.Personal)]
    [InlineData("Ilsa Marr, a nonresident scholar at the Brellin Institute, said the fees were illegal.", "nonresident scholar at the Brellin Institute", null, Capacity.Personal)]
    [InlineData("Velmaran lawmaker Ilsa Marr said the fees were illegal.", "Velmaran lawmaker", null, Capacity.Personal)]
    public void A_role_tells_for_whom_its_holder_speaks(string text, string role, string? body, Capacity capacity)
    {
        var extracted = Extracted.From(text);

        var statement = extracted.Saying("illegal");
        Assert.Equal(["Ilsa Marr"], extracted.SpeakersOf(statement));
        Assert.Equal((role, capacity, body), (statement.Speakers[0].Role, statement.Speakers[0].Capacity, extracted.OnBehalf(statement)));
        Assert.Equal(role, statement.Speakers[0].RoleSpan!.Exact);
    }

    [Fact]
    public void A_family_name_means_the_person_introduced_in_full()
    {
        var extracted = Extracted.From("Velmaran Foreign Minister Ilsa Marr arrived on Monday. Marr said the fees were illegal.");

        Assert.Equal(["Ilsa Marr"], extracted.SpeakersOf("illegal"));
        Assert.Equal("Velmara", extracted.OnBehalf(extracted.Saying("illegal")));
    }

    [Fact]
    public void Pronouns_follow_gender_and_the_last_speaker()
    {
        var extracted = Extracted.From("Mr. Dal Rone said the dam was safe. Ms. Ilsa Marr said the dam would burst. He insisted that engineers agreed. She argued that nobody had asked them.");

        Assert.Equal(["Dal Rone"], extracted.SpeakersOf("engineers agreed"));
        Assert.Equal(["Ilsa Marr"], extracted.SpeakersOf("nobody had asked"));
    }

    [Fact]
    public void A_pronoun_takes_the_subject_before_a_later_mention()
    {
        var extracted = Extracted.From("Dal Rone met Oren Tavish on Monday. He said the dam was safe.");

        Assert.Equal(["Dal Rone"], extracted.SpeakersOf("dam was safe"));
    }

    [Theory]
    [InlineData("We said that the dam would burst by spring.", "We")]
    [InlineData("The dam was built by people of the valley. I warned that it would burst by spring.", "I")]
    public void A_source_of_whom_the_text_does_not_say_who_it_is_keeps_its_words(string text, string words)
    {
        var extracted = Extracted.From(text);

        var speaker = Assert.Single(extracted.Saying("burst by spring").Speakers);
        Assert.Equal((null, words, null), (speaker.Actor, speaker.Mention.Exact, speaker.OnBehalfOf));
        Assert.Empty(extracted.Draft.Actors);
    }

    [Fact]
    public void What_we_say_twice_is_not_known_to_be_one_utterance()
    {
        var extracted = Extracted.From("We said that the dam would burst by spring. We said that the dam would burst by spring.");

        Assert.Equal(2, extracted.Draft.Statements.Select(statement => statement.Utterance).Distinct().Count());
    }

    [Fact]
    public void A_bare_title_means_the_one_who_holds_it()
    {
        var extracted = Extracted.From("Velmaran Foreign Minister Ilsa Marr met Costovian Defence Minister Dal Rone. The foreign minister said the fees were illegal. The defence minister said they were fair.");

        Assert.Equal(["Ilsa Marr"], extracted.SpeakersOf("illegal"));
        Assert.Equal(["Dal Rone"], extracted.SpeakersOf("fair"));
    }

    [Fact]
    public void A_title_without_a_name_speaks_for_its_state()
    {
        var extracted = Extracted.From("The Velmaran foreign minister said the fees were illegal.");

        Assert.Equal("Velmara", extracted.OnBehalf(extracted.Saying("illegal")));
    }

    [Fact]
    public void A_lead_that_gives_only_the_office_is_the_person_named_after_it()
    {
        var extracted = Extracted.From("Velmara's foreign minister has ruled out new fees.\n“We have paid enough,” Ilsa Marr said on Monday.");

        Assert.Equal(["Ilsa Marr"], extracted.SpeakersOf("new fees"));
        Assert.Equal("Velmara", extracted.OnBehalf(extracted.Saying("paid enough")));
    }

    [Fact]
    public void Joint_speakers_each_speak_and_they_means_both()
    {
        var extracted = Extracted.From("Dal Rone and Ilsa Marr said the dam was safe. They called the report a disgrace.");

        Assert.Equal(["Dal Rone", "Ilsa Marr"], extracted.SpeakersOf("dam was safe"));
        Assert.Equal(["Dal Rone", "Ilsa Marr"], extracted.SpeakersOf("a disgrace"));
    }

    [Fact]
    public void A_state_and_its_allies_are_two_speakers()
    {
        var extracted = Extracted.From("Velmara and its northern allies outright reject the treaty. The Velmaran parliament has voted.");

        Assert.Equal(["Velmara", "northern allies"], extracted.SpeakersOf("the treaty"));
    }

    [Fact]
    public void An_unknown_country_is_a_state_by_its_offices_and_its_adjective_and_capital_name_it()
    {
        var extracted = Extracted.From("Ostrand, the capital of Costovia, is calm. The Costovian government said the fees were fair. Ostrand rejected the treaty.");

        Assert.Equal(ActorKind.State, extracted.Actor("Costovia").Kind);
        Assert.Equal(["Costovia"], extracted.SpeakersOf("fees were fair"));
        Assert.Equal(["Costovia"], extracted.SpeakersOf("the treaty"));
        Assert.Contains("Ostrand", extracted.Actor("Costovia").OtherNames);
    }

    [Fact]
    public void A_ministry_is_an_organ_of_its_state()
    {
        var extracted = Extracted.From("The Costovian foreign ministry said the fees were fair.");

        var ministry = extracted.Actor("Costovian foreign ministry");
        Assert.Equal(ActorKind.Organization, ministry.Kind);
        Assert.Equal("Costovia", extracted.Draft.Actors[ministry.PartOf!.Value].Name);
    }

    [Theory]
    [InlineData("Analysts said the fees were fair.", "Analysts", ActorKind.Unnamed)]
    [InlineData("Two officials familiar with the talks said the fees were fair.", "officials", ActorKind.Unnamed)]
    [InlineData("Some northern politicians said the fees were fair.", "northern politicians", ActorKind.Group)]
    [InlineData("A senior diplomat said the fees were fair.", "senior diplomat", ActorKind.Unnamed)]
    public void Sources_without_a_name_and_groups_belong_to_the_article_and_bind_no_body(string text, string name, ActorKind kind)
    {
        var extracted = Extracted.From(text);

        var actor = Assert.Single(extracted.Draft.Actors);
        Assert.Equal((kind, true), (actor.Kind, actor.ArticleBound));
        Assert.Contains(name, actor.Name, StringComparison.OrdinalIgnoreCase);
        Assert.Null(extracted.Saying("fair").Speakers[0].OnBehalfOf);
    }

    [Fact]
    public void It_means_the_body_and_not_the_person()
    {
        var extracted = Extracted.From("The Harbour Union met Ilsa Marr on Monday. It said the fees were fair.");

        Assert.Equal(["Harbour Union"], extracted.SpeakersOf("fees were fair"));
    }

    [Fact]
    public void Its_narrative_belongs_to_the_body_the_sentence_is_about()
    {
        var extracted = Extracted.From("The Velmaran army lost ground. Analysts suggest the Harbour Union's stance aims to win time while reinforcing its narrative of foreign meddling.");

        var nested = Assert.Single(extracted.Draft.Statements, statement => statement.Text == "foreign meddling");
        Assert.Equal(["Harbour Union"], extracted.SpeakersOf(nested));
    }

    [Fact]
    public void Namesakes_with_different_first_names_stay_apart()
    {
        var extracted = Extracted.From("Dal Rone said the dam was safe. Vera Rone said it would burst.");

        Assert.Equal(["Dal Rone", "Vera Rone"], extracted.Draft.Actors.Select(actor => actor.Name));
    }
}
