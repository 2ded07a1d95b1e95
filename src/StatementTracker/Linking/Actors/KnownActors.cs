using StatementTracker.Model;

namespace StatementTracker.Linking.Actors;

/// <summary>
/// Links the new mentions that an earlier article describes in every respect alike: whom it is linked to follows from the descriptions
/// that stand, and one more of the same changes none of them. So what everybody mentions costs no more than what is mentioned once.
/// </summary>
public static class KnownActors
{
    public static readonly LinkingStage Stage = new("known actors", Needs, Run);

    private static RecordKeys Needs(Record record)
    {
        var needs = new RecordKeys();
        needs.Twins.UnionWith(New(record).Select(m => m.DescriptionKey!));
        return needs;
    }

    private static void Run(Record record)
    {
        foreach (var mention in New(record).ToList())
        {
            if (!record.Twins.TryGetValue(mention.DescriptionKey!, out var twin) || !Settles(record, twin, mention)) continue;
            mention.ActorId = twin.ActorId;
            mention.Link = twin.Link;
            mention.Candidates = twin.Candidates;
            record.Changes.Links.Add(mention.Id);
            record.Changes.ArticleActors.Remove(mention.Id);
        }
    }

    /// <summary>Where people changed who bears a name, links follow from that, and are decided anew.</summary>
    private static IEnumerable<ArticleActor> New(Record record) => record.Changes.NameKeys.Count > 0
        ? []
        : record.Created.OfType<ArticleActor>().Where(m => m is { DescriptionKey: not null, Curated: false } && record.Changes.ArticleActors.Contains(m.Id));

    /// <summary>What sort of actor it is goes by the majority of mentions, so a mention of another sort counts.</summary>
    private static bool Settles(Record record, ArticleActor twin, ArticleActor mention) => twin.Link switch
    {
        LinkState.Ambiguous => true,
        LinkState.Resolved => record.Actors.TryGetValue(twin.ActorId!.Value, out var actor) && actor is { IsRemoved: false }
            && (actor.Curated || actor.Kind is ActorKind.State || actor.Kind == mention.Kind),
        _ => false,
    };
}
