using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Mentions;

namespace StatementTracker.Extraction.Attributions;

/// <summary>Whether a phrase names somebody or something that can speak.</summary>
internal static class Agents
{
    /// <summary>People, bodies, documents, pronouns of them, and names; not an abstract noun nor a time.</summary>
    public static bool CanSpeak(Reading reading, NounPhrase phrase)
    {
        var head = reading.Tokens[phrase.Head];
        if (reading.TimeAt(phrase.Head) is not null) return false;
        if (head.Tag == Tag.Pronoun) return IsPersonal(head.Lower);
        if (head.Tag == Tag.Determiner) return true;
        return head.Tag == Tag.Name || SourceNouns.Of(head.Lower) is not null || LooksLikePeople(head.Lower) || (head.IsCapitalized && head.Tag == Tag.Adjective);
    }

    public static bool IsNamed(Reading reading, NounPhrase phrase) => reading.Tokens[phrase.Head].Tag == Tag.Name && reading.TimeAt(phrase.Head) is null;

    public static bool IsDocument(Reading reading, NounPhrase phrase) =>
        reading.Tokens[phrase.Head].Tag == Tag.Noun && SourceNouns.Of(reading.Tokens[phrase.Head].Lower) is { Class: SourceClass.Document };

    public static bool IsPersonal(string pronoun) =>
        pronoun is "he" or "she" or "they" or "it" or "we" or "i" or "you" or "one" or "everyone" or "nobody" or "him" or "her" or "them" or "me" or "us";

    /// <summary>Unlisted nouns whose ending says "people who": "islanders", "Velmarans" are names, "separatists", "shipbuilders".</summary>
    private static bool LooksLikePeople(string lower) =>
        lower.Length > 5 && (lower.EndsWith("ists", StringComparison.Ordinal) || lower.EndsWith("ers", StringComparison.Ordinal) || lower.EndsWith("ors", StringComparison.Ordinal)
            || lower.EndsWith("ians", StringComparison.Ordinal) || lower.EndsWith("men", StringComparison.Ordinal) || lower.EndsWith("women", StringComparison.Ordinal)
            || lower.EndsWith("ist", StringComparison.Ordinal) || lower.EndsWith("woman", StringComparison.Ordinal) || lower.EndsWith("man", StringComparison.Ordinal));
}
