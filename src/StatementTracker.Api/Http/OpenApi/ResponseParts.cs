using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using StatementTracker.Api.Http.Limits;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Networks;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StatementTracker.Api.Http.OpenApi;

/// <summary>The headers and problems that calls share, as components of the document.</summary>
internal sealed class ResponseParts : IDocumentFilter
{
    /// <summary>What no described call answers: broken HTTP, another host, a method that is not offered, a body that never comes or has no length.</summary>
    private static readonly ProblemType[] OutsideTheDocument = [ProblemType.Malformed, ProblemType.WrongHost, ProblemType.Method, ProblemType.Timeout, ProblemType.LengthRequired];

    private static readonly Dictionary<string, string> HeaderTexts = new()
    {
        ["ETag"] = "The strong entity tag of the representation: send it as If-None-Match to read again, as If-Match to change or remove.",
        ["Link"] = "The next page, rel=\"next\"; absent at the end (RFC 8288).",
        ["Location"] = "Where it is found, relative to the host.",
        [CorrelationId.Header] = "Finds the request in the log: the caller's own, else the trace's.",
        [NetworkFormatter.Truncated] = "true where actors or edges were left out of the network, else false; a CSV has no other place to say so.",
        ["WWW-Authenticate"] = "How to send the key.",
        [RateLimits.Policy] = "The quota the request counts against: requests (q) in a window of seconds (w), for its key or, without one, its address.",
        [RateLimits.Left] = "What is left of the quota: requests (r), and after how many seconds (t) all of it is there again.",
        ["Retry-After"] = "After how many seconds to try again.",
    };

    public static string NameOf(ProblemType type) =>
        string.Concat(type.Word.Split('-').Select(word => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word)));

    public static Dictionary<string, IOpenApiHeader> Headers(OpenApiDocument document, params string[] names) =>
        names.Concat([CorrelationId.Header, RateLimits.Left, RateLimits.Policy]).ToDictionary(name => name, name => (IOpenApiHeader)new OpenApiHeaderReference(name, document));

    /// <summary>What one status says: a component where it is one sort of problem, else all of its sorts.</summary>
    public static IOpenApiResponse Problems(IReadOnlyList<ProblemType> types, OpenApiDocument document) => types is [var only]
        ? new OpenApiResponseReference(NameOf(only), document)
        : new OpenApiResponse
        {
            Description = string.Join(" Or: ", types.Select(type => type.Title)),
            Headers = Headers(document, HeadersOf(types)),
            Content = Content(new OpenApiSchemaReference(nameof(Problem), document), new OpenApiMediaType
            {
                Examples = types.ToDictionary(NameOf, type => (IOpenApiExample)new OpenApiExample { Summary = type.Title, Value = Example(type) }),
            }),
        };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(swaggerDoc);
        ArgumentNullException.ThrowIfNull(context);
        var components = swaggerDoc.Components ??= new OpenApiComponents();
        components.Headers = HeaderTexts.ToDictionary(header => header.Key, header => (IOpenApiHeader)new OpenApiHeader
        {
            Description = header.Value,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
        var schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
        components.Responses = ProblemType.All.Except(OutsideTheDocument).ToDictionary(NameOf, type => (IOpenApiResponse)Response(type, schema, swaggerDoc));
    }

    private static OpenApiResponse Response(ProblemType type, IOpenApiSchema schema, OpenApiDocument document) => new()
    {
        Description = type.Title,
        Headers = Headers(document, HeadersOf([type])),
        Content = Content(schema, new OpenApiMediaType { Example = Example(type) }),
    };

    private static Dictionary<string, IOpenApiMediaType> Content(IOpenApiSchema schema, OpenApiMediaType media)
    {
        media.Schema = schema;
        return new() { [ProblemWriter.ContentType] = media };
    }

    private static string[] HeadersOf(IReadOnlyList<ProblemType> types) =>
    [
        .. types.Contains(ProblemType.KeyRequired) ? ["WWW-Authenticate"] : Array.Empty<string>(),
        .. types.Any(type => type.RetryAfter is not null) ? ["Retry-After"] : Array.Empty<string>(),
    ];

    private static JsonObject Example(ProblemType type)
    {
        var example = new JsonObject
        {
            ["type"] = type.Uri,
            ["title"] = type.Title,
            ["status"] = type.Status,
            ["instance"] = "/api/v1/actors",
            ["correlationId"] = "0af7651916cd43dd8448eb211c80319c",
        };
        if (type == ProblemType.Validation) example["errors"] = new JsonObject { ["limit"] = new JsonArray("must be 1 to 200.") };
        return example;
    }
}
