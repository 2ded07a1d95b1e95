using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Gazetteers;
using StatementTracker.Extraction.Mentions;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Actors;

/// <summary>Gives each name its actor: full names and listed ones first, then what is short for them.</summary>
internal static class NamedActors
{
    /// <summary>The names with their actors, in text order; a name that is no actor's is left out.</summary>
    public static List<(NameMention Mention, CastMember Actor)> Read(Reading reading, Cast cast)
    {
        var names = NameFinder.Find(reading);
        var sources = SourceHeads(reading);
        var actors = new CastMember?[names.Count];
        var people = PeopleNames(reading, names, sources);
        for (var i = 0; i < names.Count; i++) actors[i] = Full(reading, cast, names[i], people);
        for (var i = 0; i < names.Count; i++) actors[i] ??= Short(reading, cast, names[i], sources);
        for (var i = 0; i < names.Count; i++)
            if (actors[i] is { } actor) Learn(reading, cast, names[i], actor, actors, i);
        return [.. names.Zip(actors).Where(pair => pair.Second is not null).Select(pair => (pair.First, pair.Second!))];
    }

    /// <summary>The last tokens of the phrases that something is attributed to.</summary>
    private static HashSet<int> SourceHeads(Reading reading)
    {
        var heads = new HashSet<int>();
        foreach (var attribution in reading.Attributions)
            foreach (var source in attribution.Sources)
                if (Grammar.NounPhrases.BaseStartingAt(reading, source.First, source.End) is { } phrase) heads.Add(phrase.Head);
        return heads;
    }

    /// <summary>Names of two words and more that some mention shows to be a person's.</summary>
    private static HashSet<string> PeopleNames(Reading reading, List<NameMention> names, HashSet<int> sources) =>
        [.. names.Where(name => name.Name.Count > 1 && (name.Kind == NameKind.Person || (name.Kind == NameKind.Unknown && !name.IsDetermined && name.Name.Count <= 4 && (sources.Contains(name.Name.Last) || ActsAsPerson(reading, name.Name)))))
            .Select(name => Text(reading, name.Name))];

    /// <summary>The subject of its clause, or followed by "who": unknown names of two words and more that act are mostly people's.</summary>
    private static bool ActsAsPerson(Reading reading, TokenRange name)
    {
        if (name.End >= reading.Tokens.Length || reading.Tokens[name.First].Quotation >= 0) return false;
        var next = reading.Tokens[name.End];
        if (next.Is(",") && name.End + 1 < reading.Tokens.Length && reading.Tokens[name.End + 1].Is("who")) return true;
        return next.Tag is Grammar.Tag.Verb or Grammar.Tag.Auxiliary && next.Sentence == reading.Tokens[name.First].Sentence
            && Subjects.IsClauseStart(reading, name.First, reading.SentenceOf(name.First).Tokens.First);
    }

    private static CastMember? Full(Reading reading, Cast cast, NameMention name, HashSet<string> people)
    {
        var text = Text(reading, name.Name);
        if (name.Kind == NameKind.Known && name.Match is { } match) return Listed(cast, match, text);
        if (name.Name.Count > 1 && people.Contains(text)) return cast.Person(text, name.Gender);
        if (name.Name.Count == 1 && cast.State(text) is { } state) return state;
        if (name.Kind != NameKind.Organization) return null;
        var organization = cast.Organization(text);
        var organ = StateNames.IsStateNoun(reading.Tokens[name.Name.Last].Lower);
        if (organ && organization.Kind == ActorKind.Organization) organization.PartOf ??= Bodies.StateIn(reading, cast, name.Name with { End = name.Name.First + 1 });
        return organization;
    }

    private static CastMember Listed(Cast cast, GazetteerMatch match, string text)
    {
        if (match.Form == NameForm.People) return cast.Nameless(text, ActorKind.Group, plural: true, articleBound: false);
        var known = cast.Known(match.Entry);
        if (match.Form != NameForm.Adjective) cast.AlsoNamed(known, text);
        return known;
    }

    private static CastMember? Short(Reading reading, Cast cast, NameMention name, HashSet<int> sources)
    {
        var text = Text(reading, name.Name);
        if (cast.Named(text) is { } named) return named;
        if (name.Name.Count == 1 && cast.Family(text) is { Count: > 0 } family) return family.FirstOrDefault(person => Agrees(person, name)) ?? family[0];
        if (name.Kind == NameKind.Person) return cast.Person(text, name.Gender);
        if (!sources.Contains(name.Name.Last)) return null;
        return name.IsDetermined || SpeaksAsIt(reading, name) ? cast.Organization(text) : cast.Person(text, name.Gender);
    }

    private static bool Agrees(CastMember person, NameMention name) => name.Gender == Gender.Unknown || person.Gender == Gender.Unknown || person.Gender == name.Gender;

    /// <summary>"Zentrix said it would": a name that calls itself "it" is no person's.</summary>
    private static bool SpeaksAsIt(Reading reading, NameMention name)
    {
        for (var i = name.Name.End; i < reading.Tokens.Length && i < name.Name.End + 4; i++)
            if (reading.Tokens[i].Lower is "it" or "its") return true;
        return false;
    }

    private static void Learn(Reading reading, Cast cast, NameMention name, CastMember actor, CastMember?[] actors, int at)
    {
        actor.Mentions.Add(name.Name);
        if (actor.Gender == Gender.Unknown) actor.Gender = name.Gender;
        if (name.Role is not { } role || actor.Kind != ActorKind.Person) return;
        var body = role.Body is { } words ? Bodies.Of(reading, cast, words, noun => Before(actors, at, noun))
            : role.HasPronounOwner ? null
            : StateOffices.StateOf(reading, cast, role);
        actor.Learn(role, body);
    }

    /// <summary>The latest state, or organization with that noun in its name, among the names before.</summary>
    private static CastMember? Before(CastMember?[] actors, int at, string noun)
    {
        for (var i = at - 1; i >= 0 && i > at - 24; i--)
        {
            if (actors[i] is not { } actor) continue;
            if (noun == "state" ? actor.Kind == ActorKind.State : actor.Kind == ActorKind.Organization && actor.Name.Contains(noun, StringComparison.OrdinalIgnoreCase)) return actor;
        }

        return null;
    }

    private static string Text(Reading reading, TokenRange name) => reading.Span(name).Exact;
}
