using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>What reads find: nothing removed, and nothing of a removed article.</summary>
internal static class Standing
{
    /// <summary>Of a statement.</summary>
    public static Expression<Func<Statement, bool>> StatementStands { get; } = s => s.RemovedAt == null && s.Article!.RemovedAt == null;

    /// <summary>Of a reference: with the statement it stands in.</summary>
    public static Expression<Func<Reference, bool>> ReferenceStands { get; } =
        r => r.RemovedAt == null && r.From!.RemovedAt == null && r.From.Article!.RemovedAt == null;

    public static IQueryable<Actor> StandingActors(this TrackerDbContext db) =>
        db.Actors.AsNoTracking().Where(a => a.RemovedAt == null && a.MergedIntoId == null);

    public static IQueryable<Article> StandingArticles(this TrackerDbContext db) =>
        db.Articles.AsNoTracking().Where(a => a.RemovedAt == null);

    public static IQueryable<Issue> StandingIssues(this TrackerDbContext db) =>
        db.Issues.AsNoTracking().Where(i => i.RemovedAt == null);

    public static IQueryable<Statement> StandingStatements(this TrackerDbContext db) =>
        db.Statements.AsNoTracking().Where(StatementStands);

    public static IQueryable<Reference> StandingReferences(this TrackerDbContext db) =>
        db.References.AsNoTracking().Where(ReferenceStands);

    /// <summary>Open positions that answer when no time is asked for; what others report is no position.</summary>
    public static IQueryable<Position> CurrentPositions(this TrackerDbContext db) =>
        db.Positions.AsNoTracking().Where(p => p.SupersededAt == null && p.IsCurrent && p.Basis != Basis.Reported);
}
