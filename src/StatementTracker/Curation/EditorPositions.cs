using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

/// <summary>
/// Positions that an editor asserts. An id may be the assertion's own, which never changes, or that of any position derived from it.
/// False means that neither stands.
/// </summary>
public sealed class EditorPositions(TrackerDbContext context, RecordLoader loader, RecordWriter writer)
{
    /// <returns>The id of the <see cref="EditorPosition"/>.</returns>
    /// <exception cref="DomainRuleException">An actor, issue or statement names nothing, the stance is none of an editor's, or the dates are reversed.</exception>
    public Task<Guid> CreateAsync(EditorPositionInput input, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            var position = new EditorPosition
            {
                ActorId = (await loader.NeedActorAsync(record, input.ActorId, "actor", cancellationToken)).Id,
                IssueId = record.NeedIssue(input.IssueId, "issue").Id,
                Stance = input.Stance,
                Conditional = input.Conditional,
                StatementId = input.StatementId,
                EffectiveFrom = Cut(input.EffectiveFrom),
                EffectiveTo = Cut(input.EffectiveTo),
                Note = input.Note,
            };
            await CheckAsync(record, position, cancellationToken);
            record.EditorPositions.Add(position.Id, position);
            record.Created.Add(position);
            record.Changes.Positions.Add((position.ActorId, position.IssueId));
            return position.Id;
        },
        precondition: null,
        cancellationToken);

    /// <inheritdoc cref="CreateAsync"/>
    /// <exception cref="PreconditionFailedException">It has changed since.</exception>
    /// <exception cref="DomainRuleException">The position is derived, not asserted by an editor.</exception>
    public Task<bool> CorrectAsync(Guid id, EditorPositionPatch patch, Precondition? precondition, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            if (await FindAsync(record, id, cancellationToken) is not { } position) return false;
            position.Stance = patch.Stance.Or(position.Stance);
            position.Conditional = patch.Conditional.Or(position.Conditional);
            position.StatementId = patch.StatementId.Or(position.StatementId);
            position.EffectiveFrom = Cut(patch.EffectiveFrom.Or(position.EffectiveFrom));
            position.EffectiveTo = Cut(patch.EffectiveTo.Or(position.EffectiveTo));
            position.Note = patch.Note.Or(position.Note);
            await CheckAsync(record, position, cancellationToken);
            return true;
        },
        precondition,
        cancellationToken);

    /// <exception cref="DomainRuleException">The position is derived, not asserted by an editor.</exception>
    public Task<bool> RemoveAsync(Guid id, Precondition? precondition, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            if (await FindAsync(record, id, cancellationToken) is not { } position) return false;
            position.RemovedAt = record.RecordedAt;
            return true;
        },
        precondition,
        cancellationToken);

    private async Task<EditorPosition?> FindAsync(Record record, Guid id, CancellationToken cancellationToken)
    {
        var derived = await context.Positions.AsNoTracking().Where(p => p.Id == id).Select(p => new { p.EditorPositionId }).FirstOrDefaultAsync(cancellationToken);
        if (derived is { EditorPositionId: null }) throw new DomainRuleException("id", "The position follows from statements: correct those, or assert a position of your own.");
        var assertedId = derived?.EditorPositionId ?? id;
        var position = await context.EditorPositions.FirstOrDefaultAsync(p => p.Id == assertedId && p.RemovedAt == null, cancellationToken);
        if (position is null) return null;
        record.EditorPositions.TryAdd(position.Id, position);
        record.Changes.Positions.Add((position.ActorId, position.IssueId));
        return position;
    }

    private async Task CheckAsync(Record record, EditorPosition position, CancellationToken cancellationToken)
    {
        StanceRules.Check(position.Stance, "stance");
        if (position.EffectiveTo <= position.EffectiveFrom) throw new DomainRuleException("effectiveTo", "It ends before it begins.");
        if (position.StatementId is { } statement) _ = await loader.NeedStatementAsync(record, statement, "statementId", cancellationToken);
    }

    private static DateTimeOffset? Cut(DateTimeOffset? instant) => instant is { } at ? Instants.Cut(at) : null;
}
