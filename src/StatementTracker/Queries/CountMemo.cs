using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>
/// Counts over much of the record, made once for each version of the data and question, so that a page or an empty answer does not walk
/// over all of it again. The version is the one the asking snapshot sees, so what is remembered is what would be counted.
/// </summary>
public sealed class CountMemo
{
    /// <summary>Questions of one version; then it begins anew.</summary>
    private const int Most = 1000;

    private volatile Counts counts = new(-1, default);

    /// <param name="db">The record asked.</param>
    /// <param name="question">All that the answer depends on beside the data, comparable by value.</param>
    /// <param name="count">Counts it within the snapshot.</param>
    /// <param name="cancellationToken">Ends the look at the version.</param>
    internal async Task<T> OfAsync<T>(TrackerDbContext db, object question, Func<Task<T>> count, CancellationToken cancellationToken)
        where T : class
    {
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var ledger = await db.Ledger.AsNoTracking().SingleAsync(cancellationToken);
        var ofVersion = counts;
        if (ofVersion.Sequence != ledger.Sequence || ofVersion.RecordedAt != ledger.RecordedAt || ofVersion.Counted.Count >= Most)
            counts = ofVersion = new Counts(ledger.Sequence, ledger.RecordedAt);
        if (ofVersion.Counted.TryGetValue(question, out var known)) return (T)known;
        var counted = await count();
        ofVersion.Counted[question] = counted;
        return counted;
    }

    private sealed record Counts(long Sequence, DateTimeOffset RecordedAt)
    {
        public ConcurrentDictionary<object, object> Counted { get; } = new();
    }
}
