using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>How stored actors become answers: a few queries for a whole page, however many actors it has.</summary>
internal static class ActorProjection
{
    private static readonly ActorCounts Nothing = new(0, 0, 0, 0, 0);

    public static async Task<IReadOnlyList<ActorResponse>> ToResponsesAsync(
        IReadOnlyList<Actor> actors, TrackerDbContext db, CancellationToken cancellationToken)
    {
        if (actors.Count == 0) return [];
        var ids = actors.Select(a => a.Id).ToList();
        var roles = await RolesAsync(ids, db, cancellationToken);
        var counts = await CountsAsync(ids, db, cancellationToken);
        var bodies = roles.Select(r => r.BodyId).Concat(actors.Select(a => a.PartOfId)).OfType<Guid>().ToHashSet();
        var labels = await db.Actors.Where(a => bodies.Contains(a.Id))
            .Select(a => new ActorLabel(a.Id, a.Slug, a.Name, a.Kind)).ToDictionaryAsync(a => a.Id, cancellationToken);
        ActorLabel? Label(Guid? id) => id is { } known ? labels.GetValueOrDefault(known) : null;

        var rolesOf = roles.ToLookup(
            r => r.ActorId, r => new RoleResponse(r.Role, Label(r.BodyId), r.From, r.To, r.Statements));
        return [.. actors.Select(a => new ActorResponse(
            a.Id,
            a.Slug,
            a.Name,
            a.Kind,
            a.OtherNames,
            Label(a.PartOfId),
            a.ArticleId,
            [.. rolesOf[a.Id].OrderByDescending(r => r.To).ThenByDescending(r => r.From)
                .ThenBy(r => r.Role, StringComparer.Ordinal).ThenBy(r => r.OnBehalfOf?.Slug, StringComparer.Ordinal)],
            counts.GetValueOrDefault(a.Id, Nothing),
            a.CreatedAt,
            a.UpdatedAt))];
    }

    private static Task<List<RoleRow>> RolesAsync(List<Guid> ids, TrackerDbContext db, CancellationToken cancellationToken) =>
        db.StatementSpeakers.Where(p => p.ActorId != null && ids.Contains(p.ActorId.Value) && p.Role != null)
            .Join(db.StandingStatements(), p => p.StatementId, s => s.Id, (p, s) => new
            {
                ActorId = p.ActorId!.Value,
                Role = p.Role!,
                p.OnBehalfOfId,
                StatementId = s.Id,
                s.SaidAt.Earliest,
                Latest = s.SaidAt.Latest ?? s.SaidAt.Earliest,
            })
            .GroupBy(p => new { p.ActorId, p.Role, p.OnBehalfOfId })
            .Select(g => new RoleRow(
                g.Key.ActorId,
                g.Key.Role,
                g.Key.OnBehalfOfId,
                g.Min(p => p.Earliest),
                g.Max(p => p.Latest),
                g.Select(p => p.StatementId).Distinct().Count()))
            .ToListAsync(cancellationToken);

    private static async Task<Dictionary<Guid, ActorCounts>> CountsAsync(
        List<Guid> ids, TrackerDbContext db, CancellationToken cancellationToken)
    {
        var said = await db.StatementSpeakers.Where(p => p.ActorId != null && ids.Contains(p.ActorId.Value))
            .Select(p => new { ActorId = p.ActorId!.Value, p.StatementId })
            .Union(db.StatementSpeakers.Where(p => p.OnBehalfOfId != null && ids.Contains(p.OnBehalfOfId.Value))
                .Select(p => new { ActorId = p.OnBehalfOfId!.Value, p.StatementId }))
            .Join(db.StandingStatements(), p => p.StatementId, s => s.Id, (p, s) => new { p.ActorId, s.Id, s.UtteranceId, s.ReportId, s.ArticleId })
            .GroupBy(s => s.ActorId)
            .Select(g => new
            {
                g.Key,
                Statements = g.Count(),
                Utterances = g.Select(s => s.UtteranceId).Distinct().Count(),
                Reports = g.Select(s => s.ReportId).Distinct().Count(),
                Articles = g.Select(s => s.ArticleId).Distinct().Count(),
            })
            .ToDictionaryAsync(g => g.Key, cancellationToken);
        var positions = await db.CurrentPositions().Where(p => ids.Contains(p.ActorId))
            .GroupBy(p => p.ActorId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return ids.ToDictionary(id => id, id => said.TryGetValue(id, out var s)
            ? new ActorCounts(s.Statements, s.Utterances, s.Reports, s.Articles, positions.GetValueOrDefault(id))
            : Nothing with { Positions = positions.GetValueOrDefault(id) });
    }

    private sealed record RoleRow(Guid ActorId, string Role, Guid? BodyId, DateTimeOffset? From, DateTimeOffset? To, int Statements);
}
