using System.Text.Json.Nodes;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.LinkedData;

/// <summary>
/// References by the Citation Typing Ontology. A link that the speaker makes and whose target is known is a property of the statement; each
/// link is a Citation besides, with what is known of it. A link that the narrator draws is a citation of the article's, and says nothing of
/// the speaker.
/// </summary>
internal static class CitationNodes
{
    public static void AddTo(JsonObject statement, IReadOnlyList<ReferenceResponse> references, Iris iris)
    {
        var inOrder = references.OrderBy(r => r.Evidence is [var first, ..] ? first.Start : int.MaxValue).ThenBy(r => r.Type).ThenBy(r => r.To?.Id).ToList();
        foreach (var alike in inOrder.Where(r => r is { MadeBy: ReferenceMaker.Speaker, To: not null }).GroupBy(r => Vocabulary.CitoOf(r.Type)))
            statement.Add(alike.Key, Node.All(alike.Select(r => r.To!.Id).Distinct(), target => Node.Ref(iris.Statement(target))));
        if (inOrder.Count > 0) statement.Add("@included", Node.All(inOrder, reference => Of(reference, iris)));
    }

    private static JsonObject Of(ReferenceResponse reference, Iris iris) => Node.Of(
        ("@id", iris.Reference(reference.Id)),
        ("@type", "cito:Citation"),
        ("cito:hasCitingEntity", Node.Ref(reference.MadeBy == ReferenceMaker.Speaker ? iris.Statement(reference.From.Id) : iris.Article(reference.From.ArticleId))),
        ("cito:hasCitedEntity", reference.To is { } target ? Node.Ref(iris.Statement(target.Id)) : null),
        ("cito:hasCitationCharacterization", Node.Ref(Vocabulary.CitoOf(reference.Type))),
        ("st:referenceType", Node.Word(reference.Type)),
        ("st:madeBy", Node.Word(reference.MadeBy)),
        ("st:state", Node.Word(reference.State)),
        ("st:target", TargetOf(reference.Target, iris)),
        ("st:evidence", Node.All(reference.Evidence, span => JsonValue.Create(span.Exact))),
        ("st:confidence", reference.Confidence));

    private static JsonObject? TargetOf(ReferenceTarget target, Iris iris)
    {
        var described = Node.Of(
            ("author", target.Actor is { } actor ? AgentNodes.Short(actor, iris) : target.Name is { } name ? Node.Of(("@type", "foaf:Agent"), ("name", name)) : null),
            ("description", target.Paraphrase),
            ("st:expression", target.Expression));
        return described.Count > 0 ? described : null;
    }
}
