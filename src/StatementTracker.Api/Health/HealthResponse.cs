namespace StatementTracker.Api.Health;

/// <summary>How the service is.</summary>
/// <param name="Status">"live" or "ready".</param>
/// <param name="Checks">What was looked at, in words.</param>
public sealed record HealthResponse(string Status, IReadOnlyDictionary<string, string> Checks);
