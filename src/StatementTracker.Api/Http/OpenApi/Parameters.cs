using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StatementTracker.Api.Http.OpenApi;

/// <summary>Describes what stands in paths and conditional headers, and bounds what stands in queries.</summary>
internal sealed class Parameters(IServiceProvider services) : IParameterFilter
{
    /// <summary>Of every POST that stores something.</summary>
    public static OpenApiParameter IdempotencyKey() => new()
    {
        Name = Idempotency.IdempotencyKey.Header,
        In = ParameterLocation.Header,
        Description = "Makes the request safe to repeat: sent again with the same key and the same body it has no further effect and gets the first answer, "
            + "errors other than 5xx included. Keys are kept for each API key on its own, for 24 hours unless configured otherwise; choose a UUID.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = Idempotency.IdempotencyKey.MostCharacters, Pattern = "^[!-~]+$" },
    };

    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (parameter is not OpenApiParameter described) return;
        if (described.In == ParameterLocation.Path)
        {
            var isKey = context.ApiParameterDescription.Type == typeof(string);
            described.Description = isKey ? $"The {described.Name}'s id (UUID) or slug." : $"The {described.Name}'s id.";
        }
        else if (described.In == ParameterLocation.Header && context.ApiParameterDescription.Name == "Last-Event-ID")
        {
            described.Name = "Last-Event-ID";
            described.Description = "The id of the last event seen, as a browser sends it when it comes back; it is taken in place of `after`.";
        }
        else if (described.In == ParameterLocation.Header)
        {
            described.Name = HeaderNames.IfMatch;
            described.Required = true;
            described.Description = "The ETag of the representation you have read; * for any.";
        }
        else if (context.PropertyInfo is { } property && described.Schema is OpenApiSchema schema)
        {
            FieldRules.Of(property.DeclaringType!, services).Describe(described.Name!, schema);
            if (schema.Type is { } type && type.HasFlag(JsonSchemaType.Array))
            {
                (described.Style, described.Explode) = (ParameterStyle.Form, false);
                (schema.MinItems, schema.UniqueItems) = (1, true);
            }
        }
    }
}
