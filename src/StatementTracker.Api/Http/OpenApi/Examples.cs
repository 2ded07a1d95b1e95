using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StatementTracker.Api.Http.OpenApi;

/// <summary>
/// Shows real requests and answers, kept in seeds/examples as OPERATION.request.json and OPERATION.json; a test writes them from
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
        foreach (var media in operation.RequestBody?.Content?.Values ?? []) Show(media, $"{operation.OperationId}.request");
        foreach (var response in operation.Responses ?? [])
        {
            if (!response.Key.StartsWith('2')) continue;
            foreach (var media in response.Value.Content?.Values ?? []) Show(media, operation.OperationId!);
        }
    }

    private static void Show(IOpenApiMediaType media, string name)
    {
        if (media is OpenApiMediaType shown && Read(name) is { } example) shown.Example = example;
    }

    private static JsonNode? Read(string name)
    {
        var file = Path.Combine(Folder, $"{name}.json");
        return File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file)) : null;
    }
}
