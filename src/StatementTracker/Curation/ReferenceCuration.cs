using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

public sealed record ReferencePatch
{
    /// <summary>Rejected frees the target and linking then leaves the reference; extracted hands it back to linking.</summary>
    public Patch<ReviewState> Review { get; init; }

    /// <summary>The statement meant; null: it is none of those we have.</summary>
    public Patch<Guid?> ToId { get; init; }

    public Patch<ReferenceType> Type { get; init; }
}

/// <summary>How people review links.</summary>
public sealed class ReferenceCuration(TrackerDbContext context, RecordLoader loader, RecordWriter writer)
{
    /// <returns>False where no such reference stands.</returns>
    /// <exception cref="PreconditionFailedException">It has changed since.</exception>
    /// <exception cref="DomainRuleException">The target names nothing or is the referring statement itself, or a rejected link is given one.</exception>
    public Task<bool> CorrectAsync(Guid id, ReferencePatch patch, Precondition? precondition, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            var from = await context.References.Where(r => r.Id == id && r.RemovedAt == null).Select(r => r.FromId).FirstOrDefaultAsync(cancellationToken);
            if (await loader.StatementAsync(record, from, cancellationToken) is null || !record.References.TryGetValue(id, out var reference)) return false;
            if (patch is { Review.IsPresent: false, ToId.IsPresent: false, Type.IsPresent: false }) return true;

            Touch(record, reference);
            reference.Type = patch.Type.Or(reference.Type);
            if (patch.Type.IsPresent || patch.ToId.IsPresent) reference.Review = ReviewState.Edited;
            if (patch.ToId.IsPresent) await AimAsync(record, reference, patch.ToId.Value, cancellationToken);
            if (patch.Review.IsPresent) Review(reference, patch.Review.Value, patch.ToId);
            reference.Confidence = null;
            Touch(record, reference);
            return true;
        },
        precondition,
        cancellationToken);

    private async Task AimAsync(Record record, Reference reference, Guid? toId, CancellationToken cancellationToken)
    {
        if (toId == reference.FromId) throw new DomainRuleException("toId", "A statement cannot refer to itself.");
        if (toId is { } id) _ = await loader.NeedStatementAsync(record, id, "toId", cancellationToken);
        Aim(reference, toId);
        reference.Curated = true;
    }

    private static void Aim(Reference reference, Guid? toId)
    {
        reference.ToId = toId;
        reference.State = toId is null ? LinkState.Unresolved : LinkState.Resolved;
        reference.Candidates = [];
    }

    private static void Review(Reference reference, ReviewState review, Patch<Guid?> target)
    {
        reference.Review = review;
        switch (review)
        {
            case ReviewState.Rejected when target is { IsPresent: true, Value: not null }:
                throw new DomainRuleException("toId", "A rejected link has no target.");
            case ReviewState.Rejected:
                Aim(reference, null);
                reference.Curated = true;
                break;
            case ReviewState.Confirmed when reference.State == LinkState.Resolved:
                reference.Curated = true;
                break;
            case ReviewState.Extracted:
                reference.Curated = false;
                break;
        }
    }

    /// <summary>Both ends, as they are now, are derived anew.</summary>
    private static void Touch(Record record, Reference reference)
    {
        record.Changes.References.Add(reference.Id);
        record.Changes.Statements.Add(reference.FromId);
        if (reference.ToId is { } target) record.Changes.Statements.Add(target);
    }
}
