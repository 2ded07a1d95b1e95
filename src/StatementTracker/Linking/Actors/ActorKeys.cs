using System.Security.Cryptography;
using System.Text.Json;
using StatementTracker.Extraction;
using StatementTracker.Model;

namespace StatementTracker.Linking.Actors;

/// <summary>The keys by which actors are told apart and found again.</summary>
public static class ActorKeys
{
    /// <summary>The key a mention's name is compared by.</summary>
    public static string NameKey(ActorKind kind, string name) =>
        kind == ActorKind.Person ? Names.PersonKey(name) : Names.Key(name);

    /// <summary>The key of all that decides whom a mention is linked to, and what its actor is then called.</summary>
    public static string Description(
        ActorKind kind, string name, string nameKey, string? familyKey, string? gazetteerKey, string? stateKey, string? titleKey, IReadOnlyList<string> otherNames)
    {
        string?[] parts = [kind.ToString(), name, nameKey, familyKey, gazetteerKey, stateKey, titleKey, .. otherNames];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)).AsSpan(0, 16));
    }

    /// <summary>Identity of what is no person: its entry in the gazetteer, else its name.</summary>
    public static string Identity(string? gazetteerKey, string nameKey) => gazetteerKey ?? $"named:{nameKey}";

    /// <summary>Identity of a person: its name, and its state once an article gives it.</summary>
    public static string PersonIdentity(string nameKey, string? stateKey) =>
        stateKey is null ? $"person:{nameKey}" : $"person:{nameKey}@{stateKey}";

    /// <summary>All keys under which an actor is found: its name, its other names, and a person's family name.</summary>
    public static IReadOnlySet<string> NamesOf(ActorKind kind, string name, IEnumerable<string> otherNames)
    {
        var keys = otherNames.Append(name).Select(n => NameKey(kind, n)).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal);
        if (kind == ActorKind.Person) keys.Add(FamilyKey(name));
        return keys;
    }

    /// <summary>The last word of a person's name, normalised.</summary>
    public static string FamilyKey(string name)
    {
        var key = Names.PersonKey(name);
        return key[(key.LastIndexOf(' ') + 1)..];
    }

    /// <summary>The identity key of the state an actor's role belongs to: its body if that is a state, else the state its body is part of.</summary>
    public static string? StateKey(ArticleDraft draft, ActorDraft actor)
    {
        for (var (at, steps) = (actor.Body, 0); at is { } index && steps < 4; steps++)
        {
            var body = draft.Actors[index];
            if (body.Kind == ActorKind.State) return Identity(body.GazetteerKey, Names.Key(body.Name));
            at = body.PartOf;
        }

        return null;
    }

    /// <summary>The office and the body it is of, or null where the article does not give both.</summary>
    public static string? TitleKey(ArticleDraft draft, ActorDraft actor)
    {
        if (actor.Role is null || actor.Body is not { } index || actor.Capacity != Capacity.OfficeHolder) return null;
        var body = draft.Actors[index];
        var office = Office(actor.Role, body);
        return office.Length == 0 ? null : $"{office}@{Identity(body.GazetteerKey, Names.Key(body.Name))}";
    }

    /// <summary>The words of the role that name no body: "foreign minister" of "Velmaran Foreign Minister" and of "foreign minister of Velmara".</summary>
    private static string Office(string role, ActorDraft body)
    {
        var bodyWords = body.OtherNames.Append(body.Name).SelectMany(n => Names.Key(n).Split(' ')).ToHashSet(StringComparer.Ordinal);
        var words = Names.Key(role).Split(' ')
            .Where(w => w is not ("of" or "the" or "for" or "a" or "an" or "s") && !bodyWords.Any(b => SharesStem(w, b)));
        return string.Join(' ', words);
    }

    private static bool SharesStem(string word, string name)
    {
        var shared = Math.Max(4, Math.Min(word.Length, name.Length) - 2);
        return name.Length >= 4 && word.Length >= shared && name.Length >= shared && string.CompareOrdinal(word, 0, name, 0, shared) == 0;
    }
}
