using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>
/// Lays one actor's answers on one issue along time. What certainly had been said by a moment gives the answer that certainly held; where
/// what may have been said by then gives another, that one possibly held. The undated statements have an answer of their own, and where
/// there are any, the answer without a date weighs all of them together.
/// </summary>
internal sealed class Timeline
{
    /// <summary>The end of what answers only where no date is asked about: no date lies before it.</summary>
    private static readonly DateTimeOffset? Never = DateTimeOffset.MinValue;

    private readonly Record record;
    private readonly PairEvidence evidence;
    private readonly PairAnswers answers;
    private readonly Guid actor;
    private readonly Guid issue;

    public Timeline(Record record, PairEvidence evidence, IReadOnlyList<EditorPosition> editors, Guid actor, Guid issue)
    {
        (this.record, this.evidence, this.actor, this.issue) = (record, evidence, actor, issue);
        answers = new PairAnswers(record, evidence, editors, actor, issue);
        var turns = editors.SelectMany(e => new[] { e.EffectiveFrom, e.EffectiveTo }).ToList();
        Certain = Stretches(answers.Statements.Select(s => s.SaidAt.Latest).Concat(turns), (said, moment) => said.Latest <= moment);
        Possible = Stretches(
            answers.Statements.SelectMany(s => new[] { s.SaidAt.Earliest, s.SaidAt.Latest }).Concat(turns),
            (said, moment) => (said.Earliest ?? said.Latest) <= moment);
        Undated = answers.By(s => IsUndated(s.SaidAt), answers.Editor(null));
        WeighsAll = answers.Statements.Any(s => s.SaidAt.Latest is null) || editors.Any(e => e.EffectiveFrom is null);
    }

    /// <summary>What certainly held from each moment on until the next.</summary>
    public List<(DateTimeOffset From, Answer? Answer)> Certain { get; }

    /// <summary>The answer of what has no date.</summary>
    public Answer? Undated { get; }

    private List<(DateTimeOffset From, Answer? Answer)> Possible { get; }

    /// <summary>True where the order of all statements is not known, so that the last stretch is not the whole answer.</summary>
    private bool WeighsAll { get; }

    public static SaidAt At(DateTimeOffset instant) => new(null, null, instant, instant, TimePrecision.Instant);

    public static bool IsUndated(SaidAt said) => said is { Earliest: null, Latest: null };

    public List<Position> Derive()
    {
        var dated = Dated();
        if (!WeighsAll) return [.. dated, .. Reports()];
        var onlyUndated = dated.Count == 0;
        List<Position> rows = [.. dated, .. Rows(Undated, null, null, current: onlyUndated)];
        if (!onlyUndated) rows.AddRange(Rows(answers.By(_ => true, answers.Editor(DateTimeOffset.MaxValue)), dated[^1].CertainFrom ?? dated[^1].PossibleFrom, Never, current: true));
        return [.. rows, .. Reports()];
    }

    private List<(DateTimeOffset From, Answer? Answer)> Stretches(IEnumerable<DateTimeOffset?> moments, Func<SaidAt, DateTimeOffset, bool> saidBy)
    {
        List<(DateTimeOffset From, Answer? Answer)> stretches = [];
        foreach (var moment in moments.OfType<DateTimeOffset>().Distinct().Order())
        {
            var answer = answers.By(s => saidBy(s.SaidAt, moment), answers.Editor(moment));
            if (stretches.Count == 0 || !(stretches[^1].Answer?.SameAs(answer) ?? answer is null)) stretches.Add((moment, answer));
        }

        return stretches;
    }

    private List<Position> Dated()
    {
        List<Position> rows = [];
        SaidAt? since = null;
        for (var i = 0; i < Certain.Count; i++)
        {
            var (from, answer) = Certain[i];
            if (answer is null) continue;
            since = i > 0 && answer.SameSide(Certain[i - 1].Answer) ? since : answer.Since;
            var last = i + 1 == Certain.Count;
            var (to, next) = last ? default : Certain[i + 1];
            rows.Add(Row(answer, since!, from, last ? null : to, last ? null : next?.Since ?? At(to), current: last && !WeighsAll));
        }

        foreach (var (from, to, answer) in Open())
        {
            var certain = to is { } turn && answer.SameAs(AnswerAt(Certain, turn)) ? rows.FindIndex(r => r.CertainFrom == turn) : -1;
            if (certain >= 0) rows[certain] = Row(answer, rows[certain].EffectiveFrom, to, rows[certain].CertainTo, rows[certain].EffectiveTo, rows[certain].IsCurrent, from);
            else rows.Add(Row(answer, answer.Since, null, to, to is { } end ? At(end) : null, current: false, from));
        }

        return [.. rows.OrderBy(r => r.PossibleFrom ?? r.CertainFrom)];
    }

    /// <summary>Stretches over which another side possibly held than certainly did.</summary>
    private List<(DateTimeOffset From, DateTimeOffset? To, Answer Answer)> Open()
    {
        List<(DateTimeOffset From, DateTimeOffset? To, Answer Answer)> open = [];
        var moments = Possible.Concat(Certain).Select(s => s.From).Distinct().Order().ToList();
        for (var i = 0; i < moments.Count; i++)
        {
            if (AnswerAt(Possible, moments[i]) is not { } possible || Settled(possible, AnswerAt(Certain, moments[i]))) continue;
            DateTimeOffset? to = i + 1 < moments.Count ? moments[i + 1] : null;
            if (open.Count > 0 && open[^1].To == moments[i] && open[^1].Answer.SameAs(possible)) open[^1] = (open[^1].From, to, possible);
            else open.Add((moments[i], to, possible));
        }

        return open;
    }

    private static bool Settled(Answer possible, Answer? certain) => possible.SameSide(certain) && possible.Basis == certain!.Basis;

    private static Answer? AnswerAt(List<(DateTimeOffset From, Answer? Answer)> stretches, DateTimeOffset moment) =>
        stretches.LastOrDefault(s => s.From <= moment).Answer;

    private IEnumerable<Position> Reports()
    {
        foreach (var claim in evidence.Reported)
        {
            var step = new DerivationStep(DerivationKind.States, claim.Statement.Id, null, claim.Stance, claim.Statement.Text);
            var detail = new PositionDetail(answers.ActorLabel, answers.IssueLabel, [], [step], [], Labels.Of(record, claim.Reporter), null, null, claim.Taken.Condition, null);
            var reported = new Answer(
                claim.Stance, Basis.Reported, claim.Statement.Id, null, claim.Taken.Conditional, false, Derivation.Confidence(record, claim), claim.Statement.Id, claim.SaidAt, detail);
            yield return Row(reported, claim.SaidAt, claim.SaidAt.Latest, null, null, current: true, claim.SaidAt.Earliest < claim.SaidAt.Latest ? claim.SaidAt.Earliest : null);
        }
    }

    private IEnumerable<Position> Rows(Answer? answer, DateTimeOffset? from, DateTimeOffset? to, bool current) =>
        answer is null ? [] : [Row(answer, answer.Since, from, to, null, current)];

    private Position Row(Answer answer, SaidAt since, DateTimeOffset? from, DateTimeOffset? to, SaidAt? until, bool current, DateTimeOffset? possibleFrom = null) => new()
    {
        ActorId = actor,
        IssueId = issue,
        Stance = answer.Stance,
        Basis = answer.Basis,
        StatementId = answer.StatementId,
        EditorPositionId = answer.EditorPositionId,
        Conditional = answer.Conditional,
        Diverged = answer.Diverged,
        Confidence = answer.Confidence,
        Detail = answer.Detail,
        EffectiveFrom = since,
        EffectiveTo = until,
        CertainFrom = from,
        CertainTo = to,
        PossibleFrom = possibleFrom,
        IsCurrent = current,
        RecordedAt = record.RecordedAt,
    };
}
