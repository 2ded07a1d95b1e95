using StatementTracker.Linking;
using StatementTracker.Linking.Actors;
using StatementTracker.Model;
using Record = StatementTracker.Model.Record;

namespace StatementTracker.Tests.Linking;

public sealed class ActorsAreLinkedByAllArticles
{
    private readonly Record record = new() { RecordedAt = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero) };

    [Fact]
    public void A_family_name_is_the_one_person_who_bears_it()
    {
        var full = Mention("Ana Verin");
        var partial = Mention("Verin");
        Link();
        Assert.NotNull(full.ActorId);
        Assert.Equal(full.ActorId, partial.ActorId);
    }

    [Fact]
    public void A_full_name_that_arrives_later_takes_the_family_name_with_it_and_the_former_actor_leads_there()
    {
        var partial = Mention("Verin");
        Link();
        var former = partial.ActorId!.Value;
        var full = Mention("Ana Verin");
        Link();
        Assert.Equal(full.ActorId, partial.ActorId);
        Assert.True(record.Actors[former].IsRemoved);
        Assert.Equal(full.ActorId, record.Actors[former].MergedIntoId);
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 0, 2)]
    [InlineData(1, 2, 0)]
    public void A_family_name_of_two_people_is_ambiguous_in_whichever_order_they_arrive(int first, int second, int third)
    {
        string[] names = ["Ana Verin", "Verin", "Jon Verin"];
        foreach (var name in new[] { first, second, third })
        {
            Mention(names[name]);
            Link();
        }

        var partial = record.ArticleActors.Values.Single(a => a.Name == "Verin");
        Assert.Equal(LinkState.Ambiguous, partial.Link);
        Assert.Null(partial.ActorId);
        Assert.Equal(["Ana Verin", "Jon Verin"], partial.Candidates.Select(c => record.Actors[c].Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, record.Actors.Values.Count(a => !a.IsRemoved));
    }

    [Fact]
    public void People_of_one_name_whom_articles_place_in_two_states_are_two_and_a_mention_without_a_state_is_ambiguous()
    {
        var velmaran = Mention("Ana Verin", state: "named:velmara");
        var torvian = Mention("Ana Verin", state: "named:torvia");
        var either = Mention("Ana Verin");
        Link();
        Assert.NotEqual(velmaran.ActorId, torvian.ActorId);
        Assert.Equal(LinkState.Ambiguous, either.Link);
    }

    [Fact]
    public void A_person_known_without_a_state_turns_out_to_be_of_the_one_state_later_given()
    {
        var first = Mention("Ana Verin");
        Link();
        var before = first.ActorId;
        var second = Mention("Ana Verin", state: "named:velmara");
        Link();
        Assert.Equal(before, first.ActorId);
        Assert.Equal(before, second.ActorId);
    }

    [Fact]
    public void Initials_and_marks_do_not_make_another_person()
    {
        var plain = Mention("Ana K. Verin");
        var marked = Mention("Ána Verin");
        Link();
        Assert.Equal(plain.ActorId, marked.ActorId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_capital_names_its_state_in_whichever_order_the_articles_arrive(bool stateFirst)
    {
        ArticleActor[] mentions = [Named("Velmara", others: ["Velstad"]), Named("Velstad")];
        foreach (var mention in stateFirst ? mentions : mentions.Reverse())
        {
            Add(mention);
            Link();
        }

        Assert.Equal(mentions[0].ActorId, mentions[1].ActorId);
        Assert.Equal("Velmara", Assert.Single(record.Actors.Values, a => !a.IsRemoved).Name);
    }

    [Fact]
    public void Unnamed_sources_are_one_actor_an_article()
    {
        var here = Add(new ArticleActor { ArticleId = Guid.CreateVersion7(), Ordinal = 0, Name = "two officials", Kind = ActorKind.Unnamed, NameKey = "two officials", ArticleBound = true });
        var there = Add(new ArticleActor { ArticleId = Guid.CreateVersion7(), Ordinal = 0, Name = "two officials", Kind = ActorKind.Unnamed, NameKey = "two officials", ArticleBound = true });
        Link();
        Assert.NotEqual(here.ActorId, there.ActorId);
        Assert.Equal(["two-officials", "two-officials-2"], record.Actors.Values.Select(a => a.Slug).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_bare_title_means_its_holder()
    {
        var holder = Mention("Ana Verin", title: "foreign minister@named:velmara");
        var title = Add(new ArticleActor
        {
            ArticleId = Guid.CreateVersion7(), Ordinal = 0, Name = "Velmaran foreign minister", Kind = ActorKind.Unnamed, NameKey = "velmaran foreign minister",
            ArticleBound = true, TitleKey = "foreign minister@named:velmara",
        });
        Link();
        Assert.Equal(holder.ActorId, title.ActorId);
    }

    [Fact]
    public void A_person_that_was_entered_by_hand_is_found_by_its_family_name()
    {
        var curated = new Actor { Slug = "ana-verin", Name = "Ana Verin", Kind = ActorKind.Person, IdentityKey = "person:ana verin", Curated = true };
        foreach (var key in ActorKeys.NamesOf(curated.Kind, curated.Name, [])) curated.Names.Add(new ActorName { ActorId = curated.Id, Key = key });
        record.Actors.Add(curated.Id, curated);
        var partial = Mention("Verin");
        Link();
        Assert.Equal(curated.Id, partial.ActorId);
    }

    private ArticleActor Mention(string name, string? state = null, string? title = null) => Add(new ArticleActor
    {
        ArticleId = Guid.CreateVersion7(), Ordinal = 0, Name = name, Kind = ActorKind.Person, NameKey = ActorKeys.NameKey(ActorKind.Person, name),
        FamilyKey = ActorKeys.FamilyKey(name), ArticleBound = false, StateKey = state, TitleKey = title,
    });

    private static ArticleActor Named(string name, params string[] others) => new()
    {
        ArticleId = Guid.CreateVersion7(), Ordinal = 0, Name = name, Kind = ActorKind.State, NameKey = Names.Key(name), ArticleBound = false, OtherNames = others,
    };

    private ArticleActor Add(ArticleActor mention)
    {
        record.ArticleActors.Add(mention.Id, mention);
        record.Changes.ArticleActors.Add(mention.Id);
        return mention;
    }

    private void Link()
    {
        foreach (var stage in Relinking.Stages) stage.Run(record);
        record.Changes.ArticleActors.Clear();
        record.Changes.Orphans.Clear();
        record.Changes.Links.Clear();
    }
}
