using StatementTracker.Model;

namespace StatementTracker.Linking.Issues.Stances;

/// <summary>The side one mention gets.</summary>
/// <param name="Sign">Towards the mention; 0 where it takes no side.</param>
/// <param name="Stance">None, unclear, neutral, or the side towards the mention.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Tokens">The stretches [first, end) of the line that give the side.</param>
/// <param name="Condition">The condition, or null.</param>
internal sealed record Reading(
    int Sign, Stance Stance, double Confidence, IReadOnlyList<(int First, int End)> Tokens, Condition? Condition)
{
    public static Reading Without(Stance stance, double confidence) => new(0, stance, confidence, [], null);
}

/// <summary>A stretch of a line that names an issue: tokens [First, Last].</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Verb">The token of the term's own verb after its auxiliaries ("troops be deployed"), or -1.</param>
internal readonly record struct Place(int First, int Last, int Verb);
