using StatementTracker.Model;

namespace StatementTracker.Linking.Actors;

/// <summary>
/// The people of one family name. A full name is one person, unless articles place it in different states: then each state has its own,
/// and a mention that gives no state may be any of them. A bare family name is the one person who bears it, or ambiguous.
/// </summary>
internal static class PersonActors
{
    public static void LinkFamily(Record record, ActorRegister actors, string family)
    {
        var mentions = record.ArticleActors.Values
            .Where(a => a is { Kind: ActorKind.Person, ArticleBound: false } && a.FamilyKey == family)
            .OrderBy(a => a.NameKey, StringComparer.Ordinal).ThenBy(a => a.StateKey, StringComparer.Ordinal).ThenBy(a => a.Ordinal).ThenBy(a => a.Id)
            .ToList();
        List<(Actor Actor, string? State)> people = [];
        foreach (var name in mentions.Where(a => a.NameKey != family).GroupBy(a => a.NameKey))
            people.AddRange(LinkName(actors, name.Key, [.. name]));

        // People that only a person entered bear the name too.
        foreach (var curated in actors.Named(family, a => a.Curated && a.Kind == ActorKind.Person).Where(c => people.All(p => p.Actor != c)))
            people.Add((curated, null));

        LinkPartial(actors, family, [.. mentions.Where(a => a.NameKey == family)], people);
    }

    private static void LinkPartial(ActorRegister actors, string family, List<ArticleActor> mentions, List<(Actor Actor, string? State)> people)
    {
        if (people.Count == 0)
        {
            LinkName(actors, family, mentions);
            return;
        }

        foreach (var mention in mentions)
        {
            var fitting = people.Where(p => mention.StateKey is null || p.State is null || p.State == mention.StateKey)
                .Select(p => p.Actor).Distinct().ToList();
            if (fitting.Count > 0) actors.Link(mention, fitting);
            else LinkName(actors, family, [mention]);
        }
    }

    /// <summary>Links all mentions of one name and answers the people it names, each with its state.</summary>
    private static List<(Actor Actor, string? State)> LinkName(ActorRegister actors, string name, List<ArticleActor> mentions)
    {
        if (mentions.Count == 0) return [];
        var curated = actors.Named(name, a => a.Curated && a.Kind == ActorKind.Person);
        var states = mentions.Select(m => m.StateKey).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (curated.Count > 0 && states.Count <= 1)
        {
            foreach (var mention in mentions) actors.Link(mention, curated);
            return [.. curated.Select(c => (c, states.FirstOrDefault()))];
        }

        if (states.Count <= 1)
        {
            var state = states.FirstOrDefault();
            var person = Person(actors, name, state, mentions);
            foreach (var mention in mentions) actors.Link(mention, [person]);
            return [(person, state)];
        }

        var people = states.Select(s => (Actor: Person(actors, name, s, [.. mentions.Where(m => m.StateKey == s)]), State: (string?)s)).ToList();
        foreach (var mention in mentions)
            actors.Link(mention, [.. people.Where(p => mention.StateKey is null || p.State == mention.StateKey).Select(p => p.Actor)]);
        return people;
    }

    /// <summary>The person of this name and state; one known so far without a state turns out to be of it.</summary>
    private static Actor Person(ActorRegister actors, string name, string? state, IReadOnlyList<ArticleActor> mentions)
    {
        var identity = ActorKeys.PersonIdentity(name, state);
        if (state is not null && actors.Find(identity) is null && actors.Find(ActorKeys.PersonIdentity(name, null)) is { } stateless)
            actors.Identify(stateless, identity);
        return actors.FindOrCreate(identity, mentions);
    }
}
