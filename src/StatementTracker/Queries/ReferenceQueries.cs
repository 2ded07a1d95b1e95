using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <param name="ActorId">Only references that this actor makes, that are made on its behalf, or that aim at it.</param>
public sealed record ReferenceFilter(LinkState? State = null, ReferenceType? Type = null, Guid? ActorId = null);

/// <summary>Links as a list, for review.</summary>
public sealed class ReferenceQueries(TrackerDbContext db)
{
    /// <summary>In the order we learnt of them, then by id.</summary>
    public async Task<Page<ReferenceResponse, InstantCursor>> ListAsync(
        ReferenceFilter filter, InstantCursor? after, int limit, CancellationToken cancellationToken)
    {
        var references = Matching(filter);
        if (after is not null)
            references = references.Where(r => r.CreatedAt >= after.At && (r.CreatedAt > after.At || r.Id > after.Id));
        var rows = await references.OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).Take(limit + 1).ToRows(db).ToListAsync(cancellationToken);
        var page = Page<ReferenceRow, InstantCursor>.Cut(rows, limit, r => new(r.CreatedAt, r.Id));
        return new(await page.Items.LabelledAsync(db, cancellationToken), page.Next);
    }

    public async Task<ReferenceResponse?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var rows = await db.StandingReferences().Where(r => r.Id == id).ToRows(db).ToListAsync(cancellationToken);
        return (await rows.LabelledAsync(db, cancellationToken)).SingleOrDefault();
    }

    /// <summary>Those that these statements make, in the order we learnt of them.</summary>
    public async Task<IReadOnlyList<ReferenceResponse>> OfStatementsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var rows = await CompiledReferences.Of(db).Around(GraphDirection.Outgoing)(db, [.. ids]).ToListAsync(cancellationToken);
        return await rows.LabelledAsync(db, cancellationToken);
    }

    private IQueryable<Reference> Matching(ReferenceFilter filter)
    {
        var references = db.StandingReferences();
        if (filter.State is { } state) references = references.Where(r => r.State == state);
        if (filter.Type is { } type) references = references.Where(r => r.Type == type);
        if (filter.ActorId is not { } actor) return references;
        var spoken = db.StatementSpeakers.Where(p => p.ActorId == actor || p.OnBehalfOfId == actor).Select(p => p.StatementId);
        return references.Where(r => r.TargetActorId == actor || spoken.Contains(r.FromId));
    }
}
