using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries.Feed;

/// <summary>
/// Every change in one total order: that of the revisions, in which a write's changes appear together with its commit and after those of
/// all writes before it. So who goes on from the last change seen misses nothing, however many write.
/// </summary>
public sealed class ChangeFeed(TrackerDbContext db)
{
    /// <summary>How many changes are looked at together where only some are asked for.</summary>
    private const int Slice = 500;

    /// <summary>How many of a slice are read whole.</summary>
    private const int MostRead = 200;

    /// <summary>How many slices one page may look at: a page may then be short, or empty, and there is more.</summary>
    private const int MostSlices = 20;

    private static readonly string[] WithBefore = ["actor", "statement", "reference"];

    /// <exception cref="UnknownPlaceException">The place is none of this record.</exception>
    public async Task<FeedPage> ReadAsync(FeedPlace after, ChangeFilter filter, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(filter);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        await CheckAsync(after, cancellationToken);
        List<ChangeResponse> found = [];
        var more = true;
        for (var slice = 0; more && slice < MostSlices && found.Count < limit; slice++)
        {
            var room = limit - found.Count;
            var size = filter.ShowsAll ? room + 1 : Slice;
            var rows = await RowsAsync(after, filter, size, cancellationToken);
            var wanted = rows.Where(r => r.State is not null).Take(filter.ShowsAll ? room : MostRead).ToList();
            var changes = await new ChangeProjection(db).ToChangesAsync(wanted, cancellationToken);
            List<Change> shown = [.. changes.Where(filter.Shows).Take(room)];
            found.AddRange(shown.Select(c => c.Shown));
            var last = shown.Count == room ? shown[^1].Row : wanted.Count == MostRead || filter.ShowsAll ? wanted.LastOrDefault() : rows.LastOrDefault();
            if (last is not null) after = last.Place;
            more = last != rows.LastOrDefault() || rows.Count == size;
        }

        return new FeedPage(found, after, more);
    }

    /// <summary>After the last change there is.</summary>
    public async Task<FeedPlace> LatestAsync(CancellationToken cancellationToken)
    {
        var last = await db.Revisions.AsNoTracking().OrderByDescending(r => r.Sequence).ThenByDescending(r => r.Ordinal)
            .Select(r => new { r.Sequence, r.Ordinal, r.RecordedAt }).FirstOrDefaultAsync(cancellationToken);
        return last is null ? FeedPlace.Start : new FeedPlace(last.Sequence, last.Ordinal, last.RecordedAt.UtcTicks);
    }

    /// <exception cref="UnknownPlaceException">The place is none of this record.</exception>
    public async Task CheckAsync(FeedPlace place, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place == FeedPlace.Start) return;
        var at = new DateTimeOffset(place.At, TimeSpan.Zero);
        if (!await db.Revisions.AnyAsync(r => r.Sequence == place.Sequence && r.Ordinal == place.Ordinal && r.RecordedAt == at, cancellationToken))
            throw new UnknownPlaceException();
    }

    private Task<List<FeedRow>> RowsAsync(FeedPlace after, ChangeFilter filter, int size, CancellationToken cancellationToken)
    {
        var wanted = ChangeImages.Resources(filter).ToList();
        var next = db.Revisions.AsNoTracking().Where(r => r.Sequence >= after.Sequence && (r.Sequence > after.Sequence || r.Ordinal > after.Ordinal));
        return next.OrderBy(r => r.Sequence).ThenBy(r => r.Ordinal).Take(size)
            .Select(r => new FeedRow
            {
                Sequence = r.Sequence,
                Ordinal = r.Ordinal,
                RecordedAt = r.RecordedAt,
                Resource = r.Resource,
                ResourceId = r.ResourceId,
                Kind = r.Kind,
                State = wanted.Contains(r.Resource) ? r.State : null,
                Before = r.Kind != ChangeKind.Created && WithBefore.Contains(r.Resource) && wanted.Contains(r.Resource)
                    ? db.Revisions.Where(b => b.ResourceId == r.ResourceId && b.Sequence < r.Sequence)
                        .OrderByDescending(b => b.Sequence).Select(b => b.State).FirstOrDefault()
                    : null,
            })
            .ToListAsync(cancellationToken);
    }
}
