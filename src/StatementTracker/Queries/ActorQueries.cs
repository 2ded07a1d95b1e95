using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <param name="Kind">Only actors of this kind.</param>
/// <param name="Q">Only actors with a name that contains this, without regard to case, marks and punctuation.</param>
public sealed record ActorFilter(ActorKind? Kind = null, string? Q = null);

/// <summary>Who speaks.</summary>
public sealed class ActorQueries(TrackerDbContext db)
{
    /// <summary>
    /// What an id or slug leads to, now or as of what was known at an earlier moment: an actor merged, renamed or removed later still answers
    /// for itself, under the slug it had. One that was not known yet is found by what it is called now.
    /// </summary>
    public async Task<ActorResolution> ResolveAsync(string idOrSlug, DateTimeOffset? knownAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(idOrSlug);
        var asked = Guid.TryParseExact(idOrSlug, "D", out var id)
            ? await NamedAsync(db.Actors.Where(a => a.Id == id), knownAt, cancellationToken)
            : await NamedAsync(db.Actors.Where(a => a.Slug == idOrSlug), knownAt, cancellationToken);
        var former = asked is null;
        asked ??= await NamedAsync(
            db.Actors.Where(a => db.ActorSlugs.Any(s => s.Slug == idOrSlug && s.ActorId == a.Id)), knownAt, cancellationToken);
        if (asked is null) return new ActorResolution.Gone();
        former &= asked.Label.Slug != idOrSlug;

        var standing = asked;
        for (var seen = new HashSet<Guid>(); standing?.Into is { } into;)
            standing = seen.Add(standing.Label.Id) ? await NamedAsync(db.Actors.Where(a => a.Id == into), knownAt, cancellationToken) : null;
        if (standing is null || standing.RemovedAt is not null) return new ActorResolution.Gone();
        return former || standing != asked ? new ActorResolution.MovedTo(asked.Label.Id, standing.Label) : new ActorResolution.Found(standing.Label.Id);
    }

    /// <summary>By name, then id.</summary>
    public async Task<Page<ActorResponse, NameCursor>> ListAsync(
        ActorFilter filter, NameCursor? after, int limit, CancellationToken cancellationToken)
    {
        var actors = db.StandingActors();
        if (filter.Kind is { } kind) actors = actors.Where(a => a.Kind == kind);
        if (filter.Q is { } q)
        {
            var key = Names.Key(q);
            if (key.Length == 0) return new([], null);
            actors = actors.Where(a => db.ActorNames.Any(n => n.ActorId == a.Id && n.Key.Contains(key)));
        }

        if (after is not null)
        {
            actors = actors.Where(a => a.Name.CompareTo(after.Name) >= 0
                && (a.Name.CompareTo(after.Name) > 0 || a.Id > after.Id));
        }

        var rows = await actors.OrderBy(a => a.Name).ThenBy(a => a.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var page = Page<Actor, NameCursor>.Cut(rows, limit, a => new(a.Name, a.Id));
        return new(await ActorProjection.ToResponsesAsync(page.Items, db, cancellationToken), page.Next);
    }

    public async Task<ActorResponse?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var rows = await db.StandingActors().Where(a => a.Id == id).ToListAsync(cancellationToken);
        return (await ActorProjection.ToResponsesAsync(rows, db, cancellationToken)).SingleOrDefault();
    }

    private async Task<Identity?> NamedAsync(IQueryable<Actor> actors, DateTimeOffset? knownAt, CancellationToken cancellationToken)
    {
        var now = await actors.AsNoTracking()
            .Select(a => new Identity(
                new ActorLabel(a.Id, a.Slug, a.Name, a.Kind),
                a.RemovedAt,
                knownAt == null
                    ? a.MergedIntoId
                    : db.ActorMerges
                        .Where(m => m.DuplicateId == a.Id && m.MergedAt <= knownAt && (m.UndoneAt == null || m.UndoneAt > knownAt))
                        .OrderByDescending(m => m.MergedAt).Select(m => (Guid?)m.IntoId).FirstOrDefault()))
            .SingleOrDefaultAsync(cancellationToken);
        if (now is null || knownAt is not { } known) return now;
        if (!(await db.StatesAsync([now.Label.Id], known, cancellationToken)).TryGetValue(now.Label.Id, out var then))
            return now with { RemovedAt = now.RemovedAt > known ? null : now.RemovedAt };
        var label = now.Label with { Slug = then.Text("slug") ?? now.Label.Slug, Name = then.Text("name") ?? now.Label.Name };
        return new Identity(label, then.Instant("removedAt"), now.Into ?? then.Id("mergedIntoId"));
    }

    /// <param name="Into">The actor it was folded into by then, or null.</param>
    private sealed record Identity(ActorLabel Label, DateTimeOffset? RemovedAt, Guid? Into);
}
