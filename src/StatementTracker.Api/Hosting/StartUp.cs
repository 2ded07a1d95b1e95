using StatementTracker.Storage;

namespace StatementTracker.Api.Hosting;

/// <summary>Brings the database up to date before the first request is taken.</summary>
internal sealed class StartUp(IServiceScopeFactory scopes, Readiness readiness) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        readiness.IsMigrated = true;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
