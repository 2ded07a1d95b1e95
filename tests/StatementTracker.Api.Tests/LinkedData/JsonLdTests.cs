using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Journeys;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.LinkedData;

/// <summary>What a JSON-LD processor makes of the documents, read by itself: in safe mode, so that no term is dropped.</summary>
public sealed class JsonLdTests : IDisposable
{
    private const string Origin = "https://tracker.example";
    private const string Type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    private const string Schema = "https://schema.org/";
    private const string Cito = "http://purl.org/spar/cito/";
    private const string Prov = "http://www.w3.org/ns/prov#";
    private const string Oa = "http://www.w3.org/ns/oa#";

    private Newsroom? newsroom;

    [OnNodeFact]
    public async Task A_statement_that_defers_is_a_quotation_that_cites_its_authority()
    {
        var http = await Record();
        var references = (await http.GetJson("/api/v1/references?type=defersTo&state=resolved")).Items();
        var direct = (await http.GetJson("/api/v1/statements?mode=direct")).Items();
        var (reference, deferring) = references.Join(direct, made => made.Text("from.id"), said => said.Text("id"), (made, said) => (made, said)).First();

        var quads = await Quads(http, $"/api/v1/statements/{deferring.Text("id")}");

        var self = Iri($"/api/v1/statements/{deferring.Text("id")}");
        Assert.Contains($"{self} {Type} <{Schema}Quotation> .", quads);
        Assert.Contains($"{self} {Type} <{Schema}Claim> .", quads);
        Assert.Contains($"{self} <{Cito}citesAsAuthority> {Iri($"/api/v1/statements/{reference.Text("to.id")}")} .", quads);
        Assert.Contains($"{self} <{Prov}wasQuotedFrom> {Iri($"/api/v1/articles/{deferring.Text("articleId")}")} .", quads);
        Assert.Contains($"{self} <{Schema}author> {Iri($"/api/v1/actors/{deferring.Text("speakers.0.actor.id")}")} .", quads);
        Assert.Contains(quads, quad => quad.Contains($"<{Prov}hadRole>", StringComparison.Ordinal));
        Assert.Contains(quads, quad => quad.EndsWith($"{Type} <{Cito}Citation> .", StringComparison.Ordinal));
        Assert.Contains(quads, quad => quad.Contains("<urn:statementtracker:vocabulary:stance> <urn:statementtracker:vocabulary:against>", StringComparison.Ordinal));
    }

    [OnNodeFact]
    public async Task A_statement_in_the_reporters_words_is_a_claim_derived_from_the_article_on_its_day()
    {
        var http = await Record();
        var indirect = (await http.GetJson("/api/v1/actors/ana-verin/statements?mode=indirect")).Items()[0];

        var quads = await Quads(http, $"/api/v1/statements/{indirect.Text("id")}");

        var self = Iri($"/api/v1/statements/{indirect.Text("id")}");
        Assert.Contains($"{self} {Type} <{Schema}Claim> .", quads);
        Assert.DoesNotContain($"{self} {Type} <{Schema}Quotation> .", quads);
        Assert.Contains($"{self} <{Prov}wasDerivedFrom> {Iri($"/api/v1/articles/{indirect.Text("articleId")}")} .", quads);
        Assert.Contains($"{self} <{Schema}dateCreated> \"2025-03-04\"^^<http://www.w3.org/2001/XMLSchema#date> .", quads);
    }

    [OnNodeFact]
    public async Task An_article_is_a_news_article_and_its_actors_are_people_organizations_and_agents()
    {
        var http = await Record();
        var article = (await http.GetJson("/api/v1/articles")).Items()[0];
        var quads = await Quads(http, $"/api/v1/articles/{article.Text("id")}");
        var actors = (await http.GetJson("/api/v1/actors")).Items();

        Assert.Contains($"{Iri($"/api/v1/articles/{article.Text("id")}")} {Type} <{Schema}NewsArticle> .", quads);
        Assert.Contains(quads, quad => quad.Contains($"<{Schema}name> \"The Velstad Courier\"", StringComparison.Ordinal));
        Assert.Contains("state", actors.Select(actor => actor.Text("kind")));
        foreach (var actor in actors)
        {
            var type = actor.Text("kind") switch { "person" => $"{Schema}Person", "organization" => $"{Schema}Organization", "state" => $"{Schema}Country", _ => "http://xmlns.com/foaf/0.1/" };
            var said = await Quads(http, $"/api/v1/actors/{actor.Text("slug")}");
            Assert.Contains(said, quad => quad.StartsWith($"{Iri($"/api/v1/actors/{actor.Text("id")}")} {Type} <{type}", StringComparison.Ordinal));
        }
    }

    [OnNodeFact]
    public async Task A_position_is_derived_from_statements_and_references()
    {
        var http = await Record();
        var position = (await http.GetJson("/api/v1/positions?basis=deferred")).Items()[0];
        var quads = await Quads(http, $"/api/v1/positions/{position.Text("id")}");

        var self = Iri($"/api/v1/positions/{position.Text("id")}");
        Assert.Contains($"{self} {Type} <{Prov}Entity> .", quads);
        Assert.Contains($"{self} <{Prov}wasDerivedFrom> {Iri($"/api/v1/statements/{position.Text("statementId")}")} .", quads);
        Assert.Contains(quads, quad => quad.StartsWith($"{self} <{Prov}wasDerivedFrom> <{Origin}/api/v1/references/", StringComparison.Ordinal));
        Assert.Contains(quads, quad => quad.StartsWith($"{self} <{Prov}qualifiedDerivation>", StringComparison.Ordinal));
    }

    [OnNodeFact]
    public async Task Annotations_are_those_of_the_Web_Annotation_vocabulary()
    {
        var http = await Record();
        var article = (await http.GetJson("/api/v1/articles")).Items()[0].Text("id");
        var quads = await Quads(http, $"/api/v1/articles/{article}/annotations");

        foreach (var motivation in (string[])["describing", "identifying", "linking"])
            Assert.Contains(quads, quad => quad.EndsWith($" <{Oa}motivatedBy> <{Oa}{motivation}> .", StringComparison.Ordinal));
        Assert.Contains(quads, quad => quad.EndsWith($" <{Oa}hasSource> {Iri($"/api/v1/articles/{article}")} .", StringComparison.Ordinal));
        Assert.Contains(quads, quad => quad.EndsWith($"{Type} <{Oa}TextQuoteSelector> .", StringComparison.Ordinal));
        Assert.Contains(quads, quad => quad.Contains($" <{Oa}start> \"", StringComparison.Ordinal));
        Assert.Contains(quads, quad => quad.StartsWith($"{Iri($"/api/v1/articles/{article}/annotations")} <http://www.w3.org/ns/activitystreams#first>", StringComparison.Ordinal));
    }

    public void Dispose() => newsroom?.Dispose();

    private async Task<HttpClient> Record()
    {
        newsroom = await Newsroom.Open(TestDatabase.Sqlite);
        await newsroom.PublishAll((Dispatches.MinisterRejects, "2025-03-05"), (Dispatches.SpokesmanDefers, "2025-03-14"));
        return newsroom.Http;
    }

    private static async Task<string[]> Quads(HttpClient http, string path)
    {
        using var answer = await http.Ask(path, ("Accept", "application/ld+json"));
        Assert.True(answer.IsSuccessStatusCode, path);
        return await JsonLdProcessor.Quads(JsonElement.Parse(await answer.Content.ReadAsStringAsync()), $"{Origin}{path}");
    }

    private static string Iri(string path) => $"<{Origin}{path}>";
}
