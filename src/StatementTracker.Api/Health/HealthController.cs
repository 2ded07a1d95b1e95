using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Health;

/// <summary>Operations.</summary>
[ApiController]
[Route("health")]
public sealed class HealthController(HealthCheckService health) : ControllerBase
{
    /// <summary>Whether the process runs</summary>
    /// <remarks>Says nothing of the database; for a supervisor that restarts what hangs.</remarks>
    [HttpGet("live", Name = "getLiveness")]
    public ActionResult<HealthResponse> Live() => new HealthResponse("live", new Dictionary<string, string>());

    /// <summary>Whether the service can be used</summary>
    /// <remarks>200 once the database is migrated and reachable and seeding has ended; 503 until then.</remarks>
    [HttpGet("ready", Name = "getReadiness")]
    public async Task<ActionResult<HealthResponse>> Ready(CancellationToken cancellationToken)
    {
        var report = await health.CheckHealthAsync(cancellationToken);
        var checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Description ?? "");
        if (report.Status == HealthStatus.Healthy) return new HealthResponse("ready", checks);
        var why = report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy).Select(entry => $"{entry.Key}: {entry.Value.Description}");
        throw new ProblemException(ProblemType.Unavailable, string.Join("; ", why));
    }
}
