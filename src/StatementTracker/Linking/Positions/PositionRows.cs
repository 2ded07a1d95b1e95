using System.Text.Json;
using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>Puts what is derived now in the place of what was: rows that say the same stay, others are closed and new ones opened.</summary>
internal static class PositionRows
{
    public static void Replace(Record record, Guid actor, Guid issue, List<Position> derived)
    {
        var standing = record.Positions.Values.Where(p => p.ActorId == actor && p.IssueId == issue && p.SupersededAt is null).ToList();
        var open = standing.ToLookup(ContentOf);
        HashSet<Guid> kept = [];
        foreach (var position in derived)
        {
            var same = open[ContentOf(position)].FirstOrDefault(p => !kept.Contains(p.Id));
            if (same is not null)
            {
                kept.Add(same.Id);
                continue;
            }

            record.Positions.Add(position.Id, position);
            record.Created.Add(position);
        }

        foreach (var past in standing.Where(p => !kept.Contains(p.Id))) past.SupersededAt = record.RecordedAt;
    }

    /// <summary>What a derived value says, for telling two apart.</summary>
    public static string Content<T>(T value) => JsonSerializer.Serialize(value);

    private static string ContentOf(Position p) =>
        Content(new
        {
            p.Stance, p.Basis, p.StatementId, p.EditorPositionId, p.Conditional, p.Diverged, p.Confidence, p.Detail,
            p.EffectiveFrom, p.EffectiveTo, p.CertainFrom, p.CertainTo, p.PossibleFrom, p.IsCurrent,
        });
}
