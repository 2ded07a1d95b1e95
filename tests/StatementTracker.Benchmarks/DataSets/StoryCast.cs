using StatementTracker.Extraction;
using StatementTracker.Model;

namespace StatementTracker.Benchmarks.DataSets;

/// <summary>The two actors every article of a community has, before its people.</summary>
internal enum ActorOf { State, Body }

/// <summary>Who one article names, in the order it names them.</summary>
internal sealed class StoryCast
{
    private readonly Page page;
    private readonly Community community;
    private readonly List<(int? Person, List<TextSpan> Mentions)> members = [];

    public StoryCast(Page page, Community community)
    {
        this.page = page;
        this.community = community;
        members.Add((null, []));
        members.Add((null, []));
    }

    public void Introduce(string before, ActorOf actor, string after)
    {
        page.Write(before);
        members[(int)actor].Mentions.Add(page.Mark(actor == ActorOf.State ? community.Country.Name : community.Body));
        page.Write(after);
    }

    /// <summary>Names a person and gives its place among the article's actors.</summary>
    public int Name(int person)
    {
        var place = PlaceOf(person);
        members[place].Mentions.Add(page.Mark(community.Persons[person].FullName));
        return place;
    }

    public TextSpan Mention(int person)
    {
        var place = PlaceOf(person);
        if (members[place].Mentions.Count == 0 && person < 2)
        {
            page.Write("the ");
            page.Write(RoleOf(person)[..^community.Body.Length]);
            members[(int)ActorOf.Body].Mentions.Add(page.Mark(community.Body));
            page.Write(", ");
        }

        Name(person);
        return members[place].Mentions[^1];
    }

    public SpeakerDraft Speaker(int person, TextSpan mention) =>
        new(PlaceOf(person), mention, person < 2 ? RoleOf(person) : null, null, CapacityOf(person), person < 2 ? (int)ActorOf.Body : null);

    public IReadOnlyList<ActorDraft> Drafts() => [.. members.Select((member, place) => member.Person is { } person
        ? new ActorDraft(
            community.Persons[person].FullName, ActorKind.Person, community.Persons[person].FamilyName, null, false,
            RoleOf(person), person < 2 ? (int)ActorOf.Body : (int)ActorOf.State, CapacityOf(person), null, [], member.Mentions)
        : Institution((ActorOf)place, member.Mentions))];

    private ActorDraft Institution(ActorOf actor, List<TextSpan> mentions) => actor == ActorOf.State
        ? new ActorDraft(community.Country.Name, ActorKind.State, null, null, false, null, null, Capacity.Personal, null, [community.Country.Capital], mentions)
        : new ActorDraft(community.Body, ActorKind.Organization, null, null, false, null, null, Capacity.Personal, (int)ActorOf.State, [], mentions);

    private int PlaceOf(int person)
    {
        var place = members.FindIndex(member => member.Person == person);
        if (place >= 0) return place;
        members.Add((person, []));
        return members.Count - 1;
    }

    private string RoleOf(int person) => person switch
    {
        0 => $"chair of the {community.Body}",
        1 => $"spokesperson of the {community.Body}",
        _ => $"{community.Country.Adjective} deputy",
    };

    private static Capacity CapacityOf(int person) =>
        person switch { 0 => Capacity.OfficeHolder, 1 => Capacity.Spokesperson, _ => Capacity.Personal };
}
