using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Mentions;

/// <summary>Reads a noun phrase without a person's name as a role: its noun, the body it is of, whether it is past.</summary>
internal static class RoleReader
{
    private static readonly WordList Modifiers = WordList.Load(typeof(RoleReader), "office-modifiers.txt");
    private static readonly HashSet<string> Past = new(StringComparer.Ordinal) { "former", "ex", "onetime", "one-time", "retired", "ousted", "deposed", "erstwhile", "late", "then" };

    /// <summary>The role these words name, or null where their head is no person.</summary>
    public static Role? Read(Reading reading, TokenRange words)
    {
        var tokens = reading.Tokens;
        var first = words.First;
        while (first < words.End && tokens[first].Tag is Tag.Determiner or Tag.PossessivePronoun or Tag.Number) first++;
        if (first >= words.End) return null;
        var close = first;
        while (close < words.End && tokens[close].Tag is not (Tag.Preposition or Tag.To or Tag.Wh) && !tokens[close].Is(",")) close++;
        var head = close - 1;
        while (head >= first && !SourceNouns.IsPerson(tokens[head].Lower)) head--;
        if (head < first || SourceNouns.Of(tokens[head].Lower) is not { } noun) return null;
        var end = head == close - 1 ? words.End : head + 1;
        var (body, affiliation) = head == close - 1 && After(reading, close, words.End) is { } after ? after : (Before(reading, first, head, noun), false);
        return new Role(new TokenRange(first, end), head, noun, body, affiliation, IsFormer(reading, first, head))
        {
            HasPronounOwner = tokens[words.First].Tag == Tag.PossessivePronoun && tokens[words.First].Lower is "its" or "their",
        };
    }

    public static bool IsModifier(string lower) => Modifiers.Contains(lower);

    private static (TokenRange Body, bool IsAffiliation)? After(Reading reading, int at, int end)
    {
        if (at + 1 >= end || reading.Tokens[at].Lower is not ("of" or "for" or "to" or "at" or "with" or "from" or "in")) return null;
        if (NounPhrases.BaseStartingAt(reading, at + 1, end) is not { } body) return null;
        var close = body.Words.End;
        while (close + 1 < end && reading.Tokens[close].Is("of") && NounPhrases.BaseStartingAt(reading, close + 1, end) is { } of) close = of.Words.End;
        return (new TokenRange(body.Words.First, close), reading.Tokens[at].Lower is "at" or "with" or "from" or "in");
    }

    /// <summary>The owner or name before the office: "Velmara's", "Harbour Union", "Velmaran", for a spokesperson also "foreign ministry".</summary>
    private static TokenRange? Before(Reading reading, int first, int head, SourceNoun noun)
    {
        var tokens = reading.Tokens;
        while (first < head && Past.Contains(tokens[first].Lower)) first++;
        if (first == head) return null;
        for (var i = head - 1; i > first; i--)
            if (tokens[i].Tag == Tag.Possessive) return new TokenRange(first, i);
        var end = head;
        if (noun.Class is SourceClass.Spokesperson)
        {
            while (end > first && tokens[end - 1].Lower is "press" or "chief" or "deputy" or "senior") end--;
            while (first < end && tokens[first].Lower is "chief" or "deputy" or "senior") first++;
            return end > first ? new TokenRange(first, end) : null;
        }

        while (end > first && (IsModifier(tokens[end - 1].Lower) || tokens[end - 1].Tag == Tag.Adjective && !tokens[end - 1].IsCapitalized || tokens[end - 1].Tag == Tag.Noun && !IsBody(tokens[end - 1]))) end--;
        if (end == first) return null;
        var start = end - 1;
        while (start > first && tokens[start - 1].Tag == Tag.Name && !IsModifier(tokens[start - 1].Lower)) start--;
        return tokens[start].Tag == Tag.Name || tokens[start].IsCapitalized || IsBody(tokens[end - 1]) ? new TokenRange(start, end) : null;
    }

    private static bool IsBody(Token token) => SourceNouns.Of(token.Lower) is { Class: SourceClass.Body };

    private static bool IsFormer(Reading reading, int first, int head)
    {
        for (var i = first; i <= head; i++)
        {
            var lower = reading.Tokens[i].Lower;
            if (lower is "former" or "ex" or "onetime" or "one-time" or "retired" or "ousted" or "deposed" or "erstwhile" || lower.StartsWith("ex-", StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
