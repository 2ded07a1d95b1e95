using System.Text.Json;
using System.Text.Json.Nodes;

namespace StatementTracker.Api.Tests.Fuzzing;

/// <summary>Values for schemas: mostly as described, some hostile, some of another kind; ids mostly of what is there.</summary>
internal sealed class RandomValues(Random random, SchemaCheck schemas)
{
    private const int MostKept = 60;

    /// <summary>What many of the articles begin with, after a quotation mark.</summary>
    private const string Quoted = "We will not accept observers";

    private readonly Dictionary<string, List<string>> known = [];

    public void Learn(string kind, string id)
    {
        if (!known.TryGetValue(kind, out var ids)) known[kind] = ids = [];
        if (ids.Contains(id)) return;
        if (ids.Count == MostKept) ids[random.Next(MostKept)] = id;
        else ids.Add(id);
    }

    public bool Chance(double probability) => random.NextDouble() < probability;

    public T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    public string HostileText() => Chance(0.05) ? new string(Any<char>(['a', 'é', '"', '\\', '\uD83D']), random.Next(1, 3000)) : Any(Hostile.Texts);

    /// <summary>What goes into a path or a query, as text.</summary>
    public string Text(string name, JsonElement schema)
    {
        if (Chance(0.25)) return HostileText();
        var value = Value(name, schema);
        return value switch
        {
            JsonArray list => string.Join(',', list.Select(item => item?.ToString())),
            null => "null",
            _ => value.ToString(),
        };
    }

    public JsonNode? Value(string name, JsonElement schema, int depth = 0)
    {
        if (depth > 6 || Chance(0.04)) return Wrong();
        schema = schemas.Resolve(schema);
        if (schema.TryGetProperty("oneOf", out var some)) return Value(name, Any(some.EnumerateArray().ToList()), depth + 1);
        if (schema.TryGetProperty("anyOf", out some)) schema = Merged(schema, Any(some.EnumerateArray().ToList()));
        if (schema.TryGetProperty("enum", out var words)) return JsonValue.Create(Any(words.EnumerateArray().ToList()).GetString());
        return Any(SchemaCheck.Types(schema.GetProperty("type")).ToList()) switch
        {
            "null" => null,
            "boolean" => JsonValue.Create(Chance(0.5)),
            "integer" => JsonValue.Create(Chance(0.9) ? random.Next(-1, 60) : Any<long>([int.MaxValue, int.MinValue, long.MaxValue])),
            "number" => JsonValue.Create(Math.Round(random.NextDouble() * 1.2, 3)),
            "array" => new JsonArray([.. Enumerable.Range(0, Chance(0.02) ? 210 : random.Next(0, 4)).Select(_ => Value(name, schema.GetProperty("items"), depth + 1))]),
            "object" => Object(schema, depth),
            _ => String(name, schema),
        };
    }

    /// <summary>A choice beside the keywords that all choices share.</summary>
    private static JsonElement Merged(JsonElement shared, JsonElement choice)
    {
        var merged = JsonObject.Create(shared)!;
        merged.Remove("anyOf");
        foreach (var keyword in choice.EnumerateObject()) merged[keyword.Name] = JsonNode.Parse(keyword.Value.GetRawText());
        return JsonElement.Parse(merged.ToJsonString());
    }

    private JsonObject Object(JsonElement schema, int depth)
    {
        var made = new JsonObject();
        var required = schema.TryGetProperty("required", out var needed) ? needed.EnumerateArray().Select(field => field.GetString()).ToHashSet() : [];
        if (schema.TryGetProperty("properties", out var properties))
        {
            if (properties.TryGetProperty("exact", out _) && Chance(0.7)) return new JsonObject { ["start"] = 1, ["end"] = 1 + Quoted.Length, ["exact"] = Quoted };
            foreach (var field in properties.EnumerateObject())
            {
                if (Chance(required.Contains(field.Name) ? 0.98 : 0.35)) made[field.Name] = Value(field.Name, field.Value, depth + 1);
            }
        }

        if (Chance(0.02)) made[HostileText()] = "unknown";
        return made;
    }

    private JsonValue String(string name, JsonElement schema)
    {
        if (Chance(0.1)) return JsonValue.Create(HostileText());
        var kind = name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name is "into" or "with" or "partOf" or "onBehalfOf" or "actors" ? "actor" : name is "broader" or "issues" ? "issue" : name.TrimEnd('s');
        if (known.TryGetValue(kind, out var ids) && Chance(0.9)) return JsonValue.Create(Any(ids));
        var format = schema.TryGetProperty("format", out var given) ? given.GetString() : "";
        return JsonValue.Create(format switch
        {
            "uuid" => Guid.CreateVersion7().ToString(),
            "date" => $"20{random.Next(10, 30)}-{random.Next(1, 13):D2}-{random.Next(1, 30):D2}",
            "date-time" => $"2024-{random.Next(1, 13):D2}-{random.Next(1, 29):D2}T{random.Next(0, 24):D2}:00:00Z",
            _ => name switch
            {
                "text" => Any<string>([$"“{Quoted}, not {random.Next(99)},” Ana Verin told reporters on {random.Next(1, 28)} March 2024.", $"Bo Ulm agreed with Ana Verin on item {random.Next(999)}, he said on Monday.", $"Nothing was said {random.Next(99)}."]),
                "edtf" => Any<string>(["2024-03-04", "2024-03", "2024", "2024-03-04/2024-03-06"]),
                "exact" => Any<string>(["observers", "Ana Verin", "We will not accept observers"]),
                "slug" => $"slug-{random.Next(40)}",
                "url" or "sourceUrl" => $"https://news.example.org/{random.Next(50)}",
                _ => Any<string>(["observers", "Ana Verin", "Bo Ulm", "Ministry of Tides", "peace*", $"word {random.Next(30)}"]),
            },
        });
    }

    private JsonNode? Wrong() => random.Next(6) switch
    {
        0 => null,
        1 => JsonValue.Create(HostileText()),
        2 => JsonValue.Create(random.Next()),
        3 => new JsonArray(JsonValue.Create(true), null),
        4 => new JsonObject { ["x"] = HostileText() },
        _ => JsonValue.Create(false),
    };
}
