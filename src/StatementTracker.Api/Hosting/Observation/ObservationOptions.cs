namespace StatementTracker.Api.Hosting.Observation;

/// <summary>Who may read the service's figures.</summary>
public sealed class ObservationOptions
{
    public const string Section = "Metrics";

    /// <summary><c>Read</c>: whoever may read the record. <c>Admin</c>: keys of that scope. <c>Off</c>: there is no <c>/metrics</c>.</summary>
    public string Access { get; set; } = "Read";
}
