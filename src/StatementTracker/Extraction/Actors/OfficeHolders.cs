using StatementTracker.Extraction.Mentions;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Actors;

/// <summary>Whom a title without a name means.</summary>
/// <param name="reading">What has been read so far.</param>
/// <param name="cast">The article's actors.</param>
/// <param name="recency">Whom the text has spoken of up to the title.</param>
/// <param name="named">All mentions by name, in text order.</param>
internal sealed class OfficeHolders(Reading reading, Cast cast, Recency recency, IReadOnlyList<ActorMention> named)
{
    /// <summary>"The minister" means the one named before; "the Velmaran foreign minister" without a name, whoever holds the office.</summary>
    public CastMember HolderOf(TokenRange source, Role role, CastMember? body, bool definite)
    {
        var lemma = role.Noun.Lemma;
        var bare = reading.Tokens[source.First].Lower is not ("a" or "an" or "one" or "another");
        if (bare && recency.Latest(actor => actor.Kind is ActorKind.Person or ActorKind.Unnamed && !actor.IsPlural && Holds(actor, role, body)) is { } holder) return holder;
        if (bare && body is not null && role.Noun.Class is SourceClass.Office or SourceClass.Spokesperson && Introduced(source) is { } named)
        {
            named.Learn(role, body);
            return named;
        }

        if (bare && body is null && lemma is "man" or "woman" && recency.Latest(actor => actor.Kind == ActorKind.Person) is { } person) return person;
        var office = (definite || body is not null) && role.Noun.Class is SourceClass.Office && bare;
        var member = office
            ? cast.Nameless(reading.Span(role.Words).Exact, ActorKind.Person, plural: false, articleBound: body is null)
            : cast.Nameless(NamelessNames.Of(reading, source), role.Noun.Class is SourceClass.Spokesperson or SourceClass.Office or SourceClass.Person ? ActorKind.Unnamed : ActorKind.Group, plural: false);
        member.Learn(role, body);
        return member;
    }

    /// <summary>A lead's "Velmara's foreign minister" is the person without a role who is first named just after it.</summary>
    private CastMember? Introduced(TokenRange source)
    {
        var sentence = reading.Tokens[source.First].Sentence;
        foreach (var mention in named.Skip(NextNamed(source.End)))
        {
            if (reading.Tokens[mention.Words.First].Sentence - sentence > 2) break;
            var actor = cast.Members[mention.Actor];
            if (actor.Kind != ActorKind.Person || actor.Mentions[0].First < source.First) continue;
            return actor.Role is null && actor.FamilyName != actor.Name ? actor : null;
        }

        return null;
    }

    private int NextNamed(int token)
    {
        int low = 0, high = named.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (named[middle].Words.First < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Whether the actor's role has the noun and what qualifies it ("foreign" of "the foreign minister"), and no other body.</summary>
    private bool Holds(CastMember actor, Role sought, CastMember? body)
    {
        if (actor.Role is not { } role || (body is not null && actor.Body != body)) return false;
        if (!Has(role, word => word == sought.Noun.Lemma || SourceNouns.Of(word)?.Lemma == sought.Noun.Lemma)) return false;
        for (var i = sought.Words.First; i < sought.Head; i++)
        {
            var word = reading.Tokens[i].Lower;
            if (RoleReader.IsModifier(word) && word is not ("senior" or "special") && !Has(role, other => other == word)) return false;
        }

        return true;
    }

    private bool Has(Role role, Func<string, bool> fits)
    {
        for (var i = role.Words.First; i < role.Words.End; i++)
            if (fits(reading.Tokens[i].Lower)) return true;
        return false;
    }
}
