using System.Text.Json;

namespace StatementTracker.Api.Tests.Fuzzing;

/// <summary>One call as the document describes it; but for a stream, which has no end, and for waiting, since the clock stands.</summary>
internal sealed record Operation(string Name, HttpMethod Method, string Path, IReadOnlyList<Operation.Parameter> Parameters, IReadOnlyList<(string Type, JsonElement Schema)> Bodies, IReadOnlyDictionary<int, JsonElement> Responses)
{
    public bool IsRead => Method == HttpMethod.Get;

    public static List<Operation> Of(JsonElement document, SchemaCheck schemas) =>
    [
        .. document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()
            .Where(call => call.Value.TryGetProperty("operationId", out _) && !path.Name.EndsWith("/stream", StringComparison.Ordinal))
            .Select(call => new Operation(
                call.Value.GetProperty("operationId").GetString()!,
                HttpMethod.Parse(call.Name),
                path.Name,
                [.. Elements(call.Value, "parameters").Select(schemas.Resolve).Select(Parameter.Of).Where(parameter => parameter.Name != "wait")],
                call.Value.TryGetProperty("requestBody", out var body)
                    ? [.. body.GetProperty("content").EnumerateObject().Select(media => (media.Name, media.Value.GetProperty("schema")))]
                    : [],
                call.Value.GetProperty("responses").EnumerateObject().ToDictionary(response => int.Parse(response.Name, null), response => schemas.Resolve(response.Value))))),
    ];

    private static JsonElement.ArrayEnumerator Elements(JsonElement json, string name) => json.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;

    internal sealed record Parameter(string Name, string In, bool Required, JsonElement Schema)
    {
        public static Parameter Of(JsonElement json) => new(
            json.GetProperty("name").GetString()!,
            json.GetProperty("in").GetString()!,
            json.TryGetProperty("required", out var required) && required.GetBoolean(),
            json.GetProperty("schema"));
    }
}
