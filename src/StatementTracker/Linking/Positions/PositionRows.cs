using System.Text.Json;
using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>Puts what is derived now in the place of what was: rows that say the same stay, others are closed and new ones opened.</summary>
internal static class PositionRows
{
    public static void Replace(Record record, Guid actor, Guid issue, List<Position> positions, List<PositionShift> shifts)
    {
        var (fresh, past) = Compare(record.Positions.Values.Where(p => p.ActorId == actor && p.IssueId == issue && p.SupersededAt is null), positions, ContentOf);
        foreach (var position in fresh) record.Positions.Add(position.Id, position);
        foreach (var position in past) position.SupersededAt = record.RecordedAt;
        record.Created.AddRange(fresh);

        var (entered, struck) = Compare(record.Shifts.Values.Where(s => s.ActorId == actor && s.IssueId == issue && s.SupersededAt is null), shifts, ContentOf);
        foreach (var shift in entered) record.Shifts.Add(shift.Id, shift);
        foreach (var shift in struck) shift.SupersededAt = record.RecordedAt;
        record.Created.AddRange(entered);
    }

    /// <summary>What a derived value says, for telling two apart.</summary>
    public static string Content<T>(T value) => JsonSerializer.Serialize(value);

    private static (List<T> Fresh, List<T> Past) Compare<T>(IEnumerable<T> standing, List<T> derived, Func<T, string> contentOf)
    {
        var open = standing.GroupBy(contentOf).ToDictionary(g => g.Key, g => new Queue<T>(g));
        List<T> fresh = [.. derived.Where(d => !(open.TryGetValue(contentOf(d), out var same) && same.TryDequeue(out _)))];
        return (fresh, [.. open.Values.SelectMany(rest => rest)]);
    }

    private static string ContentOf(Position p) =>
        Content(new
        {
            p.Stance, p.Basis, p.StatementId, p.EditorPositionId, p.Conditional, p.Diverged, p.Confidence, p.Detail,
            p.EffectiveFrom, p.EffectiveTo, p.CertainFrom, p.CertainTo, p.PossibleFrom, p.IsCurrent,
        });

    private static string ContentOf(PositionShift s) => Content(new { s.Kind, s.Ordinal, s.Detail });
}
