using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>One statement's side on the issue, as it counts for the actor.</summary>
/// <param name="Statement">Where it is said.</param>
/// <param name="Stance">The side.</param>
/// <param name="Basis">On what ground it counts for the actor.</param>
/// <param name="Taken">The stance row it comes from.</param>
/// <param name="Reporter">For basis reported: who says it of the actor.</param>
internal sealed record Claim(Statement Statement, Stance Stance, Basis Basis, StatementStance Taken, Guid? Reporter)
{
    public SaidAt SaidAt => Statement.SaidAt;

    /// <summary>Uttered comes before standing before inferred: what is weaker never overrides.</summary>
    public int Weight => Statement.Occurrence switch { Occurrence.Uttered => 2, Occurrence.Standing => 1, _ => 0 };
}
