using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>
/// The windows that were searched, counted once for each version of the data and date, so that an empty answer does not walk over all
/// articles. The version is the one the asking snapshot sees, so what is remembered is what it would have counted.
/// </summary>
public sealed class CoverageMemo
{
    /// <summary>Dates of one version; then it begins anew.</summary>
    private const int Most = 1000;

    private volatile Dates dates = new(-1, default);

    /// <summary>Of the present, by <paramref name="asOf"/> or undated; null bounds nothing.</summary>
    internal async Task<Coverage> OfAsync(TrackerDbContext db, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var ledger = await db.Ledger.AsNoTracking().SingleAsync(cancellationToken);
        var ofVersion = dates;
        if (ofVersion.Sequence != ledger.Sequence || ofVersion.RecordedAt != ledger.RecordedAt || ofVersion.Counted.Count >= Most)
            dates = ofVersion = new Dates(ledger.Sequence, ledger.RecordedAt);
        var key = asOf ?? DateTimeOffset.MaxValue;
        if (ofVersion.Counted.TryGetValue(key, out var known)) return known;
        return ofVersion.Counted[key] = await Coverage.OfAsync(db, asOf, knownAt: null, ArticlesLeftOut.None, cancellationToken);
    }

    private sealed record Dates(long Sequence, DateTimeOffset RecordedAt)
    {
        public ConcurrentDictionary<DateTimeOffset, Coverage> Counted { get; } = new();
    }
}
