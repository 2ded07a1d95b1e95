using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StatementTracker.Api.Agents;

/// <summary>JSON Schemas of what tools take and answer: those of the OpenAPI document, so that both say the same.</summary>
internal sealed class ToolSchemas(ISchemaGenerator generator)
{
    private const string InDocument = "#/components/schemas/";
    private const string InSchema = "#/$defs/";

    /// <summary>With everything in its place, as not every client of agents follows references in what a tool takes.</summary>
    public JsonElement OfArguments(Type request)
    {
        var (schema, others) = Read(request);
        var limit = schema["properties"]!["limit"]!;
        limit["default"] = ToolArguments.UsualLimit;
        limit["description"] = ((string)limit["description"]!).Replace("50", ToolArguments.UsualLimit.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return JsonSerializer.SerializeToElement(InPlace(schema, others));
    }

    public JsonElement OfAnswer(Type answer)
    {
        var (schema, others) = Read(answer);
        if (others.Count > 0) schema["$defs"] = new JsonObject(others.Select(other => KeyValuePair.Create(other.Key, (JsonNode?)other.Value)));
        return JsonElement.Parse(schema.ToJsonString().Replace(InDocument, InSchema, StringComparison.Ordinal));
    }

    private (JsonObject Schema, Dictionary<string, JsonObject> Others) Read(Type type)
    {
        var repository = new SchemaRepository();
        generator.GenerateSchema(type, repository);
        repository.TryLookupByType(type, out var own);
        var all = repository.Schemas.ToDictionary(schema => schema.Key, schema => Json(schema.Value));
        all.Remove(own.Reference.Id!, out var schema);
        return (schema!, all);
    }

    private static JsonObject Json(IOpenApiSchema schema)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        schema.SerializeAsV31(new OpenApiJsonWriter(text));
        return JsonNode.Parse(text.ToString())!.AsObject();
    }

    private static JsonNode? InPlace(JsonNode? node, Dictionary<string, JsonObject> others) => node switch
    {
        JsonObject reference when (string?)reference["$ref"] is { } to => With(InPlace(others[to[InDocument.Length..]], others)!.AsObject(), reference),
        JsonObject fields when fields["oneOf"] is JsonArray { Count: 2 } choices && (string?)choices[1]!["type"] == "null" => OrNull(InPlace(choices[0], others)!.AsObject()),
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, InPlace(field.Value, others)))),
        JsonArray items => new JsonArray([.. items.Select(item => InPlace(item, others))]),
        _ => node?.DeepClone(),
    };

    /// <summary>What stands beside a reference is said of this field, and more to the point than what its type says.</summary>
    private static JsonObject With(JsonObject target, JsonObject reference)
    {
        foreach (var (name, value) in reference.Where(field => field.Key != "$ref")) target[name] = value?.DeepClone();
        return target;
    }

    private static JsonObject OrNull(JsonObject words)
    {
        words["type"] = new JsonArray(words["type"]!.DeepClone(), "null");
        words["enum"]?.AsArray().Add((JsonNode?)null);
        return words;
    }
}
