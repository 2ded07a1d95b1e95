using System.Buffers.Binary;
using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>Answers where one actor stands on one issue by any part of the evidence; the same part is weighed once.</summary>
internal sealed class PairAnswers(Record record, PairEvidence evidence, IReadOnlyList<EditorPosition> editors, Guid actor, Guid issue)
{
    private readonly Dictionary<(UInt128 Known, Guid? Editor), Answer?> answers = [];
    private readonly List<Statement> statements = [.. evidence.Statements];

    public ActorLabel ActorLabel { get; } = Labels.Of(record, actor)!;

    public IssueLabel IssueLabel { get; } = Labels.OfIssue(record, issue)!;

    public IReadOnlyList<Statement> Statements => statements;

    /// <summary>Null where there is no answer.</summary>
    public Answer? By(Func<Statement, bool> known, EditorPosition? editor)
    {
        var part = UInt128.Zero;
        foreach (var statement in statements.Where(known)) part ^= BinaryPrimitives.ReadUInt128BigEndian(statement.Id.ToByteArray());
        if (answers.TryGetValue((part, editor?.Id), out var answer)) return answer;
        return answers[(part, editor?.Id)] = Weigh(known, editor);
    }

    /// <summary>The editor's position that holds at a moment, the latest of several (one entered in this write has no time yet); for null, one without a date.</summary>
    public EditorPosition? Editor(DateTimeOffset? moment) =>
        editors.Where(e => moment is null ? e.EffectiveFrom is null : (e.EffectiveFrom is null || e.EffectiveFrom <= moment) && (e.EffectiveTo is null || e.EffectiveTo > moment))
            .OrderBy(e => e.EffectiveFrom ?? DateTimeOffset.MinValue).ThenBy(e => e.CreatedAt == default).ThenBy(e => e.CreatedAt).ThenBy(e => e.Id).LastOrDefault();

    private Answer? Weigh(Func<Statement, bool> known, EditorPosition? editor)
    {
        var declined = evidence.Declined.LastOrDefault(known);
        if (editor is not null) return Asserted(editor, declined);
        if (evidence.Standing(known) is { } standing) return Taken(standing, known, declined);
        if (declined is null) return null;
        var silence = new PositionDetail(ActorLabel, IssueLabel, [], [Derivation.Declined(record, declined)], [], null, null, declined.Id, null, null);
        return new Answer(Stance.Silent, Basis.Own, declined.Id, null, false, false, declined.Confidence, declined.Id, declined.SaidAt, silence);
    }

    private Answer Taken(Standing standing, Func<Statement, bool> known, Statement? declined)
    {
        var principal = standing.Principal;
        var detail = new PositionDetail(
            ActorLabel, IssueLabel, AuthorityWalk.Chain(record, principal), Derivation.Of(record, standing), standing.Sides, null,
            principal.Taken.ViaIssueId is { } via ? Labels.OfIssue(record, via)?.Slug : null, declined?.Id, standing.Conditional ? principal.Taken.Condition : null, null);
        var opener = evidence.Latest(standing.Chosen);
        return new Answer(
            standing.Stance, principal.Basis, principal.Statement.Id, null, standing.Conditional, evidence.Diverged(standing, known),
            Derivation.Confidence(record, principal), opener.Statement.Id, opener.SaidAt, detail);
    }

    private Answer Asserted(EditorPosition editor, Statement? declined)
    {
        var step = new DerivationStep(DerivationKind.Editor, editor.StatementId, null, editor.Stance, editor.Note ?? "an editor asserts it");
        var detail = new PositionDetail(ActorLabel, IssueLabel, [], [step], [], null, null, declined?.Id, null, editor.Note);
        var since = editor.EffectiveFrom is { } from ? Timeline.At(from) : SaidAt.Unknown;
        return new Answer(editor.Stance, Basis.Editor, editor.StatementId, editor.Id, editor.Conditional, false, null, editor.StatementId, since, detail);
    }
}
