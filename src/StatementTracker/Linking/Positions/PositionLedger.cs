using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>
/// Reads off a timeline how the position changed: dated changes by what certainly held, then, apart, those among statements without a
/// date as far as their wording orders them.
/// </summary>
internal sealed class PositionLedger(Record record, PairEvidence evidence, Guid actor, Guid issue)
{
    private readonly ActorLabel actorLabel = Labels.Of(record, actor)!;
    private readonly IssueLabel issueLabel = Labels.OfIssue(record, issue)!;

    /// <summary>One stand after another; no side means that the last one was taken back, or that it only ended.</summary>
    private sealed record Stand(ShiftSide? Side, Guid? By, SaidAt At);

    public List<PositionShift> Read(Timeline timeline)
    {
        var shifts = Shifts([.. UndatedStands(timeline.Undated)], 0);
        return [.. shifts, .. Shifts([.. timeline.Certain.Select(s => Dated(s.From, s.Answer))], shifts.Count)];
    }

    private Stand Dated(DateTimeOffset from, Answer? answer) => StandOf(answer, s => s.SaidAt.Latest <= from, Timeline.At(from));

    private Stand StandOf(Answer? answer, Func<Statement, bool> known, SaidAt at)
    {
        var takenBack = evidence.LastTakenBack(known);
        if (answer is null or { Stance: Stance.Silent }) return new Stand(null, takenBack?.Id, takenBack?.SaidAt ?? at);
        if (answer.Stance == Stance.Disputed && takenBack is not null)
            return new Stand(new ShiftSide(takenBack.Id, answer.Stance, answer.Conditional, answer.Basis), takenBack.Id, takenBack.SaidAt);
        return new Stand(new ShiftSide(answer.Opener, answer.Stance, answer.Conditional, answer.Basis), null, answer.Since);
    }

    /// <summary>Undated words follow one another where one refers to the other; the last answer is what they leave.</summary>
    private IEnumerable<Stand> UndatedStands(Answer? last)
    {
        static bool Known(Statement statement) => Timeline.IsUndated(statement.SaidAt);
        var end = StandOf(last, Known, SaidAt.Unknown);
        foreach (var claim in evidence.Followed(Known).Where(c => c.Statement.Id != end.Side?.StatementId))
            yield return new Stand(new ShiftSide(claim.Statement.Id, claim.Stance, claim.Taken.Conditional, claim.Basis), null, claim.SaidAt);
        if (end.Side is not null || end.By is not null) yield return end;
    }

    private List<PositionShift> Shifts(List<Stand> stands, int first)
    {
        List<PositionShift> shifts = [];
        for (var i = 0; i < stands.Count; i++)
        {
            var before = i == 0 ? null : stands[i - 1].Side;
            var stand = stands[i];
            var clarifies = stand.Side?.StatementId is { } id && evidence.TakesBackOwn(id);
            if (ShiftKinds.Of(before, stand.Side, clarifies) is not { } kind) continue;

            // A position that merely ended, as an editor's does, was not taken back.
            if (stand.Side is null && stand.By is null) continue;
            var after = stand.Side ?? new ShiftSide(stand.By, Stance.None, false, before!.Basis);
            var until = stands.Skip(i + 1).FirstOrDefault(s => s.Side?.Stance != stand.Side?.Stance || s.Side?.Conditional != stand.Side?.Conditional)?.At;
            shifts.Add(Shift(kind, first + shifts.Count, new ShiftDetail(actorLabel, issueLabel, before, after, stand.At, until)));
        }

        return shifts;
    }

    private PositionShift Shift(ShiftKind kind, int ordinal, ShiftDetail detail) => new()
    {
        ActorId = actor,
        IssueId = issue,
        Kind = kind,
        Ordinal = ordinal,
        SortAt = detail.At.SortAt,
        Detail = detail,
        RecordedAt = record.RecordedAt,
    };
}
