using Microsoft.Extensions.Diagnostics.HealthChecks;
using StatementTracker.Api.Hosting;
using StatementTracker.Storage;

namespace StatementTracker.Api.Health;

/// <summary>The database is migrated and answers.</summary>
internal sealed class DatabaseCheck(TrackerDbContext context, Readiness readiness) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext healthCheckContext, CancellationToken cancellationToken = default)
    {
        if (!readiness.IsMigrated) return HealthCheckResult.Unhealthy("not migrated yet");
        return await context.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy("migrated and reachable")
            : HealthCheckResult.Unhealthy("not reachable");
    }
}

/// <summary>The seeding job has ended.</summary>
internal sealed class SeedingCheck(Readiness readiness) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        readiness.IsSeeded ? HealthCheckResult.Healthy(readiness.Seeding) : HealthCheckResult.Unhealthy(readiness.Seeding));
}
