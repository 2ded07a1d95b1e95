using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>Where the actor stands by a part of the evidence: what a row of a position will say.</summary>
/// <param name="Opener">The latest statement that took the side; null for an editor's assertion.</param>
/// <param name="Since">When that was.</param>
internal sealed record Answer(
    Stance Stance, Basis Basis, Guid? StatementId, Guid? EditorPositionId, bool Conditional, bool Diverged, double? Confidence,
    Guid? Opener, SaidAt Since, PositionDetail Detail)
{
    public bool SameSide(Answer? other) => other is not null && other.Stance == Stance && other.Conditional == Conditional;

    public bool SameAs(Answer? other) => ReferenceEquals(this, other) || (other is not null && PositionRows.Content(this) == PositionRows.Content(other));
}
