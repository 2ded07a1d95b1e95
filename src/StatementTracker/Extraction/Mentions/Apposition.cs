using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Mentions;

/// <summary>Roles set beside a name: "X, a scholar at Y", "the foreign minister, X,", "X (mayor of Y)".</summary>
internal static class Apposition
{
    public static Role? After(Reading reading, int end)
    {
        var tokens = reading.Tokens;
        if (end + 1 >= tokens.Length || tokens[end].Word is not ("," or "(" or "—" or "–") || tokens[end].Quotation != tokens[end - 1].Quotation) return null;
        var limit = reading.SentenceOf(end).Tokens.End;
        var first = end + 1;
        if (first + 1 < limit && tokens[first].Kind == TokenKind.Number && tokens[first + 1].Is(",")) first += 2;
        if (first >= limit || tokens[first].Lower is "who" && (first += 2) >= limit) return null;
        if (NounPhrases.StartingAt(reading, first, limit) is not { } phrase || tokens[phrase.Head].Tag == Tag.Pronoun) return null;
        if (RoleReader.Read(reading, phrase.Words) is not { } role || role.Head != phrase.Head) return null;
        var close = phrase.Words.End;
        return close >= limit || tokens[close].Tag is Tag.Mark or Tag.Wh or Tag.Verb or Tag.Auxiliary or Tag.Conjunction or Tag.Preposition ? role : null;
    }

    public static Role? Before(Reading reading, TokenRange name)
    {
        var comma = name.First - 1;
        var floor = reading.SentenceOf(name.First).Tokens.First;
        if (comma <= floor || !reading.Tokens[comma].Is(",") || NounPhrases.EndingAt(reading, comma - 1) is not { } phrase) return null;
        if (reading.Tokens[phrase.Words.First].Lower is not ("the" or "a" or "an" or "its" or "his" or "her" or "their") && !HasOwner(reading, phrase.Words)) return null;
        var closes = name.End >= reading.Tokens.Length || reading.Tokens[name.End].Tag == Tag.Mark || reading.Tokens[name.End].Sentence != reading.Tokens[comma].Sentence;
        return closes && RoleReader.Read(reading, phrase.Words) is { Noun.Plural: false } role && role.Head == phrase.Head ? role : null;
    }

    private static bool HasOwner(Reading reading, TokenRange words)
    {
        for (var i = words.First; i < words.End; i++)
            if (reading.Tokens[i].Tag == Tag.Possessive) return true;
        return false;
    }
}
