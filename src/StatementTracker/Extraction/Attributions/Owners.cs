using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Mentions;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Attributions;

/// <summary>The owner before a possessive ending, if it can speak: "Velmara", "the ministry", "the president of Velmara".</summary>
internal static class Owners
{
    public static TokenRange? EndingAt(Reading reading, int last)
    {
        var floor = reading.SentenceOf(last).Tokens.First;
        if (last < floor || NounPhrases.BaseEndingAt(reading, last, floor) is not { } owner || !Agents.CanSpeak(reading, owner)) return null;
        var of = owner.Words.First - 1;
        var office = of - 1 >= floor && reading.Tokens[of].Is("of") && NounPhrases.BaseEndingAt(reading, of - 1, floor) is { } head && SourceNouns.IsPerson(reading.Tokens[head.Head].Lower) ? head.Words.First : owner.Words.First;
        return new TokenRange(office, last + 1);
    }
}
