using System.Text.Json.Nodes;
using StatementTracker.Api.Http;
using StatementTracker.Queries;

namespace StatementTracker.Api.LinkedData;

/// <summary>
/// What an article shows, as a collection of W3C Web Annotations: each statement at its words (describing), each speaker at its name
/// (identifying), each reference at its evidence (linking). What a person rejected is left out.
/// </summary>
internal sealed class Annotations(ArticleReading reading, Iris iris)
{
    public const string Profile = "http://www.w3.org/ns/anno.jsonld";

    /// <summary>The profile is how a client knows the model (Web Annotation Protocol, 3).</summary>
    public const string MediaType = $"{Vocabulary.MediaType}; profile=\"{Profile}\"";

    private readonly string self = iris.Annotations(reading.Article.Id);
    private readonly Selectors selectors = new(reading.Article.Text);

    public JsonObject Collection()
    {
        JsonArray items = [.. Statements(), .. Speakers(), .. References()];
        return Node.Of(
            ("@context", Profile),
            ("id", self),
            ("type", "AnnotationCollection"),
            ("label", reading.Article.Title ?? reading.Article.Url),
            ("total", items.Count),
            ("first", Node.Of(("id", $"{self}#page-1"), ("type", "AnnotationPage"), ("startIndex", 0), ("items", items))));
    }

    private IEnumerable<JsonObject> Statements() => reading.Statements.Select(statement => Annotation(
        $"statement-{statement.Id}",
        "describing",
        [Resource(iris.Statement(statement.Id)), .. Tags(statement)],
        statement.Spans,
        statement.CreatedAt,
        statement.UpdatedAt));

    private IEnumerable<JsonObject> Speakers() => reading.Statements
        .SelectMany(statement => statement.Speakers.Where(speaker => speaker is { Actor: not null, Mention: not null }), (statement, speaker) => (statement, speaker))
        .DistinctBy(said => (said.speaker.Actor!.Id, said.speaker.Mention!.Start))
        .Select(said => Annotation(
            $"actor-{said.speaker.Actor!.Id}-{said.speaker.Mention!.Start}",
            "identifying",
            [Resource(iris.Actor(said.speaker.Actor.Id)), Tag(said.speaker.Actor.Name)],
            [said.speaker.Mention],
            said.statement.CreatedAt,
            said.statement.UpdatedAt));

    private IEnumerable<JsonObject> References() => reading.References.Where(reference => reference.Evidence.Count > 0).Select(reference => Annotation(
        $"reference-{reference.Id}",
        "linking",
        [Resource(reference.To is { } target ? iris.Statement(target.Id) : iris.Reference(reference.Id)), Tag(EnumWords.Of(reference.Type))],
        reference.Evidence,
        reference.CreatedAt,
        reference.UpdatedAt));

    private JsonObject Annotation(string name, string motivation, JsonArray body, IReadOnlyList<SpanResponse> spans, DateTimeOffset created, DateTimeOffset modified) => Node.Of(
        ("id", $"{self}#{name}"),
        ("type", "Annotation"),
        ("motivation", motivation),
        ("body", body),
        ("target", Node.All(spans, Target)),
        ("created", Http.Instants.Write(created)),
        ("modified", Http.Instants.Write(modified)));

    private JsonObject Target(SpanResponse span) => Node.Of(
        ("type", "SpecificResource"),
        ("source", iris.Article(reading.Article.Id)),
        ("selector", selectors.Of(span)));

    private static JsonObject Resource(string iri) => Node.Of(("id", iri), ("format", Vocabulary.MediaType));

    private static IEnumerable<JsonObject> Tags(StatementResponse statement) =>
        [Tag(EnumWords.Of(statement.Act)), .. statement.Stances.Select(stance => Tag($"{EnumWords.Of(stance.Stance)} {stance.Issue.Title}"))];

    private static JsonObject Tag(string value) => Node.Of(("type", "TextualBody"), ("purpose", "tagging"), ("value", value));
}
