using StatementTracker.Model;

namespace StatementTracker.Extraction.Gazetteers;

/// <summary>One body the gazetteer knows.</summary>
/// <param name="Key">Its stable key: <c>state:ru</c> (ISO 3166-1), <c>organization:kremlin</c>, <c>group:west</c>.</param>
/// <param name="Name">Its usual English name, without a determiner.</param>
/// <param name="Kind">State, organization or group.</param>
/// <param name="PartOf">The key of the body it is an organ of, or null.</param>
/// <param name="OtherNames">Capitals that stand for a state, alternative spellings and abbreviations.</param>
/// <param name="Adjectives">Adjectives of it, the most usual first ("Russian"); empty where there is none.</param>
public sealed record GazetteerEntry(
    string Key,
    string Name,
    ActorKind Kind,
    string? PartOf,
    IReadOnlyList<string> OtherNames,
    IReadOnlyList<string> Adjectives);

/// <summary>In which form an entry is named.</summary>
public enum NameForm
{
    /// <summary>The name, an alternative name or an abbreviation: "Russia", "U.S.".</summary>
    Name,

    /// <summary>A capital that stands for its state: "Moscow". It is also a place: "in Moscow" names no actor.</summary>
    Capital,

    /// <summary>"Russian", "Western": names the body of an office ("Russian foreign minister"), not an actor by itself.</summary>
    Adjective,

    /// <summary>The people: "Russians".</summary>
    People,
}

/// <summary>A name found in text.</summary>
/// <param name="Entry">What it names.</param>
/// <param name="Form">How it is named.</param>
/// <param name="Words">How many of the given words the name takes.</param>
/// <param name="Ambiguous">True where the form often means something else ("Jordan", "Chad", "Georgia", "Congress"): wants support from context.</param>
public readonly record struct GazetteerMatch(GazetteerEntry Entry, NameForm Form, int Words, bool Ambiguous);
