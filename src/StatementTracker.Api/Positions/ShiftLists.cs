using StatementTracker.Api.Http.Paging;
using StatementTracker.Queries;

namespace StatementTracker.Api.Positions;

/// <summary>Answers a question for ledgers from the record, or, where something is to be left out, from what would be left of it.</summary>
public sealed class ShiftLists(ShiftQueries shifts, SupposedShifts supposed, WithoutReading reading, Cursors cursors)
{
    public async Task<ItemPage<ShiftResponse>> ListAsync(ShiftPageRequest request, WithoutRequest leavingOut, ShiftFilter filter, CancellationToken cancellationToken) =>
        await reading.ReadAsync(leavingOut, request.KnownAt, cancellationToken) is { } without
            ? cursors.Write(await supposed.ListAsync(filter, without, cursors.Read<SupposedShiftCursor>(request), request.Size, cancellationToken))
            : cursors.Write(await shifts.ListAsync(filter, cursors.Read<ShiftCursor>(request), request.Size, cancellationToken));
}
