using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>
/// Lays one actor's answers on one issue along time. Each stretch between two dated statements has one answer; the undated ones have an
/// answer of their own; and where both exist the answer without a date weighs all of them together.
/// </summary>
internal sealed class Timeline(Record record, PairEvidence evidence, IReadOnlyList<EditorPosition> editors, Guid actor, Guid issue)
{
    /// <summary>The end of what answers only where no date is asked about: no date lies before it.</summary>
    private static readonly DateTimeOffset? Never = DateTimeOffset.MinValue;

    private readonly ActorLabel actorLabel = Labels.Of(record, actor)!;
    private readonly IssueLabel issueLabel = Labels.OfIssue(record, issue)!;

    public List<Position> Derive()
    {
        var undatedStatements = evidence.Statements.Any(s => s.SaidAt.Latest is null);
        var undatedEditor = editors.Any(e => e.EffectiveFrom is null);
        var weighsAll = undatedStatements || undatedEditor;
        var dated = Dated(lastIsCurrent: !weighsAll);
        if (!weighsAll) return [.. dated, .. Reports()];
        var undated = Answer(s => s.SaidAt.Latest is null, Editor(null));
        if (dated.Count == 0) return [.. Rows(undated, null, null, current: true), .. Reports()];
        var all = Answer(_ => true, Editor(DateTimeOffset.MaxValue));
        return [.. dated, .. Rows(undated, null, null, current: false), .. Rows(all, dated[^1].CertainFrom, Never, current: true), .. Reports()];
    }

    private List<Position> Dated(bool lastIsCurrent)
    {
        var moments = evidence.Statements.Select(s => s.SaidAt.Latest)
            .Concat(editors.SelectMany(e => new[] { e.EffectiveFrom, e.EffectiveTo }))
            .OfType<DateTimeOffset>().Distinct().Order().ToList();
        List<(DateTimeOffset From, Found? Answer)> answers = [];
        foreach (var moment in moments)
        {
            var answer = Answer(s => s.SaidAt.Latest <= moment, Editor(moment));
            if (answers.Count == 0 || !Same(answers[^1].Answer, answer)) answers.Add((moment, answer));
        }

        List<Position> rows = [];
        SaidAt? since = null;
        for (var i = 0; i < answers.Count; i++)
        {
            var (from, answer) = answers[i];
            if (answer is null) continue;
            var continues = i > 0 && answers[i - 1].Answer is { } before && before.Stance == answer.Stance && before.Conditional == answer.Conditional;
            since = continues ? since : answer.Since;
            var to = i + 1 < answers.Count ? answers[i + 1] : default;
            rows.Add(Row(answer, since!, from, i + 1 < answers.Count ? to.From : null, i + 1 < answers.Count ? to.Answer?.Since ?? At(to.From) : null, current: lastIsCurrent && i + 1 == answers.Count));
        }

        return rows;
    }

    private sealed record Found(
        Stance Stance, Basis Basis, Guid? StatementId, Guid? EditorPositionId, bool Conditional, bool Diverged, double? Confidence, SaidAt Since, PositionDetail Detail);

    private Found? Answer(Func<Statement, bool> known, EditorPosition? editor)
    {
        var declined = evidence.Declined.LastOrDefault(known);
        if (editor is not null) return FoundBy(editor, declined);
        if (evidence.Standing(known) is { } standing)
        {
            var principal = standing.Principal;
            var detail = new PositionDetail(
                actorLabel, issueLabel, AuthorityWalk.Chain(record, principal), Derivation.Of(record, standing), standing.Sides, null,
                principal.Taken.ViaIssueId is { } via ? Labels.OfIssue(record, via)?.Slug : null, declined?.Id, standing.Conditional ? principal.Taken.Condition : null, null);
            var opener = standing.Chosen.OrderBy(c => c.Statement.SortAt).ThenBy(c => c.Statement.TieBreaker, StringComparer.Ordinal).Last();
            return new Found(standing.Stance, principal.Basis, principal.Statement.Id, null, standing.Conditional, evidence.Diverged(standing, known), Derivation.Confidence(record, principal), opener.SaidAt, detail);
        }

        if (declined is null) return null;
        var silence = new PositionDetail(actorLabel, issueLabel, [], [Derivation.Declined(record, declined)], [], null, null, declined.Id, null, null);
        return new Found(Stance.Silent, Basis.Own, declined.Id, null, false, false, declined.Confidence, declined.SaidAt, silence);
    }

    private Found FoundBy(EditorPosition editor, Statement? declined)
    {
        var step = new DerivationStep(DerivationKind.Editor, editor.StatementId, null, editor.Stance, editor.Note ?? "an editor asserts it");
        var detail = new PositionDetail(actorLabel, issueLabel, [], [step], [], null, null, declined?.Id, null, editor.Note);
        var since = editor.EffectiveFrom is { } from ? At(from) : SaidAt.Unknown;
        return new Found(editor.Stance, Basis.Editor, editor.StatementId, editor.Id, editor.Conditional, false, null, since, detail);
    }

    /// <summary>The editor's position that holds at a moment, the latest of several; for null, one without a date.</summary>
    private EditorPosition? Editor(DateTimeOffset? moment) =>
        editors.Where(e => moment is null ? e.EffectiveFrom is null : (e.EffectiveFrom is null || e.EffectiveFrom <= moment) && (e.EffectiveTo is null || e.EffectiveTo > moment))
            .OrderBy(e => e.EffectiveFrom ?? DateTimeOffset.MinValue).ThenBy(e => e.CreatedAt).LastOrDefault();

    private IEnumerable<Position> Reports()
    {
        foreach (var claim in evidence.Reported)
        {
            var step = new DerivationStep(DerivationKind.States, claim.Statement.Id, null, claim.Stance, claim.Statement.Text);
            var detail = new PositionDetail(actorLabel, issueLabel, [], [step], [], Labels.Of(record, claim.Reporter), null, null, claim.Taken.Condition, null);
            var found = new Found(
                claim.Stance, Basis.Reported, claim.Statement.Id, null, claim.Taken.Conditional, false, Derivation.Confidence(record, claim), claim.SaidAt, detail);
            yield return Row(found, claim.SaidAt, claim.SaidAt.Latest, null, null, current: true);
        }
    }

    private IEnumerable<Position> Rows(Found? answer, DateTimeOffset? from, DateTimeOffset? to, bool current) =>
        answer is null ? [] : [Row(answer, answer.Since, from, to, null, current)];

    private Position Row(Found found, SaidAt since, DateTimeOffset? from, DateTimeOffset? to, SaidAt? until, bool current) => new()
    {
        ActorId = actor,
        IssueId = issue,
        Stance = found.Stance,
        Basis = found.Basis,
        StatementId = found.StatementId,
        EditorPositionId = found.EditorPositionId,
        Conditional = found.Conditional,
        Diverged = found.Diverged,
        Confidence = found.Confidence,
        Detail = found.Detail,
        EffectiveFrom = since,
        EffectiveTo = until,
        CertainFrom = from,
        CertainTo = to,
        PossibleFrom = from is not null && to != Never && found.Since.Earliest < from ? found.Since.Earliest : null,
        IsCurrent = current,
        RecordedAt = record.RecordedAt,
    };

    private static SaidAt At(DateTimeOffset instant) => new(null, null, instant, instant, TimePrecision.Instant);

    private static bool Same(Found? a, Found? b) => PositionRows.Content(a) == PositionRows.Content(b);
}
