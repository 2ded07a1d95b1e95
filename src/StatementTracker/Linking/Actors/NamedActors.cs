using StatementTracker.Model;

namespace StatementTracker.Linking.Actors;

/// <summary>States, organizations and groups: one identity a gazetteer entry or name, unless another actor goes by that name.</summary>
internal static class NamedActors
{
    public static void Link(ActorRegister actors, string identity, IReadOnlyList<ArticleActor> mentions)
    {
        var name = mentions[0].NameKey;
        var bearers = mentions[0].GazetteerKey is null
            ? actors.Named(name, a => a.Kind != ActorKind.Person && a.ArticleId is null && a.IdentityKey != identity)
            : actors.Named(name, a => a.Curated && a.Kind != ActorKind.Person && actors.Find(identity) is null);
        IReadOnlyList<Actor> chosen = bearers.Count > 0 && actors.Find(identity) is not { Curated: true }
            ? bearers
            : [actors.FindOrCreate(identity, mentions)];
        foreach (var mention in mentions) actors.Link(mention, chosen);
    }
}
