using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>What reads find: nothing removed, and nothing of a removed article.</summary>
internal static class Standing
{
    public static IQueryable<Actor> StandingActors(this TrackerDbContext db) =>
        db.Actors.AsNoTracking().Where(a => a.RemovedAt == null && a.MergedIntoId == null);

    public static IQueryable<Article> StandingArticles(this TrackerDbContext db) =>
        db.Articles.AsNoTracking().Where(a => a.RemovedAt == null);

    public static IQueryable<Issue> StandingIssues(this TrackerDbContext db) =>
        db.Issues.AsNoTracking().Where(i => i.RemovedAt == null);

    public static IQueryable<Statement> StandingStatements(this TrackerDbContext db) =>
        db.Statements.AsNoTracking().Where(s => s.RemovedAt == null && s.Article!.RemovedAt == null);

    public static IQueryable<Reference> StandingReferences(this TrackerDbContext db) =>
        db.References.AsNoTracking().Where(r => r.RemovedAt == null && r.From!.RemovedAt == null && r.From.Article!.RemovedAt == null);

    /// <summary>Open positions that answer when no time is asked for; what others report is no position.</summary>
    public static IQueryable<Position> CurrentPositions(this TrackerDbContext db) =>
        db.Positions.AsNoTracking().Where(p => p.SupersededAt == null && p.IsCurrent && p.Basis != Basis.Reported);
}
