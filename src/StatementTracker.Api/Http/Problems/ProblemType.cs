namespace StatementTracker.Api.Http.Problems;

/// <summary>One sort of problem an answer can report (RFC 9457). Its URI is stable and documented in docs/problems.md.</summary>
/// <param name="Word">The last part of the URI.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The summary, the same for every occurrence.</param>
/// <param name="RetryAfter">After how many seconds it may be gone, or null where trying again is of no use.</param>
public sealed record ProblemType(string Word, int Status, string Title, int? RetryAfter = null)
{
    public static readonly ProblemType Validation = new("validation", 400, "The request is not valid.");
    public static readonly ProblemType Malformed = new("malformed", 400, "The request is not well-formed HTTP.");
    public static readonly ProblemType WrongHost = new("wrong-host", 400, "The service does not answer for this host.");
    public static readonly ProblemType KeyRequired = new("key-required", 401, "A valid key is required.");
    public static readonly ProblemType Refused = new("refused", 403, "The key does not allow this.");
    public static readonly ProblemType NotFound = new("not-found", 404, "There is nothing here.");
    public static readonly ProblemType Method = new("method-not-allowed", 405, "The method is not allowed here.");
    public static readonly ProblemType NotAcceptable = new("not-acceptable", 406, "It does not come in a form that the request accepts.");
    public static readonly ProblemType Timeout = new("timeout", 408, "The request took too long to arrive.");
    public static readonly ProblemType Conflict = new("conflict", 409, "The request clashes with what is stored.");
    public static readonly ProblemType InFlight = new("in-flight", 409, "The same request is still being answered.", RetryAfter: 1);
    public static readonly ProblemType Gone = new("gone", 410, "It is no longer here.");
    public static readonly ProblemType LengthRequired = new("length-required", 411, "The request needs a length.");
    public static readonly ProblemType Stale = new("stale", 412, "The resource has changed since it was read.");
    public static readonly ProblemType TooLarge = new("too-large", 413, "The content is too large.");
    public static readonly ProblemType MediaType = new("media-type", 415, "The media type is not supported.");
    public static readonly ProblemType Rule = new("rule", 422, "The request breaks a rule of the domain.");
    public static readonly ProblemType KeyReused = new("key-reused", 422, "The Idempotency-Key belongs to another request.");
    public static readonly ProblemType PreconditionRequired = new("precondition-required", 428, "The request needs an If-Match header.");
    public static readonly ProblemType TooMany = new("too-many-requests", 429, "There were too many requests.", RetryAfter: 60);
    public static readonly ProblemType Internal = new("internal", 500, "Something went wrong here.");
    public static readonly ProblemType Unavailable = new("unavailable", 503, "The service cannot answer now.", RetryAfter: 5);
    public static readonly ProblemType TooSlow = new("too-slow", 504, "The answer took too long.");

    public static IReadOnlyList<ProblemType> All { get; } =
    [
        Validation, Malformed, WrongHost, KeyRequired, Refused, NotFound, Method, NotAcceptable, Timeout, Conflict, InFlight, Gone, LengthRequired, Stale, TooLarge, MediaType, Rule,
        KeyReused, PreconditionRequired, TooMany, Internal, Unavailable, TooSlow,
    ];

    public string Uri => $"urn:statementtracker:problem:{Word}";

    /// <summary>The type for a bare status: what routing, Kestrel and the framework report without further words.</summary>
    public static ProblemType Of(int status) => status switch
    {
        400 => Malformed,
        _ when All.FirstOrDefault(type => type.Status == status) is { } known => known,
        < 500 => Malformed with { Status = status },
        _ => Internal with { Status = status },
    };
}
