using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.LinkedData;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StatementTracker.Api.Http.OpenApi;

/// <summary>
/// Shows real requests and answers, kept in seeds/examples as OPERATION.request.json and OPERATION.json (or .ld.json, .csv, .graphml, .x-ndjson); a test writes them from
/// what the service answers about its seeds. parameters.json has what paths can name.
/// </summary>
internal sealed class Examples : IOperationFilter
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seeds", "examples");

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var names = Read("parameters");
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Path) ?? [])
            parameter.Example = names?[parameter.Name!]?.DeepClone();
        foreach (var (type, media) in operation.RequestBody?.Content ?? new Dictionary<string, IOpenApiMediaType>()) Show(media, type, $"{operation.OperationId}.request");
        foreach (var response in operation.Responses ?? [])
        {
            if (!response.Key.StartsWith('2')) continue;
            foreach (var (type, media) in response.Value.Content ?? new Dictionary<string, IOpenApiMediaType>()) Show(media, type, operation.OperationId!);
        }
    }

    private static void Show(IOpenApiMediaType media, string type, string name)
    {
        if (type == Vocabulary.MediaType) ShowLinked(media, $"{name}.ld");
        else if (type is not (StrictJson.MediaType or StrictJson.MergePatch)) ShowText(media, $"{name}.{type.Split('/', '+')[1]}");
        else if (media is OpenApiMediaType shown && Read(name) is { } example) shown.Example = example;
    }

    /// <summary>Linked data is described as the object it is: its terms say what they mean.</summary>
    private static void ShowLinked(IOpenApiMediaType media, string name)
    {
        if (media is not OpenApiMediaType shown) return;
        (shown.Schema, shown.Example) = (new OpenApiSchema { Type = JsonSchemaType.Object }, Read(name));
    }

    /// <summary>What is no JSON is described as the text it is.</summary>
    private static void ShowText(IOpenApiMediaType media, string name)
    {
        if (media is not OpenApiMediaType shown) return;
        shown.Schema = new OpenApiSchema { Type = JsonSchemaType.String };
        var file = Path.Combine(Folder, name);
        if (File.Exists(file)) shown.Example = JsonValue.Create(File.ReadAllText(file));
    }

    private static JsonNode? Read(string name)
    {
        var file = Path.Combine(Folder, $"{name}.json");
        return File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file)) : null;
    }
}
