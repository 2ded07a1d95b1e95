using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

internal static class CertainPositions
{
    /// <summary>What certainly held at an instant, or is current where none is asked for, as known then: at most one for an actor and an issue.</summary>
    public static IQueryable<Position> CertainAt(this TrackerDbContext db, DateTimeOffset? asOf, DateTimeOffset? knownAt) =>
        db.OpenPositions(knownAt).Where(At(asOf));

    /// <summary>What the database had derived at an instant and not yet superseded, or has now where none is asked for, whenever it held.</summary>
    public static IQueryable<Position> OpenPositions(this TrackerDbContext db, DateTimeOffset? knownAt) => knownAt is { } known
        ? db.Positions.AsNoTracking().Where(p => p.RecordedAt <= known && (p.SupersededAt == null || p.SupersededAt > known))
        : db.Positions.AsNoTracking().Where(p => p.SupersededAt == null);

    /// <summary>Whether an open position certainly held at the instant: one condition for the database and for what is in memory.</summary>
    public static Expression<Func<Position, bool>> At(DateTimeOffset? asOf) => asOf is null
        ? p => p.Basis != Basis.Reported && p.IsCurrent
        : p => p.Basis != Basis.Reported && p.CertainFrom <= asOf && (p.CertainTo == null || p.CertainTo > asOf);
}
