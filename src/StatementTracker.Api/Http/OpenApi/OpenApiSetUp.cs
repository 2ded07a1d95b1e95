using Microsoft.OpenApi;

namespace StatementTracker.Api.Http.OpenApi;

/// <summary>The OpenAPI document (3.1, and 3.0 for tools that read only that) and Swagger UI.</summary>
internal static class OpenApiSetUp
{
    public static void AddTrackerOpenApi(this IServiceCollection services) => services.AddSwaggerGen();

    public static void UseTrackerOpenApi(this WebApplication app)
    {
        app.UseSwagger(document => document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        app.UseSwaggerUI();
    }
}
