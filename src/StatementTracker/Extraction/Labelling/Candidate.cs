using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>An attribution that somebody proposes, with what speaks for it.</summary>
/// <param name="Cue">What the readings of one cue have in common, of which one is to be chosen; compared as an object.</param>
/// <param name="Attribution">As it would stand.</param>
/// <param name="Rule">The attribution by the rules behind it, or null.</param>
/// <param name="Seen">What the labeller sees at its cue, or null.</param>
/// <param name="HasSpeaker">Whether its sources are people, bodies, documents or names; false for an abstraction.</param>
internal sealed record Candidate(object Cue, Attribution Attribution, Attribution? Rule, CueArguments? Seen, bool HasSpeaker)
{
    /// <summary>Whether contents and sources are the same.</summary>
    public static bool IsAlike(Attribution one, Attribution other) => one.Content.SequenceEqual(other.Content) && one.Sources.SequenceEqual(other.Sources);

    /// <summary>Tokens in both over tokens in either, 0 to 1.</summary>
    public static double Agreement(IReadOnlyList<TokenRange> one, IReadOnlyList<TokenRange> other)
    {
        int shared = 0, all = 0;
        foreach (var mine in one)
        {
            all += mine.Count;
            foreach (var theirs in other) shared += Math.Max(0, Math.Min(mine.End, theirs.End) - Math.Max(mine.First, theirs.First));
        }

        foreach (var theirs in other) all += theirs.Count;
        return all == shared ? 1 : (double)shared / (all - shared);
    }
}
