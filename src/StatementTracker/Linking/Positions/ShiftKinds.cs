using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>Names what a change of position is.</summary>
internal static class ShiftKinds
{
    /// <summary>Null where nothing changed that a reader would call a change.</summary>
    /// <param name="before">Where the actor stood, or null for nowhere.</param>
    /// <param name="after">Where it stands, or null for nowhere.</param>
    /// <param name="clarifies">Whether the later statement clarifies or corrects the speaker's own words.</param>
    public static ShiftKind? Of(ShiftSide? before, ShiftSide? after, bool clarifies)
    {
        if (after is null) return before is null ? null : ShiftKind.Retract;
        if (before is null or { Stance: Stance.Disputed }) return after.Stance == Stance.Disputed ? null : ShiftKind.New;
        if (after.Stance == Stance.Disputed) return ShiftKind.Retract;
        if (after.Stance == before.Stance && after.Conditional == before.Conditional)
            return after.StatementId == before.StatementId ? null : clarifies ? ShiftKind.Clarify : ShiftKind.Reaffirm;

        var (was, stands) = (Strength(before), Strength(after));
        if (was * stands < 0) return ShiftKind.Reverse;
        if (clarifies || before.Stance is Stance.Unclear or Stance.Conflicting || Math.Abs(was) == Math.Abs(stands)) return ShiftKind.Clarify;
        return Math.Abs(stands) > Math.Abs(was) ? ShiftKind.Harden : ShiftKind.Soften;
    }

    /// <summary>From −2, against without reservation, to 2, for without reservation; 0 takes no side.</summary>
    private static int Strength(ShiftSide side) => side.Stance switch
    {
        Stance.For => side.Conditional ? 1 : 2,
        Stance.Against => side.Conditional ? -1 : -2,
        _ => 0,
    };
}
