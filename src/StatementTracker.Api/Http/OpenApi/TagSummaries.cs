using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StatementTracker.Api.Http.OpenApi;

/// <summary>A tag says what the controller of its name says, and not what the first of those that share it does.</summary>
internal sealed class TagSummaries : IDocumentFilter
{
    private readonly Dictionary<string, string> summaries = XDocument.Load(Path.ChangeExtension(typeof(Program).Assembly.Location, ".xml"))
        .Descendants("member").Where(m => m.Attribute("name")?.Value.StartsWith("T:", StringComparison.Ordinal) == true)
        .ToDictionary(m => m.Attribute("name")!.Value[2..], m => string.Join(' ', (m.Element("summary")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(swaggerDoc);
        ArgumentNullException.ThrowIfNull(context);
        var controllers = context.ApiDescriptions.Select(call => call.ActionDescriptor).OfType<ControllerActionDescriptor>()
            .DistinctBy(action => action.ControllerName).ToDictionary(action => action.ControllerName, action => action.ControllerTypeInfo.FullName!);
        foreach (var tag in swaggerDoc.Tags ?? new HashSet<OpenApiTag>())
        {
            if (controllers.TryGetValue(tag.Name!, out var type) && summaries.TryGetValue(type, out var summary)) tag.Description = summary;
        }
    }
}
