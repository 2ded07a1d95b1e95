using StatementTracker.Extraction.Gazetteers;
using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction.Gazetteers;

public class GazetteerTests
{
    private static readonly Gazetteer World = Gazetteer.World;

    [Theory]
    [InlineData("Russia", "state:ru", NameForm.Name)]
    [InlineData("Moscow", "state:ru", NameForm.Capital)]
    [InlineData("Russian", "state:ru", NameForm.Adjective)]
    [InlineData("Russians", "state:ru", NameForm.People)]
    [InlineData("Kiev", "state:ua", NameForm.Capital)]
    [InlineData("Kyiv", "state:ua", NameForm.Capital)]
    [InlineData("the U.S.", "state:us", NameForm.Name)]
    [InlineData("UK", "state:gb", NameForm.Name)]
    [InlineData("the UAE", "state:ae", NameForm.Name)]
    [InlineData("Türkiye", "state:tr", NameForm.Name)]
    [InlineData("Cote d’Ivoire", "state:ci", NameForm.Name)]
    [InlineData("Guinea-Bissau", "state:gw", NameForm.Name)]
    [InlineData("the Democratic Republic of the Congo", "state:cd", NameForm.Name)]
    [InlineData("The Hague", "state:nl", NameForm.Capital)]
    [InlineData("the Kremlin", "organization:kremlin", NameForm.Name)]
    [InlineData("Elysee Palace", "organization:elysee", NameForm.Name)]
    [InlineData("the State Department", "organization:us-state-department", NameForm.Name)]
    [InlineData("Nato", "organization:nato", NameForm.Name)]
    [InlineData("the U.N. Security Council", "organization:un-security-council", NameForm.Name)]
    [InlineData("Brussels", "organization:eu", NameForm.Name)]
    [InlineData("the West", "group:west", NameForm.Name)]
    [InlineData("Western", "group:west", NameForm.Adjective)]
    public void A_name_in_any_form_leads_to_its_entry(string name, string key, NameForm form)
    {
        var match = World.Find(name);

        Assert.Equal(key, match?.Entry.Key);
        Assert.Equal(form, match?.Form);
    }

    [Theory]
    [InlineData("us")]
    [InlineData("who")]
    [InlineData("polish")]
    [InlineData("turkey")]
    [InlineData("Us")]
    [InlineData("Ruritania")]
    [InlineData("Russiagate")]
    public void Words_that_only_look_like_names_are_not_found(string word) => Assert.Null(World.Find(word));

    [Theory]
    [InlineData("Georgia")]
    [InlineData("Jordan")]
    [InlineData("Chad")]
    [InlineData("Congress")]
    [InlineData("Washington")]
    [InlineData("West")]
    public void A_form_that_often_means_something_else_is_flagged(string name) => Assert.True(World.Find(name)?.Ambiguous);

    [Fact]
    public void The_determiner_settles_what_the_bare_word_leaves_open() => Assert.False(World.Find("the West")?.Ambiguous);

    [Fact]
    public void The_longest_name_at_a_word_is_taken_and_the_rest_is_left()
    {
        string[] words = ["in", "South", "Sudan", "’s", "capital"];

        Assert.Equal(("state:ss", 2), World.MatchAt(words, 1) is { } match ? (match.Entry.Key, match.Words) : default);
        Assert.Equal("state:sd", World.MatchAt(words, 2)?.Entry.Key);
        Assert.Null(World.MatchAt(words, 4));
    }

    [Fact]
    public void A_possessive_ending_is_no_part_of_the_name_and_one_inside_it_is()
    {
        Assert.Equal("state:ru", World.MatchAt(["Russia’s", "narrative"], 0)?.Entry.Key);
        Assert.Equal(1, World.MatchAt(["Russia", "’s", "narrative"], 0)?.Words);
        Assert.Equal(4, World.MatchAt(["National", "People", "’s", "Congress"], 0)?.Words);
    }

    [Fact]
    public void A_hyphen_may_stand_as_a_word_of_its_own() => Assert.Equal(3, World.MatchAt(["Guinea", "-", "Bissau", "said"], 0)?.Words);

    [Fact]
    public void An_organ_names_the_body_it_is_part_of()
    {
        Assert.Equal("state:ru", World.Entry("organization:kremlin")?.PartOf);
        Assert.Equal("organization:eu", World.Entry("organization:european-commission")?.PartOf);
        Assert.All(World.Entries.Where(entry => entry.PartOf is not null), entry => Assert.NotNull(World.Entry(entry.PartOf!)));
    }

    [Fact]
    public void A_national_adjective_leads_to_its_state_and_a_collective_one_does_not()
    {
        Assert.Equal("state:fi", World.StateOf("Finnish")?.Key);
        Assert.Equal("state:nl", World.StateOf("Dutch")?.Key);
        Assert.Null(World.StateOf("Western"));
        Assert.Null(World.StateOf("Moscow"));
    }

    [Fact]
    public void Every_state_is_listed_with_its_name_and_every_name_leads_back_to_it()
    {
        var states = World.Entries.Where(entry => entry.Kind == ActorKind.State).ToList();

        Assert.InRange(states.Count, 195, 200);
        Assert.Empty(World.Entries.Where(entry => World.Find(entry.Name)?.Entry.Key != entry.Key).Select(entry => entry.Name));
    }
}
