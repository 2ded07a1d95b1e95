using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries.Feed;

/// <summary>What records were after each write of a stretch of the order, from their revisions: by the names of then.</summary>
internal sealed class RecordThen(TrackerDbContext db, FeedRow first, FeedRow last)
{
    private readonly Dictionary<Guid, List<(long Sequence, JsonElement State)>> states = [];

    /// <summary>Looks up what is not known yet: each as it was after the first write, and what changed up to the last.</summary>
    public async Task LoadAsync(IEnumerable<Guid> wanted, CancellationToken cancellationToken)
    {
        var ids = wanted.Where(id => !states.ContainsKey(id)).Distinct().ToList();
        if (ids.Count == 0) return;
        var atFirst = await db.StatesAsync(ids, first.RecordedAt, cancellationToken);
        foreach (var id in ids) states[id] = atFirst.TryGetValue(id, out var state) ? [(first.Sequence, state)] : [];
        if (last.Sequence == first.Sequence) return;
        foreach (var chunk in ids.Chunk(500))
        {
            var later = await db.Revisions.AsNoTracking()
                .Where(r => chunk.Contains(r.ResourceId) && r.Sequence > first.Sequence && r.Sequence <= last.Sequence)
                .OrderBy(r => r.Sequence).Select(r => new { r.ResourceId, r.Sequence, r.State }).ToListAsync(cancellationToken);
            foreach (var row in later) states[row.ResourceId].Add((row.Sequence, JsonElement.Parse(row.State)));
        }
    }

    public ActorLabel? Actor(Guid? id, long sequence) => Find(id, sequence) is { } state
        ? new ActorLabel(id!.Value, state.Text("slug") ?? "", state.Text("name") ?? "", state.GetProperty("kind").As<ActorKind>())
        : null;

    public IssueLabel? Issue(Guid? id, long sequence) =>
        Find(id, sequence) is { } state ? new IssueLabel(id!.Value, state.Text("slug") ?? "", state.Text("title") ?? "") : null;

    public StatementLabel? Statement(Guid? id, long sequence)
    {
        if (StatementOf(id, sequence) is not { } statement) return null;
        var speakers = statement.Speakers.OrderBy(s => s.Ordinal).Select(s => Actor(s.ActorId, sequence)).OfType<ActorLabel>();
        return new StatementLabel(statement.Id, statement.ArticleId, [.. speakers], statement.Text);
    }

    public Statement? StatementOf(Guid? id, long sequence) => Find(id, sequence)?.AsStatement();

    private JsonElement? Find(Guid? id, long sequence)
    {
        if (id is not { } known || !states.TryGetValue(known, out var versions)) return null;
        var at = versions.FindLastIndex(v => v.Sequence <= sequence);
        return at < 0 ? null : versions[at].State;
    }
}
