using System.Text.Json.Nodes;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.LinkedData;

/// <summary>
/// A statement as schema.org's Claim, and as its Quotation where its words are given; what it was taken from and whose it is after PROV-O;
/// the sides it takes in our own words.
/// </summary>
internal static class StatementNodes
{
    /// <param name="statement">What was said.</param>
    /// <param name="references">The references that it makes.</param>
    /// <param name="iris">Names what is linked.</param>
    public static JsonObject Of(StatementResponse statement, IReadOnlyList<ReferenceResponse> references, Iris iris)
    {
        var isQuotation = statement.Mode != StatementMode.Indirect;
        var node = Node.Of(
            ("@context", Vocabulary.Context()),
            ("@id", iris.Statement(statement.Id)),
            ("@type", isQuotation ? Node.Types("Quotation", "Claim", "prov:Entity") : Node.Types("Claim", "prov:Entity")),
            ("text", statement.Text),
            ("author", Node.All(statement.Speakers.Where(IsKnown), speaker => AuthorOf(speaker, iris))),
            ("dateCreated", DayOf(statement.SaidAt)),
            ("temporalCoverage", IntervalOf(statement.SaidAt)),
            ("about", Node.All(statement.Stances.Select(stance => stance.Issue), issue => IssueOf(issue, iris))),
            ("appearance", Node.Ref(iris.Article(statement.ArticleId))),
            ("isPartOf", Node.Ref(iris.Article(statement.ArticleId))),
            (isQuotation ? "prov:wasQuotedFrom" : "prov:wasDerivedFrom", Node.Ref(iris.Article(statement.ArticleId))),
            ("prov:qualifiedAttribution", Node.All(statement.Speakers.Where(speaker => speaker.Actor is not null), speaker => AttributionOf(speaker, iris))),
            ("sdDatePublished", Node.Instant(statement.CreatedAt)),
            ("dateModified", Node.Instant(statement.UpdatedAt)),
            ("st:mode", Node.Word(statement.Mode)),
            ("st:act", Node.Word(statement.Act)),
            ("st:occurrence", Node.Word(statement.Occurrence)),
            ("st:utteranceId", $"{statement.UtteranceId}"),
            ("st:review", Node.Word(statement.Review)),
            ("st:confidence", statement.Confidence),
            ("st:within", statement.Within is { } within ? Node.Ref(iris.Statement(within)) : null),
            ("st:takesSide", Node.All(statement.Stances, stance => SideOf(stance, iris))));
        CitationNodes.AddTo(node, references, iris);
        return node;
    }

    public static JsonObject IssueOf(IssueLabel issue, Iris iris) =>
        Node.Of(("@id", iris.Issue(issue.Id)), ("@type", "DefinedTerm"), ("name", issue.Title), ("termCode", issue.Slug));

    /// <summary>Both bounds as an ISO 8601 interval, open where one is not known; null where neither is.</summary>
    public static string? IntervalOf(SaidAtResponse time) => (time.Earliest ?? time.Latest) is null
        ? null
        : $"{Bound(time.Earliest)}/{Bound(time.Latest)}";

    private static string Bound(DateTimeOffset? instant) => instant is { } known ? Http.Instants.Write(known) : "..";

    private static JsonObject? DayOf(SaidAtResponse time) => time is { Precision: TimePrecision.Day, Earliest: { } day }
        ? Node.Of(("@type", "xsd:date"), ("@value", Http.Instants.Write(day)[..10]))
        : time.Precision == TimePrecision.Instant ? Node.Instant(time.Earliest) : null;

    private static bool IsKnown(SpeakerResponse speaker) => speaker.Actor is not null || speaker.Mention is not null;

    private static JsonObject AuthorOf(SpeakerResponse speaker, Iris iris) => speaker.Actor is { } actor
        ? AgentNodes.Short(actor, iris)
        : Node.Of(("@type", "foaf:Agent"), ("name", speaker.Mention!.Exact));

    /// <summary>The capacity in which somebody spoke, after PROV-O.</summary>
    private static JsonObject AttributionOf(SpeakerResponse speaker, Iris iris) => Node.Of(
        ("@type", "prov:Attribution"),
        ("prov:agent", Node.Ref(iris.Actor(speaker.Actor!.Id))),
        ("prov:hadRole", speaker.Role is { } role ? Node.Of(("@type", "prov:Role"), ("name", role)) : null),
        ("st:onBehalfOf", speaker.OnBehalfOf is { } body ? AgentNodes.Short(body, iris) : null));

    private static JsonObject SideOf(StanceResponse stance, Iris iris) => Node.Of(
        ("@type", "st:Side"),
        ("about", Node.Ref(iris.Issue(stance.Issue.Id))),
        ("st:stance", Node.Word(stance.Stance)),
        ("st:basis", Node.Word(stance.Basis)),
        ("st:conditional", stance.Conditional),
        ("st:confidence", stance.Confidence));
}
