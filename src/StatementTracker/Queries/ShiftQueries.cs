using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <param name="Kind">Only changes of this kind.</param>
/// <param name="From">Only what happened at this instant (UTC) or later; the undated are left out.</param>
/// <param name="To">Only what happened at this instant (UTC) or earlier; the undated are left out.</param>
/// <param name="KnownAt">What this database could have answered at this instant (UTC); null for now.</param>
public sealed record ShiftFilter(
    Guid? ActorId = null,
    Guid? IssueId = null,
    ShiftKind? Kind = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    DateTimeOffset? KnownAt = null)
{
    /// <summary>Whether an open entry is among the answers.</summary>
    internal bool Answers(PositionShift shift) =>
        (Kind is null || shift.Kind == Kind)
        && ((From ?? To) is null || shift.SortAt > DateTimeOffset.MinValue)
        && (From is null || shift.SortAt >= From) && (To is null || shift.SortAt <= To);
}

/// <summary>How positions changed.</summary>
public sealed class ShiftQueries(TrackerDbContext db)
{
    /// <summary>Newest first, the undated last; then the later entry of a ledger; then by id, descending.</summary>
    public async Task<Page<ShiftResponse, ShiftCursor>> ListAsync(ShiftFilter filter, ShiftCursor? after, int limit, CancellationToken cancellationToken)
    {
        var shifts = Matching(filter);
        if (after is not null)
        {
            shifts = shifts.Where(s => s.SortAt <= after.At
                && (s.SortAt < after.At || s.Ordinal < after.Ordinal || (s.Ordinal == after.Ordinal && s.Id < after.Id)));
        }

        var read = await shifts.OrderByDescending(s => s.SortAt).ThenByDescending(s => s.Ordinal).ThenByDescending(s => s.Id)
            .Take(limit + 1).ToListAsync(cancellationToken);
        var page = Page<PositionShift, ShiftCursor>.Cut(read, limit, s => new(s.SortAt, s.Ordinal, s.Id));
        return new([.. page.Items.Select(s => ShiftResponse.Of(s))], page.Next);
    }

    private IQueryable<PositionShift> Matching(ShiftFilter filter)
    {
        var shifts = db.PositionShifts.AsNoTracking();
        shifts = filter.KnownAt is { } known
            ? shifts.Where(s => s.RecordedAt <= known && (s.SupersededAt == null || s.SupersededAt > known))
            : shifts.Where(s => s.SupersededAt == null);
        if (filter.ActorId is { } actor) shifts = shifts.Where(s => s.ActorId == actor);
        if (filter.IssueId is { } issue) shifts = shifts.Where(s => s.IssueId == issue);
        if (filter.Kind is { } kind) shifts = shifts.Where(s => s.Kind == kind);
        if (filter.From is { } from) shifts = shifts.Where(s => s.SortAt >= from);
        if ((filter.From ?? filter.To) is not null) shifts = shifts.Where(s => s.SortAt > DateTimeOffset.MinValue);
        return filter.To is { } to ? shifts.Where(s => s.SortAt <= to) : shifts;
    }
}
