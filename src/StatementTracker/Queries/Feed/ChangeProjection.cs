using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries.Feed;

/// <summary>How revisions become changes: a few queries for all of them together.</summary>
internal sealed class ChangeProjection(TrackerDbContext db)
{
    /// <summary>In the same order; what others tell of already is left out.</summary>
    public async Task<IReadOnlyList<Change>> ToChangesAsync(IReadOnlyList<FeedRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return [];
        var images = rows.Select(ChangeImages.Of).ToList();
        var then = new RecordThen(db, rows[0], rows[^1]);
        await then.LoadAsync(images.SelectMany(i => i.Names.Concat(i.Ends)), cancellationToken);
        await then.LoadAsync(images.SelectMany(i => i.Ends.SelectMany(end => then.StatementOf(end, i.Row.Sequence)?.StandsFor() ?? [])), cancellationToken);
        await NameTargetsAsync([.. images.OfType<ReferenceImage>()], cancellationToken);
        var followed = await FollowAsync([.. images.OfType<ShiftImage>()], cancellationToken);
        return [.. images.Where(i => !IsToldByAnother(i, followed)).Select(i => Told(i, then))];
    }

    /// <summary>An editor's position has revisions of its own; a struck entry is told of by the one in its place.</summary>
    private static bool IsToldByAnother(ChangeImage image, IReadOnlySet<Guid> followed) =>
        image is PositionImage { IsTold: false } || (image is ShiftImage { Row.Kind: ChangeKind.Removed } && followed.Contains(image.Id));

    private static Change Told(ChangeImage image, RecordThen then)
    {
        var row = image.Row;
        var shown = new ChangeResponse(
            row.Place.ToString(), image.Type, image.Id, image.Kind, row.Sequence, row.RecordedAt, image.Into, (image as ShiftImage)?.Replaces, image.State(then));
        return new Change(row, shown, image.Actors(then).OfType<Guid>().ToHashSet(), image.Issues(then).OfType<Guid>().ToHashSet());
    }

    private async Task NameTargetsAsync(List<ReferenceImage> references, CancellationToken cancellationToken)
    {
        var ids = references.Select(r => r.TargetName).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0) return;
        var names = await db.ArticleActors.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Name })
            .ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
        foreach (var reference in references) reference.Name = reference.TargetName is { } id ? names.GetValueOrDefault(id) : null;
    }

    /// <summary>Tells entries of histories which ones they replace.</summary>
    /// <returns>The struck ones that another replaces.</returns>
    private async Task<IReadOnlySet<Guid>> FollowAsync(List<ShiftImage> shifts, CancellationToken cancellationToken)
    {
        if (shifts.Count == 0) return new HashSet<Guid>();
        var writes = shifts.Select(s => s.Row.Sequence).Distinct().ToList();
        var written = await db.Revisions.AsNoTracking().Where(r => writes.Contains(r.Sequence) && r.Resource == "positionShift")
            .OrderBy(r => r.Sequence).ThenBy(r => r.Ordinal)
            .Select(r => new FeedRow { Sequence = r.Sequence, Ordinal = r.Ordinal, RecordedAt = r.RecordedAt, Resource = r.Resource, ResourceId = r.ResourceId, Kind = r.Kind, State = r.State })
            .ToListAsync(cancellationToken);
        var successions = ShiftImage.Successions(written);
        var replaced = successions.ToDictionary(s => s.Value, s => s.Key);
        foreach (var shift in shifts) shift.Replaces = replaced.TryGetValue(shift.Id, out var former) ? former : null;
        return successions.Keys.ToHashSet();
    }
}
