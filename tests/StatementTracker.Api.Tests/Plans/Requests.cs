using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;

namespace StatementTracker.Api.Tests.Plans;

/// <summary>Every GET of the OpenAPI document over the seeds, bare and with each of its parameters in turn, so that a new one is asked too; but for the stream of changes, which never ends and asks what their list asks.</summary>
internal sealed class Requests
{
    private const string Actor = "dmitry-peskov";
    private const string Issue = "european-peacekeepers-in-ukraine";

    /// <summary>Without these a call is refused.</summary>
    private static readonly string[] Needed = ["actors"];

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal)
    {
        ["actor"] = Actor,
        ["issue"] = Issue,
        ["actors"] = $"{Actor},sergey-lavrov",
        ["with"] = "sergey-lavrov",
        ["q"] = "troops",
        ["asOf"] = "2024-06-30",
        ["knownAt"] = "2030-06-30",
        ["from"] = "2024-01-01",
        ["to"] = "2026-12-31",
        ["limit"] = "2",
        ["minWeight"] = "1",
        ["minConfidence"] = "0.1",
        ["excludePublisher"] = "Nobody's Gazette",
        ["sort"] = "newest",
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
        requests.values["key"] = (await client.PostJson("/api/v1/keys", new { name = "Plans", scope = "read" })).Text("details.id")!;
        requests.values["after"] = (await client.GetJson("/api/v1/changes?limit=1")).Text("nextCursor")!;
        requests.values["wait"] = "0";
        requests.values["webhook"] = (await client.PostJson("/api/v1/webhooks", new { url = "https://hooks.example.org/" })).Text("details.id")!;
        requests.values["id"] = requests.values["statement"];
        requests.values["excludeArticle"] = requests.values["article"];
        return requests;
    }

    public async IAsyncEnumerable<string> All()
    {
        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(p => p.Name.StartsWith("/api/", StringComparison.Ordinal)))
        {
            if (!path.Value.TryGetProperty("get", out var operation) || path.Name.EndsWith("/stream", StringComparison.Ordinal)) continue;
            var query = QueryOf(operation).ToLookup(p => Needed.Contains(p.GetProperty("name").GetString()!));
            var bare = values.Aggregate(path.Name, (text, value) => text.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));
            if (query[true].Any()) bare += "?" + string.Join('&', query[true].Select(Asked));
            yield return bare;
            var joint = bare.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            foreach (var parameter in query[false])
            {
                if (parameter.GetProperty("name").GetString() != "cursor") yield return $"{bare}{joint}{Asked(parameter)}";
                else if ((await client.GetJson($"{bare}{joint}limit=1")).GetProperty("nextCursor").GetString() is { } next) yield return $"{bare}{joint}cursor={next}";
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

    private string Asked(JsonElement parameter)
    {
        var name = parameter.GetProperty("name").GetString()!;
        return $"{name}={ValueOf(name, parameter.GetProperty("schema"))}";
    }

    private string ValueOf(string name, JsonElement schema)
    {
        if (values.TryGetValue(name, out var value)) return value;
        var resolved = Resolved(schema);
        if (resolved.TryGetProperty("oneOf", out var choices) || resolved.TryGetProperty("allOf", out choices) || resolved.TryGetProperty("anyOf", out choices))
            resolved = choices.EnumerateArray().Select(Resolved).First(c => c.TryGetProperty("enum", out _));
        if (resolved.TryGetProperty("items", out var items)) return ValueOf(name, items);
        if (resolved.TryGetProperty("enum", out var words)) return words[0].GetString()!;
        if (resolved.TryGetProperty("type", out var type) && type.ToString().Contains("boolean", StringComparison.Ordinal)) return "true";
        if (resolved.TryGetProperty("minimum", out var least)) return least.GetRawText();
        throw new InvalidOperationException($"Give the parameter {name} a value to be asked with.");
    }
}
