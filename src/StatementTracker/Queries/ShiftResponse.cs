using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>An entry of a ledger: how an actor's position on an issue changed, or was said again.</summary>
/// <param name="Id">Null where it only follows from what was asked to be left out.</param>
/// <param name="Before">Where the actor stood before; null for nowhere.</param>
/// <param name="After">Where it stood then; of a retraction, stance none, with the statement that took the words back.</param>
/// <param name="At">When it changed.</param>
/// <param name="Until">When a change of side or a retraction ended it; null while it holds.</param>
/// <param name="Held">For how long it held; null while it holds, or where a date is unknown.</param>
public sealed record ShiftResponse(
    Guid? Id,
    ActorLabel Actor,
    IssueLabel Issue,
    ShiftKind Kind,
    ShiftSide? Before,
    ShiftSide After,
    SaidAtResponse At,
    SaidAtResponse? Until,
    HeldFor? Held,
    DateTimeOffset? RecordedAt)
{
    internal static ShiftResponse Of(PositionShift shift, bool stored = true)
    {
        var (detail, kind) = (shift.Detail, shift.Kind);
        return new(
            stored ? shift.Id : null, detail.Actor, detail.Issue, kind, detail.Before, detail.After, SaidAtResponse.Of(detail.At),
            SaidAtResponse.Of(detail.Until), kind == ShiftKind.Retract ? null : HeldFor.Between(detail.At, detail.Until), stored ? shift.RecordedAt : null);
    }
}

/// <summary>For how many days something held: times are intervals, so at least and at most.</summary>
public sealed record HeldFor(int AtLeastDays, int AtMostDays)
{
    internal static HeldFor? Between(SaidAt from, SaidAt? until) =>
        from is { Earliest: { } first, Latest: { } last } && until is { Earliest: { } next, Latest: { } end }
            ? new(Math.Max(0, (int)Math.Floor((next - last).TotalDays)), Math.Max(0, (int)Math.Ceiling((end - first).TotalDays)))
            : null;
}

/// <summary>The last row seen of a ledger.</summary>
public sealed record ShiftCursor(DateTimeOffset At, int Ordinal, Guid Id);
