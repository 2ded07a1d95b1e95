using StatementTracker.Model;

namespace StatementTracker.Linking.Actors;

/// <summary>Closes extracted actors that no standing article supports any more; one that turned out to be another leads there.</summary>
public static class OrphanActors
{
    public static readonly LinkingStage Stage = new("orphans", Needs, Run);

    private static RecordKeys Needs(Record record)
    {
        var needs = new RecordKeys();
        needs.Actors.UnionWith(record.Changes.Orphans);
        needs.SupportOf.UnionWith(record.Changes.Orphans);
        return needs;
    }

    private static void Run(Record record)
    {
        var linked = record.ArticleActors.Values.Where(a => a.ActorId is not null).Select(a => a.ActorId!.Value).ToHashSet();
        foreach (var id in record.Changes.Orphans.Where(id => !linked.Contains(id) && !record.Supported.Contains(id)).Order())
        {
            if (!record.Actors.TryGetValue(id, out var actor) || actor.IsRemoved || actor.Curated || actor.MergedIntoId is not null) continue;
            if (record.Actors.Values.Any(a => a.PartOfId == id && !a.IsRemoved)) continue;
            actor.RemovedAt = record.RecordedAt;
            if (Heir(record, actor) is { } heir)
            {
                actor.MergedIntoId = heir.Id;
                actor.MergedAt = record.RecordedAt;
            }
        }
    }

    /// <summary>The one actor that goes by the closed one's name now.</summary>
    private static Actor? Heir(Record record, Actor actor)
    {
        var key = ActorKeys.NameKey(actor.Kind, actor.Name);
        var heirs = record.Actors.Values
            .Where(a => a.Id != actor.Id && !a.IsRemoved && a.MergedIntoId is null && a.ArticleId is null && a.Names.Any(n => n.Key == key))
            .Take(2).ToList();
        return actor.ArticleId is null && heirs.Count == 1 ? heirs[0] : null;
    }
}
