using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

internal static class CertainPositions
{
    /// <summary>What certainly held at an instant, or is current where none is asked for, as known then: at most one for an actor and an issue.</summary>
    public static IQueryable<Position> CertainAt(this TrackerDbContext db, DateTimeOffset? asOf, DateTimeOffset? knownAt)
    {
        var positions = db.Positions.AsNoTracking();
        positions = knownAt is null
            ? positions.Where(p => p.SupersededAt == null)
            : positions.Where(p => p.RecordedAt <= knownAt && (p.SupersededAt == null || p.SupersededAt > knownAt));
        return positions.Where(At(asOf));
    }

    /// <summary>Which of the rows that were open does: the same to the database and in memory.</summary>
    public static Expression<Func<Position, bool>> At(DateTimeOffset? asOf) => asOf is null
        ? p => p.Basis != Basis.Reported && p.IsCurrent
        : p => p.Basis != Basis.Reported && p.CertainFrom <= asOf && (p.CertainTo == null || p.CertainTo > asOf);
}
