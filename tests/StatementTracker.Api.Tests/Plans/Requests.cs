using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;

namespace StatementTracker.Api.Tests.Plans;

/// <summary>Every GET of the OpenAPI document over the seeds, bare and with each of its parameters in turn, so that a new one is asked too.</summary>
internal sealed class Requests
{
    private const string Actor = "dmitry-peskov";
    private const string Issue = "european-peacekeepers-in-ukraine";

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal)
    {
        ["actor"] = Actor,
        ["issue"] = Issue,
        ["q"] = "troops",
        ["asOf"] = "2024-06-30",
        ["knownAt"] = "2030-06-30",
        ["from"] = "2024-01-01",
        ["to"] = "2026-12-31",
        ["limit"] = "2",
    };

    private readonly HttpClient client;
    private readonly JsonElement document;

    private Requests(HttpClient client, JsonElement document)
    {
        this.client = client;
        this.document = document;
    }

    public static async Task<Requests> Of(HttpClient client)
    {
        var requests = new Requests(client, await client.GetJson("/swagger/v1/swagger.json"));
        foreach (var (name, path) in new[] { ("article", "articles"), ("statement", "statements?act=defer"), ("reference", "references"), ("position", "positions") })
            requests.values[name] = (await client.GetJson($"/api/v1/{path}")).Items().First().GetProperty("id").GetString()!;
        return requests;
    }

    public async IAsyncEnumerable<string> All()
    {
        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(p => p.Name.StartsWith("/api/", StringComparison.Ordinal)))
        {
            if (!path.Value.TryGetProperty("get", out var operation)) continue;
            var bare = values.Aggregate(path.Name, (text, value) => text.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));
            yield return bare;
            foreach (var parameter in QueryOf(operation))
            {
                var name = parameter.GetProperty("name").GetString()!;
                if (name == "cursor" && (await client.GetJson($"{bare}?limit=1")).GetProperty("nextCursor").GetString() is { } next) yield return $"{bare}?cursor={next}";
                else if (name != "cursor") yield return $"{bare}?{name}={ValueOf(name, parameter.GetProperty("schema"))}";
            }
        }
    }

    private IEnumerable<JsonElement> QueryOf(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Select(Resolved).Where(p => p.GetProperty("in").GetString() == "query")
            : [];

    private JsonElement Resolved(JsonElement element) => element.TryGetProperty("$ref", out var reference)
        ? reference.GetString()![2..].Split('/').Aggregate(document, (at, step) => at.GetProperty(step))
        : element;

    private string ValueOf(string name, JsonElement schema)
    {
        if (values.TryGetValue(name, out var value)) return value;
        var resolved = Resolved(schema);
        if (resolved.TryGetProperty("oneOf", out var choices) || resolved.TryGetProperty("allOf", out choices) || resolved.TryGetProperty("anyOf", out choices))
            resolved = choices.EnumerateArray().Select(Resolved).First(c => c.TryGetProperty("enum", out _));
        if (resolved.TryGetProperty("enum", out var words)) return words[0].GetString()!;
        if (resolved.TryGetProperty("minimum", out var least)) return least.GetRawText();
        throw new InvalidOperationException($"Give the parameter {name} a value to be asked with.");
    }
}
