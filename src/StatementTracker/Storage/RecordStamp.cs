using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>Puts the ledger's sequence and time on all that a write changed, and keeps the state each was left in.</summary>
internal static class RecordStamp
{
    /// <summary>Afterwards every change is known to the change tracker, so that saving need not look for them again.</summary>
    /// <returns>False where the write changed nothing.</returns>
    public static bool Apply(TrackerDbContext context, Record record, Ledger ledger, string? writer = null)
    {
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        Track(context, record, ledger);
        context.ChangeTracker.DetectChanges();
        if (!context.ChangeTracker.Entries().Any(e => e.State != EntityState.Unchanged && e.Entity is not Model.Ledger)) return false;

        var changes = Changes(context);
        foreach (var (entry, kind) in changes) Stamp(entry, kind, ledger);
        context.Revisions.AddRange(Revisions(context, changes, ledger, writer));
        return true;
    }

    private static void Track(TrackerDbContext context, Record record, Ledger ledger)
    {
        var dropped = record.Deleted.ToHashSet(ReferenceEqualityComparer.Instance);
        context.AddRange(record.Created.Where(created => !dropped.Contains(created)));
        foreach (var deleted in dropped)
        {
            var entry = context.Entry(deleted);
            if (deleted is Position position && entry.State is EntityState.Unchanged or EntityState.Modified) position.SupersededAt = ledger.RecordedAt;
            else if (entry.State is EntityState.Added) entry.State = EntityState.Detached;
            else if (entry.State is not EntityState.Detached) context.Remove(deleted);
        }
    }

    private static List<(EntityEntry Entry, ChangeKind Kind)> Changes(TrackerDbContext context)
    {
        var owners = ChangedOwners(context);
        return context.ChangeTracker.Entries()
            .Where(e => e.Entity is Entity or Position or PositionShift)
            .Where(e => e.State is EntityState.Added or EntityState.Modified || (e.Entity is Entity entity && owners.Contains(entity.Id)))
            .Select(e => (Entry: e, Kind: KindOf(e)))
            .OrderBy(c => RevisionState.Order(c.Entry.Entity)).ThenBy(c => RevisionState.SortKey(c.Entry.Entity), StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>A statement has changed where its speakers or stances have, an actor where its names have.</summary>
    private static HashSet<Guid> ChangedOwners(TrackerDbContext context) => context.ChangeTracker.Entries()
        .Where(e => e.State is not EntityState.Unchanged)
        .Select(e => e.Entity switch
        {
            StatementSpeaker speaker => speaker.StatementId,
            StatementStance stance => stance.StatementId,
            ActorName name => name.ActorId,
            _ => Guid.Empty,
        })
        .ToHashSet();

    private static ChangeKind KindOf(EntityEntry entry)
    {
        if (entry.State is EntityState.Added) return ChangeKind.Created;
        var closing = entry.Property(entry.Entity is Entity ? nameof(Entity.RemovedAt) : nameof(Position.SupersededAt));
        return closing is { OriginalValue: null, CurrentValue: not null } ? ChangeKind.Removed : ChangeKind.Changed;
    }

    private static void Stamp(EntityEntry entry, ChangeKind kind, Ledger ledger)
    {
        if (entry.Entity is PositionShift) return;
        if (entry.Entity is Position)
        {
            if (kind == ChangeKind.Created) Set(entry, nameof(Position.RecordedAt), ledger.RecordedAt);
            else if (kind == ChangeKind.Removed) Set(entry, nameof(Position.SupersededAt), ledger.RecordedAt);
            return;
        }

        if (kind == ChangeKind.Created) Set(entry, nameof(Entity.CreatedAt), ledger.RecordedAt);
        else if (kind == ChangeKind.Removed) Set(entry, nameof(Entity.RemovedAt), ledger.RecordedAt);
        Set(entry, nameof(Entity.UpdatedAt), ledger.RecordedAt);
        Set(entry, nameof(Entity.Version), ledger.Sequence);
    }

    private static void Set(EntityEntry entry, string property, object value) => entry.Property(property).CurrentValue = value;

    private static List<Revision> Revisions(TrackerDbContext context, List<(EntityEntry Entry, ChangeKind Kind)> changes, Ledger ledger, string? writer) =>
        changes.Select((change, ordinal) => new Revision
        {
            Sequence = ledger.Sequence,
            Ordinal = ordinal,
            RecordedAt = ledger.RecordedAt,
            Resource = RevisionState.ResourceOf(change.Entry.Entity),
            ResourceId = RevisionState.IdOf(change.Entry.Entity),
            Kind = change.Kind,
            State = RevisionState.Of(context, change.Entry),
            Writer = writer,
        }).ToList();
}
