using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using StatementTracker.Api.ArticleImports;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Model;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StatementTracker.Api.Http.OpenApi;

/// <summary>The OpenAPI document (3.1, and 3.0 for tools that read only that) and Swagger UI.</summary>
internal static class OpenApiSetUp
{
    private const string About =
        """
        Reads news articles and keeps the record of who said what, when, in which article, on which issue, and on whose authority.

        - **Ids** are UUIDs; actors and issues have slugs as well, and a path takes either.
        - **Lists** come in pages: follow `nextCursor`, or the `Link` header. `HEAD` works wherever `GET` does.
        - **Reads** carry an `ETag`; `PATCH` and `DELETE` need it back as `If-Match`.
        - **Errors** are `application/problem+json` (RFC 9457) with a stable `type`, listed in docs/problems.md.
        - **Spans** count UTF-16 code units, half-open: `text[start..end] == exact`.
        """;

    public static void AddTrackerOpenApi(this IServiceCollection services)
    {
        services.AddTransient<ISerializerDataContractResolver>(provider => new PatchContracts(
            new JsonSerializerDataContractResolver(provider.GetRequiredService<IOptions<Microsoft.AspNetCore.Mvc.JsonOptions>>().Value.JsonSerializerOptions)));
        services.AddSwaggerGen(document =>
        {
            document.SwaggerDoc("v1", new OpenApiInfo { Title = "StatementTracker", Version = "v1", Description = About });
            document.AddServer(new OpenApiServer { Url = "/", Description = "This service" });
            document.AddSecurityDefinition("bearer", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key of `/keys`, or that of Access:AdminKey. Writing needs the scope write, the keys themselves need admin, and reading needs read where Access:Mode is Key." });
            document.AddSecurityDefinition("apiKey", new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Api-Key", Description = "The same key in a header of its own." });
            foreach (var assembly in new[] { typeof(Program).Assembly, typeof(Statement).Assembly })
                document.IncludeXmlComments(assembly, includeControllerXmlComments: true);
            document.DocInclusionPredicate((_, call) => !HttpMethods.IsHead(call.HttpMethod ?? ""));
            document.DescribeAllParametersInCamelCase();
            document.SupportNonNullableReferenceTypes();
            document.CustomSchemaIds(SchemaNames.Of);
            document.MapType<Moment>(() => new OpenApiSchema { Type = JsonSchemaType.String, AnyOf = [new OpenApiSchema { Format = "date" }, new OpenApiSchema { Format = "date-time" }] });
            document.MapType<NameList>(() => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = NameList.MostCharacters });
            document.MapType<ArticleLines>(() => new OpenApiSchema { Type = JsonSchemaType.String });
            document.ParameterFilter<Parameters>();
            document.SchemaFilter<ObjectSchemas>();
            document.SchemaFilter<ChangeStates>();
            document.OperationFilter<Answers>();
            document.OperationFilter<Examples>();
            document.DocumentFilter<ResponseParts>();
            document.DocumentFilter<TagSummaries>();
        });
    }

    public static void UseTrackerOpenApi(this WebApplication app)
    {
        app.UseMiddleware<ReadOnlyPages>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/swagger", StringComparison.Ordinal), pages => pages.UseMiddleware<DocumentAnswers>());
        app.UseSwagger(document => document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        app.UseSwagger(document =>
        {
            document.RouteTemplate = "swagger/{documentName}/openapi-3.0.json";
            document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
        });
        app.UseSwaggerUI(page =>
        {
            page.DocumentTitle = "StatementTracker";
            page.SwaggerEndpoint("v1/swagger.json", "OpenAPI 3.1");
            page.SwaggerEndpoint("v1/openapi-3.0.json", "OpenAPI 3.0");
            page.EnablePersistAuthorization();
            page.DisplayRequestDuration();
        });
    }
}
