using StatementTracker.Model;

namespace StatementTracker.Linking.Actors;

/// <summary>A bare title ("the Velmaran foreign minister") means its holder: the one person that articles give the office to.</summary>
internal static class TitleHolders
{
    public static void Link(Record record, ActorRegister actors, ArticleActor mention)
    {
        var holders = record.ArticleActors.Values
            .Where(a => a is { Kind: ActorKind.Person, Link: LinkState.Resolved, ActorId: not null } && a.TitleKey == mention.TitleKey)
            .Select(a => record.Actors.GetValueOrDefault(a.ActorId!.Value)).OfType<Actor>()
            .Distinct().OrderBy(a => a.IdentityKey, StringComparer.Ordinal).ToList();
        if (holders.Count == 0) actors.LinkAlone(mention);
        else actors.Link(mention, holders);
    }
}
