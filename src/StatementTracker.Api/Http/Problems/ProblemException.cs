namespace StatementTracker.Api.Http.Problems;

/// <summary>Ends the request with a problem; thrown by the HTTP side only, for what it finds before a service is called.</summary>
public sealed class ProblemException(ProblemType type, string detail) : Exception(detail)
{
    public ProblemType Type { get; } = type;

    public InputErrors? Errors { get; private init; }

    public static ProblemException Invalid(InputErrors errors) =>
        new(ProblemType.Validation, "See errors for the fields concerned.") { Errors = errors };

    public static ProblemException Invalid(string field, string message)
    {
        var errors = new InputErrors();
        errors.Add(field, message);
        return Invalid(errors);
    }
}
