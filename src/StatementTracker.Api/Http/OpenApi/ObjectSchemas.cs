using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Requests;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StatementTracker.Api.Http.OpenApi;

/// <summary>
/// Says of every object which fields are always there, which can be null, and what their bounds are. Answers show every field;
/// requests ask for what their validators ask for.
/// </summary>
internal sealed class ObjectSchemas(IServiceProvider services) : ISchemaFilter
{
    private readonly NullabilityInfoContext nullability = new();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (schema is not OpenApiSchema { Properties.Count: > 0 } shape || context.Type.Assembly.GetName().Name?.StartsWith("StatementTracker", StringComparison.Ordinal) is not true) return;
        var isRequest = context.Type.Name.EndsWith("Request", StringComparison.Ordinal);
        var rules = FieldRules.Of(context.Type, services);
        shape.Required = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var property in context.Type.GetProperties())
        {
            var field = FieldNames.Camel(property.Name);
            if (!shape.Properties.TryGetValue(field, out var value)) continue;
            if (value is OpenApiSchema inline) rules.Describe(field, inline);
            if (isRequest ? !IsPatched(property) && rules.IsRequired(field) : !IsOptional(context.Type, property)) shape.Required.Add(field);
            shape.Properties[field] = IsNullable(property) && !(isRequest && rules.RefusesNull(field)) ? OrNull(value) : NotNull(value);
        }
    }

    /// <summary>Only problems, and what belongs to a search, leave fields out.</summary>
    private bool IsOptional(Type type, PropertyInfo property) => IsNullable(property)
        && (type == typeof(Problems.Problem) || property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition == JsonIgnoreCondition.WhenWritingNull);

    private static bool IsPatched(PropertyInfo property) => PatchConverterFactory.ValueOf(property.PropertyType) is not null;

    private bool IsNullable(PropertyInfo property)
    {
        var info = nullability.Create(property);
        if (IsPatched(property)) info = info.GenericTypeArguments[0];
        return info.ReadState == NullabilityState.Nullable;
    }

    private static IOpenApiSchema NotNull(IOpenApiSchema value)
    {
        if (value is OpenApiSchema inline) inline.Type &= ~JsonSchemaType.Null;
        return value;
    }

    private static IOpenApiSchema OrNull(IOpenApiSchema value)
    {
        if (value is OpenApiSchema { Type: null, OneOf: null or [], AnyOf: null or [], AllOf: null or [] }) return value; // Any JSON, so null too.
        if (value is OpenApiSchema { Type: not null } inline)
        {
            inline.Type |= JsonSchemaType.Null;
            return inline;
        }

        return new OpenApiSchema { OneOf = [value, new OpenApiSchema { Type = JsonSchemaType.Null }] };
    }
}
