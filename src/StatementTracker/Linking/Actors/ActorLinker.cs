using StatementTracker.Model;

namespace StatementTracker.Linking.Actors;

/// <summary>
/// Decides which actor each article's actor is. The answer is a function of all standing articles that share a name, so it does not
/// depend on which of them arrived first: a name that becomes ambiguous, or stops being so, is linked anew.
/// </summary>
public static class ActorLinker
{
    public static readonly LinkingStage Stage = new("actors", Needs, Run);

    private static RecordKeys Needs(Record record)
    {
        var needs = new RecordKeys();
        needs.NameKeys.UnionWith(record.Changes.NameKeys);
        foreach (var mention in Changed(record)) Ask(needs, mention);
        foreach (var bearer in record.ArticleActors.Values.Where(a => needs.NameKeys.Contains(a.NameKey))) Ask(needs, bearer);
        foreach (var family in Families(record, needs.NameKeys)) needs.NameKeys.Add(family);
        return needs;
    }

    private static void Ask(RecordKeys needs, ArticleActor mention)
    {
        needs.Slugs.Add(Names.Slug(mention.Name));
        if (mention.ArticleBound) needs.IdentityKeys.Add(ActorRegister.ArticleIdentity(mention));
        if (mention.ArticleBound && mention.TitleKey is null) return;
        needs.NameKeys.Add(mention.NameKey);
        needs.NameKeys.UnionWith(mention.OtherNames.Select(Names.Key));
        if (mention.FamilyKey is { } family) needs.NameKeys.Add(family);
        if (mention.TitleKey is { } title) needs.NameKeys.Add(title);
        if (mention.Kind == ActorKind.Person)
        {
            needs.IdentityKeys.Add(ActorKeys.PersonIdentity(mention.NameKey, null));
            if (mention.StateKey is not null) needs.IdentityKeys.Add(ActorKeys.PersonIdentity(mention.NameKey, mention.StateKey));
        }
        else
        {
            needs.IdentityKeys.Add(ActorKeys.Identity(mention.GazetteerKey, mention.NameKey));
        }
    }

    private static void Run(Record record)
    {
        var actors = new ActorRegister(record);
        var changed = Changed(record).ToList();
        var names = changed.SelectMany(a => a.OtherNames.Select(Names.Key).Append(a.NameKey)).Concat(record.Changes.NameKeys)
            .ToHashSet(StringComparer.Ordinal);

        foreach (var mention in InOrder(changed.Where(a => a is { ArticleBound: true, TitleKey: null }))) actors.LinkAlone(mention);

        // What is no person first: names other than the own one ("Velstad" of Velmara) must be known before they are looked up.
        var named = InOrder(record.ArticleActors.Values.Where(a => a is { ArticleBound: false } && a.Kind != ActorKind.Person && names.Contains(a.NameKey))).ToList();
        foreach (var group in named.GroupBy(a => ActorKeys.Identity(a.GazetteerKey, a.NameKey)).OrderByDescending(g => g.Max(a => a.OtherNames.Count)).ThenBy(g => g.Key, StringComparer.Ordinal))
            NamedActors.Link(actors, group.Key, [.. group]);

        foreach (var family in Families(record, names).Order(StringComparer.Ordinal)) PersonActors.LinkFamily(record, actors, family);

        var titles = changed.Select(a => a.TitleKey).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var mention in InOrder(record.ArticleActors.Values.Where(a => a.ArticleBound && a.TitleKey is { } t && titles.Contains(t))))
            TitleHolders.Link(record, actors, mention);
    }

    private static IEnumerable<ArticleActor> Changed(Record record) =>
        record.Changes.ArticleActors.Select(id => record.ArticleActors.GetValueOrDefault(id)).OfType<ArticleActor>();

    /// <summary>Family names whose bearers the changed names concern.</summary>
    private static HashSet<string> Families(Record record, HashSet<string> names) =>
        record.ArticleActors.Values
            .Where(a => a is { Kind: ActorKind.Person, ArticleBound: false, FamilyKey: not null } && (names.Contains(a.NameKey) || names.Contains(a.FamilyKey)))
            .Select(a => a.FamilyKey!)
            .ToHashSet(StringComparer.Ordinal);

    private static IOrderedEnumerable<ArticleActor> InOrder(IEnumerable<ArticleActor> mentions) =>
        mentions.OrderBy(a => a.NameKey, StringComparer.Ordinal).ThenBy(a => a.Ordinal).ThenBy(a => a.Id);
}
