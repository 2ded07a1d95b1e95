using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>How positions would have changed by less than the whole record.</summary>
public sealed class SupposedShifts(SupposedPairs pairs)
{
    /// <summary>Newest first, the undated last; then the later entry of a ledger; then by the actor's slug and the issue's.</summary>
    /// <exception cref="TooMuchToSupposeException">All ledgers asked about are derived before the first entry is known, and they are too many.</exception>
    public async Task<Page<ShiftResponse, SupposedShiftCursor>> ListAsync(
        ShiftFilter filter, Without without, SupposedShiftCursor? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<(PositionShift Shift, bool Stored, SupposedShiftCursor Place)> found = [];
        var asked = pairs.DeriveAllAsync(p => p.Where(p => (filter.ActorId == null || p.ActorId == filter.ActorId) && (filter.IssueId == null || p.IssueId == filter.IssueId)), without, cancellationToken);
        await foreach (var (pair, supposed) in asked)
        {
            found.AddRange(supposed.Shifts.Where(filter.Answers)
                .Select(s => (s, !supposed.Created.Contains(s), new SupposedShiftCursor(s.SortAt, s.Ordinal, pair.ActorSlug, pair.IssueSlug))));
        }

        found.Sort((one, other) => one.Place.CompareTo(other.Place));
        var rest = found.Where(f => after is null || f.Place.CompareTo(after) > 0).Take(limit + 1).ToList();
        var page = Page<(PositionShift Shift, bool Stored, SupposedShiftCursor Place), SupposedShiftCursor>.Cut(rest, limit, f => f.Place);
        return new([.. page.Items.Select(f => ShiftResponse.Of(f.Shift, f.Stored))], page.Next);
    }
}

/// <summary>The last row seen of supposed ledgers; it has no id to go on from.</summary>
public sealed record SupposedShiftCursor(DateTimeOffset At, int Ordinal, string ActorSlug, string IssueSlug)
{
    internal int CompareTo(SupposedShiftCursor other) =>
        (other.At.CompareTo(At), other.Ordinal.CompareTo(Ordinal), string.CompareOrdinal(ActorSlug, other.ActorSlug), string.CompareOrdinal(IssueSlug, other.IssueSlug)) switch
        {
            (not 0 and var byTime, _, _, _) => byTime,
            (_, not 0 and var byOrdinal, _, _) => byOrdinal,
            (_, _, not 0 and var byActor, _) => byActor,
            (_, _, _, var byIssue) => byIssue,
        };
}
