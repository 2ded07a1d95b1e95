namespace StatementTracker.Api.Http.Problems;

/// <summary>Why a request was not served, after RFC 9457; sent as <c>application/problem+json</c>.</summary>
/// <param name="Type">The URI of the sort of problem; docs/problems.md lists them.</param>
/// <param name="Title">The sort of problem in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened this time, or null where the title says it all.</param>
/// <param name="Instance">The path of the request.</param>
/// <param name="CorrelationId">Finds the request in the log; also in the <c>X-Correlation-Id</c> header.</param>
/// <param name="Errors">For 400: messages by field in camelCase; "body" is the body as a whole.</param>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    string? Detail,
    string Instance,
    string CorrelationId,
    IReadOnlyDictionary<string, string[]>? Errors)
{
    internal static Problem Of(HttpContext context, ProblemType type, string? detail, InputErrors? errors) => new(
        type.Uri, type.Title, type.Status, detail, context.Request.PathBase + context.Request.Path, context.TraceIdentifier, errors?.ToDictionary());
}
