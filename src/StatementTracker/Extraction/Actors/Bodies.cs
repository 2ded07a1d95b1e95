using StatementTracker.Extraction.Gazetteers;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Mentions;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Actors;

/// <summary>Which actor the words for a body mean: "Velmaran" a state, "the Velmaran foreign ministry" an organ of it, "the ministry" the last one named.</summary>
internal static class Bodies
{
    private static readonly HashSet<string> Governments = new(StringComparer.Ordinal) { "government", "administration", "regime", "leadership", "authorities", "state", "nation", "country", "republic", "kingdom", "cabinet" };

    /// <summary>The body that <paramref name="words"/> name, or null where they name none.</summary>
    public static CastMember? Of(Reading reading, Cast cast, TokenRange words, Func<string, CastMember?> latest)
    {
        var first = words.First;
        while (first < words.End && reading.Tokens[first].Tag is Tag.Determiner or Tag.PossessivePronoun) first++;
        if (first >= words.End) return null;
        var name = reading.Span(new TokenRange(first, words.End)).Exact;
        if (Gazetteer.World.Find(name) is { } match && (!match.Ambiguous || first + 1 < words.End || match.Form is not NameForm.People)) return cast.Known(match.Entry);
        if (cast.Named(name) is { } named) return named;
        if (cast.Family(name) is [var person]) return person;
        var head = Head(reading, first, words.End);
        var state = StateIn(reading, cast, new TokenRange(first, words.End));
        var noun = reading.Tokens[head].Lower;
        if (state is not null && (head == first || Governments.Contains(noun) || reading.Tokens[head].Tag == Tag.Possessive)) return state;
        if (SourceNouns.Of(noun) is { Class: SourceClass.Body } || NameLike(reading, first))
        {
            if (state is null && IsBare(reading, first, words.End)) return Governments.Contains(noun) ? latest("state") : latest(noun) ?? cast.Organization(name, articleBound: true);
            var organization = cast.Organization(name, articleBound: state is null && !NameLike(reading, first));
            if (organization.Kind == ActorKind.Organization) organization.PartOf ??= state;
            return organization;
        }

        return state;
    }

    public static bool IsGovernment(string noun) => Governments.Contains(noun);

    private static int Head(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (reading.Tokens[i].Tag is Tag.Preposition or Tag.To) return i - 1;
        return end - 1;
    }

    /// <summary>The first state these words name, as a noun or an adjective.</summary>
    public static CastMember? StateIn(Reading reading, Cast cast, TokenRange words)
    {
        var end = words.End;
        for (var i = words.First; i < end; i++)
        {
            var token = reading.Tokens[i];
            if (!token.IsCapitalized || RoleReader.IsModifier(token.Lower) || SourceNouns.Of(token.Lower) is not null) continue;
            for (var length = Math.Min(4, end - i); length > 0; length--)
            {
                var word = reading.Span(new TokenRange(i, i + length)).Exact;
                if (length == 1 ? cast.State(word) is { Kind: ActorKind.State } state : Gazetteer.World.Find(word) is { Entry.Kind: ActorKind.State } match && (state = cast.Known(match.Entry)) is not null) return state;
            }
        }

        return null;
    }

    /// <summary>Lower-case words only: "the ministry", "the ruling party".</summary>
    private static bool IsBare(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (reading.Tokens[i].IsCapitalized) return false;
        return true;
    }

    private static bool NameLike(Reading reading, int first) => reading.Tokens[first].IsCapitalized;
}
