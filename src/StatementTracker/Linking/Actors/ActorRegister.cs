using StatementTracker.Model;

namespace StatementTracker.Linking.Actors;

/// <summary>The actors of one record while they are linked: found by identity or name, created where none is, with slugs of their own.</summary>
internal sealed class ActorRegister
{
    private readonly Record record;
    private readonly Dictionary<string, Actor> byIdentity;

    public ActorRegister(Record record)
    {
        this.record = record;
        byIdentity = record.Actors.Values.Where(a => !a.IsRemoved).ToDictionary(a => a.IdentityKey, StringComparer.Ordinal);
    }

    /// <summary>Identity of an actor that exists in one article only.</summary>
    public static string ArticleIdentity(ArticleActor mention) => $"article:{mention.ArticleId:N}:{mention.Ordinal}";

    public Actor? Find(string identity) => byIdentity.GetValueOrDefault(identity);

    /// <summary>Standing actors other than merged ones that go by this name and that a person curated, or that <paramref name="also"/> admits.</summary>
    public List<Actor> Named(string nameKey, Func<Actor, bool> also) =>
        [.. record.Actors.Values
            .Where(a => !a.IsRemoved && a.Names.Any(n => n.Key == nameKey) && also(a))
            .Select(Survivor).Where(a => !a.IsRemoved).Distinct()
            .OrderBy(a => a.IdentityKey, StringComparer.Ordinal)];

    /// <summary>The actor under this identity, created from its mentions where there is none; a merged one stands for its survivor.</summary>
    public Actor FindOrCreate(string identity, IReadOnlyList<ArticleActor> mentions)
    {
        var actor = Find(identity) ?? Create(identity, mentions);
        Describe(actor, mentions);
        return Survivor(actor);
    }

    /// <summary>Gives an actor the identity that better knowledge shows it to have.</summary>
    public void Identify(Actor actor, string identity)
    {
        byIdentity.Remove(actor.IdentityKey);
        actor.IdentityKey = identity;
        byIdentity[identity] = actor;
    }

    /// <summary>Links an actor that exists in one article only.</summary>
    public void LinkAlone(ArticleActor mention)
    {
        if (mention.Curated) return;
        var identity = ArticleIdentity(mention);
        var actor = Find(identity) ?? Create(identity, [mention], mention.ArticleId);
        Link(mention, [Survivor(actor)]);
    }

    /// <summary>Links a mention: to the one actor, to none of several (ambiguous), or to nobody (unresolved).</summary>
    public void Link(ArticleActor mention, IReadOnlyList<Actor> actors)
    {
        if (mention.Curated) return;
        var (actorId, state) = actors.Count switch
        {
            1 => ((Guid?)actors[0].Id, LinkState.Resolved),
            0 => (null, LinkState.Unresolved),
            _ => (null, LinkState.Ambiguous),
        };
        var candidates = actors.Count > 1 ? actors.Select(a => a.Id).ToList() : [];
        if (mention.ActorId == actorId && mention.Link == state && mention.Candidates.SequenceEqual(candidates)) return;
        if (mention.ActorId is { } lost) record.Changes.Orphans.Add(lost);
        mention.ActorId = actorId;
        mention.Link = state;
        mention.Candidates = candidates;
        record.Changes.Links.Add(mention.Id);
    }

    private Actor Survivor(Actor actor)
    {
        for (var steps = 0; actor.MergedIntoId is { } into && steps < 100 && record.Actors.TryGetValue(into, out var next); steps++) actor = next;
        return actor;
    }

    private Actor Create(string identity, IReadOnlyList<ArticleActor> mentions, Guid? articleId = null)
    {
        var name = ActorDescription.NameOf(mentions);
        var actor = new Actor
        {
            Slug = FreeSlug(Names.Slug(name)),
            Name = name,
            Kind = ActorDescription.KindOf(mentions),
            IdentityKey = identity,
            ArticleId = articleId,
        };
        record.Actors.Add(actor.Id, actor);
        record.Created.Add(actor);
        byIdentity[identity] = actor;
        Describe(actor, mentions);
        return actor;
    }

    /// <summary>Name, kind and other names follow all mentions, not the first that arrived; a curated actor is left as people made it.</summary>
    private void Describe(Actor actor, IReadOnlyList<ArticleActor> mentions)
    {
        if (actor.Curated) return;
        var before = (actor.Name, actor.Kind);
        actor.Name = ActorDescription.NameOf(mentions);
        actor.Kind = ActorDescription.KindOf(mentions);
        var others = ActorDescription.OtherNamesOf(actor.Name, mentions);
        if (!others.SequenceEqual(actor.OtherNames, StringComparer.Ordinal)) actor.OtherNames = others;
        if (before != (actor.Name, actor.Kind)) record.Changes.Actors.Add(actor.Id);
        if (actor.ArticleId is null)
        {
            foreach (var key in ActorKeys.NamesOf(actor.Kind, actor.Name, actor.OtherNames).Where(k => actor.Names.All(n => n.Key != k)))
                actor.Names.Add(new ActorName { ActorId = actor.Id, Key = key });
        }
    }

    private string FreeSlug(string stem)
    {
        var slug = stem;
        for (var number = 2; !record.SlugsInUse.Add(slug); number++) slug = $"{stem}-{number}";
        return slug;
    }
}
