using StatementTracker.Extraction.Text;
using StatementTracker.Extraction.Wording;

namespace StatementTracker.Extraction.References;

/// <summary>Links that the narrator draws between statements: "the remarks align with", "in an echo of", "X’s echoed refusal".</summary>
internal static class NarratedWording
{
    private static readonly WordingPatterns<ReferenceWording> Patterns = ReferenceWording.Load("narration.tsv");

    public static List<FoundReference> Find(Reading reading, ActorWords actors, TokenRange range)
    {
        var matcher = new WordingMatcher(reading, actors, range, (at, _) => actors.IsOwnerPronoun(at));
        return FoundReference.Find(reading, Patterns, matcher, range);
    }
}
