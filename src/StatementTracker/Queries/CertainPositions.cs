using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

internal static class CertainPositions
{
    /// <summary>What certainly held at an instant, or is current where none is asked for, as known then: at most one for an actor and an issue.</summary>
    public static IQueryable<Position> CertainAt(this TrackerDbContext db, DateTimeOffset? asOf, DateTimeOffset? knownAt)
    {
        var positions = db.Positions.AsNoTracking().Where(p => p.Basis != Basis.Reported);
        positions = knownAt is null
            ? positions.Where(p => p.SupersededAt == null)
            : positions.Where(p => p.RecordedAt <= knownAt && (p.SupersededAt == null || p.SupersededAt > knownAt));
        return asOf is null
            ? positions.Where(p => p.IsCurrent)
            : positions.Where(p => p.CertainFrom <= asOf && (p.CertainTo == null || p.CertainTo > asOf));
    }

    /// <summary>The same of one that is open and in memory.</summary>
    public static bool IsCertainAt(this Position position, DateTimeOffset? asOf) =>
        position.Basis != Basis.Reported
        && (asOf is null ? position.IsCurrent : position.CertainFrom <= asOf && (position.CertainTo is null || position.CertainTo > asOf));
}
