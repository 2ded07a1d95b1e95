using Microsoft.EntityFrameworkCore;
using StatementTracker.Storage;
using StatementTracker.Tests.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Linking;

/// <summary>A write derives what it touches; deriving everything would give no other record.</summary>
public class WhatIsDerivedIsWhole
{
    [Theory]
    [OnSqlite(21), OnSqlite(22), OnPostgreSql(23)]
    public async Task Deriving_everything_anew_changes_nothing(string provider, int seed)
    {
        using var tracker = new Tracker(provider);
        var writes = new RandomWrites(tracker, seed);
        await writes.BeginAsync();
        for (var i = 0; i < 40; i++)
        {
            await writes.WriteAsync();
            if (i % 4 != 3) continue;
            var before = await OpenAsync(tracker);
            await DeriveAllAsync(tracker);
            Assert.Equal(before, await OpenAsync(tracker));
        }
    }

    private static Task<int> DeriveAllAsync(Tracker tracker) => tracker.Get<RecordWriter>().WriteAsync(
        async record =>
        {
            await using var stored = tracker.Stored();
            foreach (var pair in await stored.Positions.Select(p => new { p.ActorId, p.IssueId }).Distinct().ToListAsync()) record.Changes.Positions.Add((pair.ActorId, pair.IssueId));
            record.Changes.Statements.UnionWith(await stored.Statements.Where(s => s.RemovedAt == null).Select(s => s.Id).ToListAsync());
            return 0;
        },
        null,
        default);

    /// <summary>What all open rows say, with when each was derived: one that was closed and opened again differs.</summary>
    private static async Task<List<string>> OpenAsync(Tracker tracker)
    {
        await using var stored = tracker.Stored();
        var positions = await stored.Positions.AsNoTracking().Where(p => p.SupersededAt == null).ToListAsync();
        var shifts = await stored.PositionShifts.AsNoTracking().Where(s => s.SupersededAt == null).ToListAsync();
        return [.. positions.Select(p => $"{p.ActorSlug} {p.IssueSlug} {p.Stance} {p.Basis} {p.CertainFrom:O} {p.CertainTo:O} {p.Diverged} {p.Id}")
            .Concat(shifts.Select(s => $"{s.Detail.Actor.Slug} {s.Detail.Issue.Slug} {s.Kind} {s.Ordinal} {s.Id}")).Order(StringComparer.Ordinal)];
    }
}
