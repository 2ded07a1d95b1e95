using System.Text.Json.Nodes;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.LinkedData;

/// <summary>Who speaks, as schema.org's Person or Organization and an agent of PROV; a loose group or a source without a name is FOAF's.</summary>
internal static class AgentNodes
{
    public static JsonObject Of(ActorResponse actor, Iris iris) => Node.Of(
        ("@context", Vocabulary.Context()),
        ("@id", iris.Actor(actor.Id)),
        ("@type", TypesOf(actor.Kind)),
        ("name", actor.Name),
        ("alternateName", Node.All(actor.OtherNames, name => JsonValue.Create(name))),
        ("identifier", actor.Slug),
        ("parentOrganization", actor.PartOf is { } whole ? Short(whole, iris) : null),
        ("isPartOf", actor.ArticleId is { } article ? Node.Ref(iris.Article(article)) : null),
        ("jobTitle", Node.All(actor.Roles.Where(role => role.OnBehalfOf is null).Select(role => role.Role).Distinct(), role => JsonValue.Create(role))),
        ("memberOf", Node.All(actor.Roles.Where(role => role.OnBehalfOf is not null), role => Membership(role, iris))));

    /// <summary>In short, as other documents name it.</summary>
    public static JsonObject Short(ActorLabel actor, Iris iris) =>
        Node.Of(("@id", iris.Actor(actor.Id)), ("@type", TypesOf(actor.Kind)), ("name", actor.Name));

    /// <summary>Since when and until when statements show it; that is not when it began or ended.</summary>
    private static JsonObject Membership(RoleResponse role, Iris iris) => Node.Of(
        ("@type", "OrganizationRole"),
        ("roleName", role.Role),
        ("memberOf", Short(role.OnBehalfOf!, iris)),
        ("st:shownFrom", Node.Instant(role.From)),
        ("st:shownTo", Node.Instant(role.To)));

    private static JsonArray TypesOf(ActorKind kind) => kind switch
    {
        ActorKind.Person => Node.Types("Person", "prov:Person"),
        ActorKind.Organization => Node.Types("Organization", "prov:Organization"),
        ActorKind.State => Node.Types("Country", "Organization", "prov:Organization"),
        ActorKind.Group => Node.Types("foaf:Group", "prov:Agent"),
        _ => Node.Types("foaf:Agent", "prov:Agent"),
    };
}
