using Microsoft.EntityFrameworkCore;
using StatementTracker.Curation;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Storage;

public class RevisionOrderTests
{
    private const int PageSize = 3;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_follows_the_order_while_many_write_misses_no_change(string provider)
    {
        using var tracker = new Tracker(provider);
        var writing = Task.WhenAll(Enumerable.Range(1, 8).Select(writer => Task.Run(() => WriteAsync(tracker, writer))));

        var followed = new List<(long Sequence, int Ordinal)>();
        for (var page = PageSize; !writing.IsCompleted || page > 0;)
        {
            var finished = writing.IsCompleted;
            var next = await NextAsync(tracker, followed.LastOrDefault());
            followed.AddRange(next);
            page = finished ? next.Count : PageSize;
        }

        await writing;
        await using var stored = tracker.Stored();
        var record = await stored.Revisions.OrderBy(r => r.Sequence).ThenBy(r => r.Ordinal).Select(r => new { r.Sequence, r.Ordinal }).ToListAsync();
        Assert.Equal(record.Select(r => (r.Sequence, r.Ordinal)), followed);
        Assert.Equal(8 * 6 * 2, record.Select(r => r.Sequence).Distinct().Count());
    }

    private static async Task WriteAsync(Tracker tracker, int writer)
    {
        foreach (var n in Enumerable.Range(1, 6))
        {
            var actor = await tracker.ActorAsync($"Mira Solen {writer} {n}");
            await tracker.Actors.CorrectAsync(actor, new ActorPatch { Name = $"Ana Verin {writer} {n}" }, null, default);
        }
    }

    private static async Task<List<(long Sequence, int Ordinal)>> NextAsync(Tracker tracker, (long Sequence, int Ordinal) after)
    {
        await using var stored = tracker.Stored();
        var page = await stored.Revisions
            .Where(r => r.Sequence > after.Sequence || (r.Sequence == after.Sequence && r.Ordinal > after.Ordinal))
            .OrderBy(r => r.Sequence).ThenBy(r => r.Ordinal).Take(PageSize)
            .Select(r => new { r.Sequence, r.Ordinal }).ToListAsync();
        return page.ConvertAll(r => (r.Sequence, r.Ordinal));
    }
}
