using Microsoft.OpenApi;
using StatementTracker.Queries;
using StatementTracker.Queries.Feed;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StatementTracker.Api.Http.OpenApi;

/// <summary>Says what the state after a change can be: one of these by the change's type and kind, or nothing.</summary>
internal sealed class ChangeStates : ISchemaFilter
{
    private static readonly Type[] States =
    [
        typeof(ArticleState), typeof(ActorState), typeof(IssueState), typeof(StatementState), typeof(ReferenceResponse), typeof(PositionResponse), typeof(ShiftResponse),
    ];

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Type != typeof(ChangeResponse) || schema is not OpenApiSchema { Properties: { } fields }) return;
        fields["state"] = new OpenApiSchema
        {
            Description = fields["state"].Description,
            AnyOf = [.. States.Select(type => context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository)), new OpenApiSchema { Type = JsonSchemaType.Null }],
        };
    }
}
