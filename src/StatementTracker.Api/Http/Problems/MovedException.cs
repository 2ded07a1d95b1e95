namespace StatementTracker.Api.Http.Problems;

/// <summary>Ends the request with 308: what the path names is now found elsewhere.</summary>
public sealed class MovedException(string location) : Exception("Moved.")
{
    /// <summary>A path with its query, relative to the host.</summary>
    public string Location { get; } = location;
}
