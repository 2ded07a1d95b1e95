using StatementTracker.Extraction.Text;
using StatementTracker.Extraction.Wording;
using StatementTracker.Model;

namespace StatementTracker.Extraction.References;

/// <summary>References that reporting verbs make with the speaker as their subject: "pointed to X’s earlier dismissal", "echoed".</summary>
internal static class ReportedWording
{
    private static readonly WordingPatterns<ReferenceWording> Patterns = ReferenceWording.Load("reporting.tsv");
    private static readonly HashSet<string> Evasive = [.. WordClasses.Words("~sidestep|~decline|~dodge|~avoid|~refuse|~evade|~deflect|~duck|~demur")];

    /// <param name="reading">The reading.</param>
    /// <param name="actors">Which words mean actors.</param>
    /// <param name="range">A stretch of the narrator's words.</param>
    /// <param name="subject">The actor of the verb at a token, or null.</param>
    public static List<FoundReference> Find(Reading reading, ActorWords actors, TokenRange range, Func<int, int?> subject)
    {
        return [.. FoundReference.Find(reading, Patterns, Matcher(reading, range, actors, subject), range).Select(reference => Deferring(reading, reference))];
    }

    /// <summary>Whether a cue makes a deference with what follows it: "sidestepped the question but pointed to X’s dismissal".</summary>
    public static bool Defers(Reading reading, ActorWords actors, TokenRange cue)
    {
        var range = new TokenRange(cue.First, reading.SentenceOf(cue.First).Tokens.End);
        if (FoundReference.Find(reading, Patterns, Matcher(reading, range, actors, _ => null), range, range with { End = Math.Min(cue.End, range.End) }).Count == 0) return false;
        return Find(reading, actors, range, _ => null).Any(found => found.Type == ReferenceType.DefersTo && cue.Contains(found.Match.Words.First));
    }

    private static WordingMatcher Matcher(Reading reading, TokenRange range, ActorWords actors, Func<int, int?> subject) =>
        new(reading, actors, range, (at, phrase) => phrase switch
        {
            { Actor: { } actor } => subject(at) == actor,
            _ => reading.Tokens[at].Lower is "he" or "she" or "they" or "his" or "her" or "its" or "their",
        });

    /// <summary>Who gives no answer of its own and points to another’s defers to it.</summary>
    private static FoundReference Deferring(Reading reading, FoundReference reference)
    {
        if (reference.Type != ReferenceType.Cites || reference.Match.Noun is null) return reference;
        for (var i = reading.SentenceOf(reference.Match.Words.First).Tokens.First; i < reference.Match.Words.First; i++)
        {
            if (Evasive.Contains(reading.Tokens[i].Lower)) return reference with { Type = ReferenceType.DefersTo };
        }

        return reference;
    }
}
