using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StatementTracker.Api.Tests.Fuzzing;

/// <summary>Holds JSON against the schemas of the document (JSON Schema 2020-12, as far as the document uses it; a keyword it does not know is a fault).</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    private static readonly HashSet<string> Notes = ["description", "title", "example", "examples", "default", "$schema"];

    /// <returns>What is wrong, each with where it is; nothing where the value is as described.</returns>
    public IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at = "$")
    {
        if (schema.ValueKind is JsonValueKind.True) return [];
        return schema.EnumerateObject().SelectMany(keyword => Faults(keyword, schema, value, at));
    }

    public JsonElement Resolve(JsonElement node)
    {
        while (node.ValueKind == JsonValueKind.Object && node.TryGetProperty("$ref", out var reference))
        {
            var target = document;
            foreach (var step in reference.GetString()!.Split('/').Skip(1)) target = target.GetProperty(step);
            node = target;
        }

        return node;
    }

    private IEnumerable<string> Faults(JsonProperty keyword, JsonElement schema, JsonElement value, string at)
    {
        var (rule, kind) = (keyword.Value, value.ValueKind);
        return keyword.Name switch
        {
            "$ref" => Faults(Resolve(schema), value, at),
            "type" => Is(Types(rule).Any(type => IsOf(type, value)), $"{at} is {kind}, not {rule}"),
            "enum" => Is(rule.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)), $"{at} is {value}, none of the words"),
            "const" => Is(JsonElement.DeepEquals(rule, value), $"{at} is {value}, not {rule}"),
            "oneOf" => Is(rule.EnumerateArray().Count(one => !Faults(one, value, at).Any()) == 1, $"{at} is not one of {rule}: {value}"),
            "anyOf" => Is(rule.EnumerateArray().Any(one => !Faults(one, value, at).Any()), $"{at} is not any of {rule}: {value}"),
            "allOf" => rule.EnumerateArray().SelectMany(one => Faults(one, value, at)),
            "properties" or "required" or "additionalProperties" when kind != JsonValueKind.Object => [],
            "properties" => rule.EnumerateObject().Where(field => value.TryGetProperty(field.Name, out _)).SelectMany(field => Faults(field.Value, value.GetProperty(field.Name), $"{at}.{field.Name}")),
            "required" => rule.EnumerateArray().Where(field => !value.TryGetProperty(field.GetString()!, out _)).Select(field => $"{at} lacks {field}"),
            "additionalProperties" => Others(schema, value).SelectMany(field => rule.ValueKind == JsonValueKind.False ? [$"{at}.{field.Name} is not described"] : Faults(rule, field.Value, $"{at}.{field.Name}")),
            "items" => kind == JsonValueKind.Array ? value.EnumerateArray().SelectMany((item, i) => Faults(rule, item, $"{at}[{i}]")) : [],
            "minItems" => Is(kind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(), $"{at} has too few items"),
            "maxItems" => Is(kind != JsonValueKind.Array || value.GetArrayLength() <= rule.GetInt32(), $"{at} has too many items"),
            "uniqueItems" => Is(kind != JsonValueKind.Array || value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() == value.GetArrayLength(), $"{at} has an item twice"),
            "minLength" => Is(kind != JsonValueKind.String || value.GetString()!.Length >= rule.GetInt32(), $"{at} is too short"),
            "maxLength" => Is(kind != JsonValueKind.String || value.GetString()!.Length <= rule.GetInt32(), $"{at} is too long"),
            "pattern" => Is(kind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.ECMAScript), $"{at} does not match {rule}"),
            "minimum" => Is(kind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble(), $"{at} is below {rule}"),
            "maximum" => Is(kind != JsonValueKind.Number || value.GetDouble() <= rule.GetDouble(), $"{at} is above {rule}"),
            "format" => Is(kind != JsonValueKind.String || IsFormed(rule.GetString()!, value.GetString()!), $"{at} is no {rule}: {value}"),
            var name when Notes.Contains(name) => [],
            var name => [$"{at}: the check does not know {name}"],
        };
    }

    private static IEnumerable<string> Is(bool holds, string fault) => holds ? [] : [fault];

    public static IEnumerable<string> Types(JsonElement rule) =>
        rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(type => type.GetString()!) : [rule.GetString()!];

    private static IEnumerable<JsonProperty> Others(JsonElement schema, JsonElement value) =>
        value.EnumerateObject().Where(field => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(field.Name, out _));

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => value.ValueKind == JsonValueKind.Number,
    };

    private static bool IsFormed(string format, string text) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "uri-reference" => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _),
        _ => true,
    };
}
