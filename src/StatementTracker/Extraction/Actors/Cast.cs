using StatementTracker.Extraction.Gazetteers;
using StatementTracker.Extraction.Mentions;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Actors;

/// <summary>The actors of one article, found by any of their names.</summary>
internal sealed class Cast(StateNames states)
{
    private readonly List<CastMember> members = [];
    private readonly Dictionary<string, CastMember> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CastMember>> byFamily = new(StringComparer.Ordinal);

    public IReadOnlyList<CastMember> Members => members;

    public CastMember? Named(string name) => byName.GetValueOrDefault(Names.Key(name));

    /// <summary>The people of that family name, in the order of their introduction.</summary>
    public IReadOnlyList<CastMember> Family(string name) => byFamily.TryGetValue(Names.Key(name), out var family) ? family : [];

    public CastMember Known(GazetteerEntry entry)
    {
        if (byName.TryGetValue(entry.Key, out var known)) return known;
        var member = Add(new CastMember(members.Count, entry.Name, entry.Kind) { GazetteerKey = entry.Key, IsPlural = entry.Kind == ActorKind.Group }, entry.Key);
        byName.TryAdd(Names.Key(entry.Name), member);
        foreach (var other in entry.OtherNames) member.OtherNames.Add(other);
        if (entry.PartOf is { } partOf && Gazetteer.World.Entry(partOf) is { } whole) member.PartOf = Known(whole);
        return member;
    }

    /// <summary>The state a word names by a list or by this article, as its name, its adjective or its capital.</summary>
    public CastMember? State(string word)
    {
        if (states.Of(word) is { } name)
        {
            if (Gazetteer.World.Find(name) is { Entry.Kind: ActorKind.State } listed) return Known(listed.Entry);
            var key = "state " + Names.Key(name);
            if (byName.TryGetValue(key, out var known)) return known;
            var state = Add(new CastMember(members.Count, name, ActorKind.State), key);
            byName.TryAdd(Names.Key(name), state);
            foreach (var form in states.FormsOf(name)) state.OtherNames.Add(form);
            return state;
        }

        return Gazetteer.World.Find(word) is { } match ? Known(match.Entry) : null;
    }

    public CastMember Person(string name, Gender gender)
    {
        var key = Names.Key(name);
        if (byName.TryGetValue(key, out var known) && known.Kind == ActorKind.Person) return known;
        var words = name.Split(' ');
        var family = words.Length > 1 && words[^1].TrimEnd('.').ToLowerInvariant() is "jr" or "sr" or "ii" or "iii" or "iv" ? words[^2].TrimEnd(',') : words[^1];
        var person = Add(new CastMember(members.Count, name, ActorKind.Person) { FamilyName = family, Gender = gender }, key);
        if (!byFamily.TryGetValue(Names.Key(family), out var relatives)) byFamily[Names.Key(family)] = relatives = [];
        relatives.Add(person);
        return person;
    }

    public CastMember Organization(string name, bool articleBound = false)
    {
        var key = Names.Key(name);
        return byName.TryGetValue(key, out var known) ? known : Add(new CastMember(members.Count, name, ActorKind.Organization) { ArticleBound = articleBound }, key);
    }

    /// <summary>Sources without a name and groups: one actor an article for the same words.</summary>
    public CastMember Nameless(string name, ActorKind kind, bool plural, bool articleBound = true)
    {
        var key = "- " + Names.Key(name);
        return byName.TryGetValue(key, out var known) ? known : Add(new CastMember(members.Count, name, kind) { ArticleBound = articleBound, IsPlural = plural }, key);
    }

    public void AlsoNamed(CastMember member, string name)
    {
        if (Names.Key(name) != Names.Key(member.Name)) member.OtherNames.Add(name);
        byName.TryAdd(Names.Key(name), member);
    }

    private CastMember Add(CastMember member, string key)
    {
        members.Add(member);
        byName.TryAdd(key, member);
        return member;
    }
}
