namespace StatementTracker.Api.Http.Problems;

/// <summary>Ends the request with a problem; thrown by the HTTP side only, for what it finds before a service is called.</summary>
public sealed class ProblemException(ProblemType type, string detail, InputErrors? errors = null) : Exception(detail)
{
    public ProblemType Type { get; } = type;

    public InputErrors? Errors { get; } = errors;

    public static ProblemException NotFound(string what) => new(ProblemType.NotFound, $"No {what} is found by that id or slug.");

    public static ProblemException Invalid(InputErrors errors) =>
        new(ProblemType.Validation, "See errors for the fields concerned.", errors);

    public static ProblemException Invalid(string field, string message) => Invalid(InputErrors.Of(field, message));
}
