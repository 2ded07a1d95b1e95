using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using StatementTracker.Api.Changes;
using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Networks;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StatementTracker.Api.Http.OpenApi;

/// <summary>Completes each call by what all calls share: the statuses they can answer with, headers, and who may call.</summary>
internal sealed class Answers : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(context);
        var call = new Call(context);
        var responses = operation.Responses ??= [];
        if (call.IsDelete)
        {
            responses.Remove("200");
            responses["204"] = new OpenApiResponse { Description = "It is removed." };
        }

        foreach (var (status, response) in responses)
        {
            if (response is OpenApiResponse { Content.Count: > 0 } shown) Complete(shown, status, call);
        }

        if (call.IsRead && !call.IsStream) responses["304"] = new OpenApiResponse { Description = "What you have (`If-None-Match`) is still current.", Headers = ResponseParts.Headers(call.Document, "ETag") };
        if (call.NamesActor) responses["308"] = new OpenApiResponse { Description = "The actor is merged into another, or the slug is a former one: see Location.", Headers = ResponseParts.Headers(call.Document, "Location") };
        foreach (var types in call.Problems().GroupBy(type => type.Status)) responses[$"{types.Key}"] = ResponseParts.Problems([.. types], call.Document);
        if (call.IsRepeatable) (operation.Parameters ??= []).Add(Parameters.IdempotencyKey());
        operation.Security = Security(call);
        if (operation.RequestBody is OpenApiRequestBody body) body.Required = true;
    }

    private static void Complete(OpenApiResponse response, string status, Call call)
    {
        response.Description = status switch
        {
            "201" => "It is created.",
            "200" when call.IsImport => "What became of each line, as soon as it is known.",
            "200" when call.IsCreate => "It stood already; nothing was changed.",
            _ => "What was asked for.",
        };
        string[] headers = call.IsStream || call.IsImport ? [] : status == "201" ? ["ETag", "Location"] : call.IsList ? ["ETag", "Link"] : call.IsNetwork ? ["ETag", NetworkFormatter.Truncated] : ["ETag"];
        response.Headers = ResponseParts.Headers(call.Document, headers);
        if (call.IsStream) response.Content = response.Content!.Values.ToDictionary(_ => ServerSentEvents.MediaType);
    }

    private static List<OpenApiSecurityRequirement> Security(Call call)
    {
        if (!call.IsApi) return [];
        OpenApiSecurityRequirement bearer = new() { [new OpenApiSecuritySchemeReference("bearer", call.Document)] = [] };
        OpenApiSecurityRequirement header = new() { [new OpenApiSecuritySchemeReference("apiKey", call.Document)] = [] };
        return call.NeedsKey ? [bearer, header] : [[], bearer, header];
    }

    /// <summary>What the shape of a call tells of it.</summary>
    private sealed class Call(OperationFilterContext context)
    {
        private readonly string method = context.ApiDescription.HttpMethod ?? "";
        private readonly string path = $"/{context.ApiDescription.RelativePath}";
        private readonly bool takesBody = context.ApiDescription.ParameterDescriptions.Any(parameter => parameter.Source == BindingSource.Body);

        public OpenApiDocument Document { get; } = context.Document;

        public bool IsApi => path.StartsWith("/api/", StringComparison.Ordinal);

        public bool IsRead => HttpMethods.IsGet(method);

        public bool IsDelete => HttpMethods.IsDelete(method);

        public bool IsCreate => HttpMethods.IsPost(method) && !path.Contains('{', StringComparison.Ordinal) && !StoresNothing;

        public bool IsList => IsRead && context.ApiDescription.ParameterDescriptions.Any(parameter => parameter.Name is "Cursor" or "cursor");

        public bool NamesActor => path.Contains("/actors/{actor}", StringComparison.Ordinal) && !path.EndsWith("/split", StringComparison.Ordinal);

        private bool NamesSomething => path.Contains('{', StringComparison.Ordinal) || context.ApiDescription.ParameterDescriptions.Any(parameter => parameter.Name is "actor" or "issue" or "Actor" or "Issue");

        public bool IsNetwork => path.Contains("/networks/", StringComparison.Ordinal);

        public bool IsImport => path.EndsWith("/imports", StringComparison.Ordinal);

        public bool IsRepeatable => HttpMethods.IsPost(method) && Writes && !MayLast;

        private bool MayLast => context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<DisableRequestTimeoutAttribute>().Any();

        public bool IsStream => path.EndsWith("/stream", StringComparison.Ordinal);

        private bool IsPatch => HttpMethods.IsPatch(method);

        private bool StoresNothing => context.ApiDescription.ActionDescriptor is ControllerActionDescriptor action && action.MethodInfo.IsDefined(typeof(StoresNothingAttribute), inherit: false);

        public bool Writes => !IsRead && !StoresNothing;

        public bool NeedsKey => Writes || context.MethodInfo.DeclaringType?.IsDefined(typeof(AuthorizeAttribute), inherit: false) == true;

        private bool CanClash => (IsCreate || IsPatch) && (path.Contains("/actors", StringComparison.Ordinal) || path.Contains("/issues", StringComparison.Ordinal) || (IsPatch && path.Contains("/articles", StringComparison.Ordinal)));

        private bool HasRules => Writes && !IsImport && (!IsDelete || path.Contains("/positions", StringComparison.Ordinal));

        public IEnumerable<ProblemType> Problems()
        {
            yield return ProblemType.Validation;
            if (IsApi) yield return ProblemType.KeyRequired;
            if (IsApi && NeedsKey) yield return ProblemType.Refused;
            if (NamesSomething) yield return ProblemType.NotFound;
            if (!IsDelete) yield return ProblemType.NotAcceptable;
            if (path.Contains("/changes", StringComparison.Ordinal) || path.EndsWith("/{webhook}/replay", StringComparison.Ordinal)) yield return ProblemType.Gone;
            if (CanClash) yield return ProblemType.Conflict;
            if (IsRepeatable) yield return ProblemType.InFlight;
            if (IsPatch || IsDelete) yield return ProblemType.Stale;
            if (takesBody) yield return ProblemType.TooLarge;
            if (takesBody) yield return ProblemType.MediaType;
            if (HasRules) yield return ProblemType.Rule;
            if (IsRepeatable) yield return ProblemType.KeyReused;
            if (IsPatch || IsDelete) yield return ProblemType.PreconditionRequired;
            if (IsApi) yield return ProblemType.TooMany;
            yield return ProblemType.Internal;
            yield return ProblemType.Unavailable;
            if (!MayLast) yield return ProblemType.TooSlow;
        }
    }
}
