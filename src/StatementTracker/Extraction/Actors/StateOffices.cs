using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Mentions;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Actors;

/// <summary>The state of an office that only states have and that names none: "In Ostrand, the Costovian capital, President X".</summary>
internal static class StateOffices
{
    private static readonly HashSet<string> Offices = new(StringComparer.Ordinal) { "president", "minister", "premier", "chancellor", "king", "queen", "emir", "sultan" };

    /// <summary>The one state that its sentence names before the office; null for none or several.</summary>
    public static CastMember? StateOf(Reading reading, Cast cast, Role role)
    {
        if (!Offices.Contains(role.Noun.Lemma) || role.IsFormer || reading.Tokens[role.Head].Quotation >= 0) return null;
        CastMember? found = null;
        for (var i = reading.SentenceOf(role.Head).Tokens.First; i < role.Words.First; i++)
        {
            if (!reading.Tokens[i].IsCapitalized || reading.Tokens[i].Tag != Tag.Name || cast.State(reading.Tokens[i].Word) is not { Kind: ActorKind.State } state || state == found) continue;
            if (found is not null) return null;
            found = state;
        }

        return found;
    }
}
