using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Attributions;

/// <summary>Whether a cue tells of an utterance, of a lasting attitude, or of what something else lets one infer.</summary>
internal static class Occurrences
{
    private static readonly HashSet<string> Signs = new(StringComparer.Ordinal)
    {
        "signal", "signals", "signaled", "signalled", "signaling", "signalling", "suggest", "suggests", "suggested", "suggesting", "indicate", "indicates", "indicated", "indicating",
        "show", "shows", "showed", "showing", "mean", "means", "meant", "imply", "implies", "implied", "implying", "demonstrate", "demonstrates", "demonstrated", "prove", "proves",
        "reveal", "reveals", "revealed", "sign", "evidence", "proof", "indication", "hint", "impression", "clear", "underscore", "underscores", "underscored", "underline", "underlines",
    };

    private static readonly HashSet<string> Lasting = new(StringComparer.Ordinal)
    {
        "longstanding", "long-standing", "perennial", "enduring", "traditional", "consistent", "continued", "continuing", "decades-old", "years-long", "long-held", "long-running", "constant",
        "repeated", "usual", "familiar", "well-known", "ongoing", "persistent", "steadfast", "historic", "longtime",
    };

    public static Occurrence Of(Reading reading, VerbCue cue, IReadOnlyList<TokenRange> sources)
    {
        if (cue.Inferred || IsReadOff(reading, sources[0].First)) return Occurrence.Inferred;
        return cue.Standing ? Occurrence.Standing : Occurrence.Uttered;
    }

    public static bool IsLasting(string lower) => Lasting.Contains(lower);

    /// <summary>Whether the clause that begins here depends on "signal that", "a sign that" and their kin, said of something that does not speak.</summary>
    public static bool IsReadOff(Reading reading, int first)
    {
        var at = first - 1;
        var floor = reading.SentenceOf(first).Tokens.First;
        if (at > floor && reading.Tokens[at].Is("that")) at--;
        else return false;
        if (at <= floor || !Signs.Contains(reading.Tokens[at].Lower)) return false;
        return !(VerbCueFinder.At(reading, at) is { } sign && Subjects.Before(reading, sign.Words.First) is [var subject, ..]
            && Grammar.NounPhrases.StartingAt(reading, subject.First, subject.End) is { } phrase && Agents.CanSpeak(reading, phrase));
    }
}
