using System.Text.Json.Nodes;
using StatementTracker.Model;

namespace StatementTracker.Api.LinkedData;

/// <summary>The terms of the linked data: schema.org, CiTO, PROV-O, FOAF, and our own where those have none.</summary>
internal static class Vocabulary
{
    public const string MediaType = "application/ld+json";

    /// <summary>Of our own terms.</summary>
    public const string Prefix = "st:";

    private const string Schema = "https://schema.org/";

    /// <summary>Plain names are schema.org's. Each is named, so that a processor in safe mode refuses what is misspelt.</summary>
    private static readonly string[] SchemaTerms =
    [
        "about", "alternateName", "appearance", "articleBody", "author", "Claim", "Country", "dateCreated", "dateModified", "datePublished", "DefinedTerm",
        "description", "headline", "identifier", "isPartOf", "jobTitle", "memberOf", "name", "NewsArticle", "Organization", "OrganizationRole",
        "parentOrganization", "Person", "position", "PropertyValue", "propertyID", "publisher", "Quotation", "roleName", "sdDatePublished", "subjectOf",
        "temporalCoverage", "termCode", "text", "url", "value",
    ];

    /// <summary>Sent with each document: nothing has to be fetched to read one.</summary>
    public static JsonObject Context()
    {
        var context = new JsonObject
        {
            ["@version"] = 1.1,
            ["st"] = "urn:statementtracker:vocabulary:",
            ["cito"] = "http://purl.org/spar/cito/",
            ["prov"] = "http://www.w3.org/ns/prov#",
            ["foaf"] = "http://xmlns.com/foaf/0.1/",
            ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        };
        foreach (var term in SchemaTerms) context[term] = Schema + term;
        return context;
    }

    /// <summary>
    /// The property of the Citation Typing Ontology (CiTO) that says the same, or the nearest wider one: "ask our minister" cites for
    /// information, "I never said that" disputes.
    /// </summary>
    public static string CitoOf(ReferenceType type) => "cito:" + type switch
    {
        ReferenceType.DefersTo => "citesAsAuthority",
        ReferenceType.RefersTo => "citesForInformation",
        ReferenceType.Quotes => "includesQuotationFrom",
        ReferenceType.Reaffirms => "confirms",
        ReferenceType.AgreesWith => "agreesWith",
        ReferenceType.DisagreesWith => "disagreesWith",
        ReferenceType.Denies => "refutes",
        ReferenceType.Disowns or ReferenceType.DisputesAccountOf => "disputes",
        ReferenceType.Corrects => "corrects",
        ReferenceType.Clarifies => "qualifies",
        ReferenceType.Retracts => "retracts",
        ReferenceType.RepliesTo => "repliesTo",
        _ => "cites",
    };
}
