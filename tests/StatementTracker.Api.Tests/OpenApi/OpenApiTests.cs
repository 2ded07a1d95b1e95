using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;

namespace StatementTracker.Api.Tests.OpenApi;

public class OpenApiTests(SharedService service) : IClassFixture<SharedService>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Contract =
    [
        "post /api/v1/extractions",
        "get /api/v1/articles", "post /api/v1/articles", "get /api/v1/articles/{article}", "patch /api/v1/articles/{article}",
        "delete /api/v1/articles/{article}", "get /api/v1/articles/{article}/statements", "get /api/v1/articles/{article}/annotations",
        "get /api/v1/actors", "post /api/v1/actors", "get /api/v1/actors/{actor}", "patch /api/v1/actors/{actor}",
        "delete /api/v1/actors/{actor}", "get /api/v1/actors/{actor}/statements", "get /api/v1/actors/{actor}/positions",
        "post /api/v1/actors/{actor}/merge", "post /api/v1/actors/{actor}/split",
        "get /api/v1/statements", "post /api/v1/statements", "get /api/v1/statements/{statement}",
        "patch /api/v1/statements/{statement}", "delete /api/v1/statements/{statement}",
        "get /api/v1/statements/{statement}/references", "get /api/v1/statements/{statement}/authority",
        "get /api/v1/statements/{statement}/reports",
        "get /api/v1/references", "get /api/v1/references/{reference}", "patch /api/v1/references/{reference}",
        "get /api/v1/issues", "post /api/v1/issues", "get /api/v1/issues/{issue}", "patch /api/v1/issues/{issue}",
        "delete /api/v1/issues/{issue}", "get /api/v1/issues/{issue}/positions", "get /api/v1/issues/{issue}/timeline",
        "get /api/v1/positions", "post /api/v1/positions", "get /api/v1/positions/{position}",
        "get /api/v1/positions/{position}/sensitivity", "get /api/v1/actors/{actor}/positions/history", "get /api/v1/issues/{issue}/shifts",
        "patch /api/v1/positions/{position}", "delete /api/v1/positions/{position}",
        "get /api/v1/issues/{issue}/compare", "get /api/v1/actors/{actor}/alignment", "get /api/v1/actors/{actor}/deference",
        "get /api/v1/networks/affiliation", "get /api/v1/networks/congruence", "get /api/v1/networks/conflict", "get /api/v1/networks/deference",
        "post /api/v1/imports",
        "get /api/v1/exports/statements", "get /api/v1/exports/actors", "get /api/v1/exports/articles", "get /api/v1/exports/references", "get /api/v1/exports/positions",
        "get /api/v1/keys", "post /api/v1/keys", "get /api/v1/keys/{key}", "delete /api/v1/keys/{key}", "get /api/v1/audit", "get /api/v1/changes", "get /api/v1/changes/stream",
        "get /api/v1/webhooks", "post /api/v1/webhooks", "get /api/v1/webhooks/{webhook}", "patch /api/v1/webhooks/{webhook}", "delete /api/v1/webhooks/{webhook}",
        "post /api/v1/webhooks/{webhook}/secret", "post /api/v1/webhooks/{webhook}/replay", "get /api/v1/webhooks/{webhook}/deliveries",
        "post /api/v1/webhooks/{webhook}/deliveries/{delivery}/replay",
        "get /health/live", "get /health/ready",
    ];

    [Fact]
    public async Task The_document_is_the_one_in_the_repository()
    {
        using var response = await service.Send(HttpMethod.Get, "/swagger/v1/swagger.json");
        var document = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        WithoutExamples(document);

        Snapshot.Match("tests/StatementTracker.Api.Tests/OpenApi/openapi.json", document.ToJsonString(Indented) + "\n");
    }

    [Fact]
    public async Task The_document_describes_every_call_of_the_contract_and_no_other() =>
        Assert.Equal(Contract.Order(StringComparer.Ordinal), (await Operations()).Select(call => call.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_tag_says_what_its_own_resource_is()
    {
        using var response = await service.Send(HttpMethod.Get, "/swagger/v1/swagger.json");
        var tags = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["tags"]!.AsArray().ToDictionary(tag => (string)tag!["name"]!, tag => (string)tag!["description"]!);

        Assert.StartsWith("Who speaks", tags["Actors"], StringComparison.Ordinal);
        Assert.Equal(tags.Count, tags.Values.Distinct().Count());
    }

    [Fact]
    public async Task Every_call_has_a_name_of_its_own_a_summary_and_described_parameters()
    {
        var calls = await Operations();

        Assert.Equal(calls.Count, calls.Select(call => call.Body.Text("operationId")).Distinct().Count());
        Assert.All(calls, call =>
        {
            Assert.False(string.IsNullOrWhiteSpace(call.Body.Text("summary")), call.Name);
            if (!call.Body.TryGetProperty("parameters", out var parameters)) return;
            Assert.All(parameters.EnumerateArray(), parameter =>
            {
                Assert.True(parameter.TryGetProperty("description", out _), $"{call.Name} {parameter}");
                Assert.Matches("^([a-z][A-Za-z]*|If-Match|Idempotency-Key|Last-Event-ID)$", parameter.Text("name"));
            });
        });
    }

    [Fact]
    public async Task Every_call_shows_its_success_with_an_example_and_every_way_it_can_fail()
    {
        foreach (var (name, call) in await Operations())
        {
            var responses = call.GetProperty("responses");
            var statuses = responses.EnumerateObject().Select(response => response.Name).ToList();
            Assert.Contains("400", statuses);
            foreach (var status in (string[])["500", "503"]) Assert.Contains(status, statuses);
            if (name.Contains("/api/", StringComparison.Ordinal)) Assert.Equal(2, statuses.Count(status => status is "401" or "429"));
            var isStream = name.EndsWith("/stream", StringComparison.Ordinal);
            if (name.StartsWith("get", StringComparison.Ordinal) && !isStream) Assert.Contains("304", statuses);
            if (name.Contains('}', StringComparison.Ordinal)) Assert.Contains("404", statuses);
            if (name.Contains("/{actor}", StringComparison.Ordinal) && !name.EndsWith("split", StringComparison.Ordinal)) Assert.Contains("308", statuses);
            if (call.TryGetProperty("requestBody", out var request))
            {
                Assert.Contains("413", statuses);
                Assert.Contains("415", statuses);
                Assert.All(request.GetProperty("content").EnumerateObject(), media => Assert.True(media.Value.TryGetProperty("example", out _), $"{name}: no example of a request"));
            }

            if (name.StartsWith("post", StringComparison.Ordinal) && call.Text("operationId") is not ("extract" or "importArticles"))
            {
                Assert.Contains(call.GetProperty("parameters").EnumerateArray(), parameter => parameter.Text("name") == "Idempotency-Key");
                Assert.Equal(2, statuses.Count(status => status is "409" or "422"));
            }

            if (name.StartsWith("patch", StringComparison.Ordinal) || name.StartsWith("delete", StringComparison.Ordinal)) Assert.Equal(2, statuses.Count(status => status is "412" or "428"));
            foreach (var success in responses.EnumerateObject().Where(response => response.Name is "200" or "201"))
            {
                Assert.True(success.Value.GetProperty("headers").TryGetProperty("ETag", out _) != (isStream || name == "post /api/v1/imports"), name);
                Assert.All(success.Value.GetProperty("content").EnumerateObject(), media => Assert.True(media.Value.TryGetProperty("example", out _), $"{name}: no example of an answer as {media.Name}"));
            }
        }
    }

    [Fact]
    public async Task Every_sort_of_problem_that_a_call_can_answer_is_a_component()
    {
        var document = await Document();
        var types = document.GetProperty("components").GetProperty("responses").EnumerateObject()
            .Select(response => response.Value.GetProperty("content").GetProperty("application/problem+json").Text("example.type"));

        Assert.Equal(ProblemType.All.Except([ProblemType.Malformed, ProblemType.WrongHost, ProblemType.Method, ProblemType.Timeout, ProblemType.LengthRequired]).Select(type => type.Uri).Order(StringComparer.Ordinal), types.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Enums_are_words_numbers_are_numbers_and_objects_are_closed()
    {
        var schemas = (await Document()).GetProperty("components").GetProperty("schemas");

        foreach (var schema in schemas.EnumerateObject())
        {
            if (schema.Value.TryGetProperty("enum", out var words))
                Assert.All(words.EnumerateArray(), word => Assert.Matches("^[a-z][A-Za-z]*$", word.GetString()));
            if (!schema.Value.TryGetProperty("properties", out var fields)) continue;
            Assert.Equal("False", schema.Value.GetProperty("additionalProperties").ToString());
            foreach (var field in fields.EnumerateObject())
            {
                var types = field.Value.TryGetProperty("type", out var type) ? type.GetRawText() : "";
                Assert.False(types.Contains("integer", StringComparison.Ordinal) && types.Contains("string", StringComparison.Ordinal), $"{schema.Name}.{field.Name}");
            }
        }
    }

    [Fact]
    public async Task Tools_that_read_only_3_0_have_a_document_with_the_same_calls()
    {
        var document = await service.Client.GetJson("/swagger/v1/openapi-3.0.json");

        Assert.StartsWith("3.0", document.Text("openapi"), StringComparison.Ordinal);
        Assert.Equal(
            (await Document()).GetProperty("paths").EnumerateObject().Select(path => path.Name),
            document.GetProperty("paths").EnumerateObject().Select(path => path.Name));
    }

    [Fact]
    public async Task Swagger_UI_is_there_and_shows_both_documents()
    {
        using var page = await service.Send(HttpMethod.Get, "/swagger/index.html");
        using var script = await service.Send(HttpMethod.Get, "/swagger/index.js");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var text = await script.Content.ReadAsStringAsync();
        Assert.Contains("v1/swagger.json", text, StringComparison.Ordinal);
        Assert.Contains("v1/openapi-3.0.json", text, StringComparison.Ordinal);
    }

    /// <summary>Examples are kept, and held by a test of their own, in seeds/examples.</summary>
    private static void WithoutExamples(JsonNode node)
    {
        if (node is JsonObject fields)
        {
            fields.Remove("example");
            foreach (var (_, value) in fields.Where(field => field.Value is not null)) WithoutExamples(value!);
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items.OfType<JsonNode>()) WithoutExamples(item);
        }
    }

    private async Task<JsonElement> Document() => await service.Client.GetJson("/swagger/v1/swagger.json");

    private async Task<List<(string Name, JsonElement Body)>> Operations() =>
        [.. (await Document()).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(call => ($"{call.Name} {path.Name}", call.Value)))];
}
