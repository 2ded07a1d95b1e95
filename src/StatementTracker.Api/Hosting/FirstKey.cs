using Microsoft.Extensions.Options;
using StatementTracker.Api.Http.Access;
using StatementTracker.Curation;

namespace StatementTracker.Api.Hosting;

/// <summary>Where nobody could write otherwise, the first start makes an admin key and prints it once: to the console, never through the logs.</summary>
internal sealed class FirstKey(IServiceScopeFactory scopes, IOptions<AccessOptions> access, IHostEnvironment environment) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(access.Value.AdminKey) || access.Value.TrustsLocal(environment)) return;
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<KeyCuration>().CreateFirstAsync(cancellationToken) is not { } key) return;
        await Console.Out.WriteLineAsync($"The first admin key, shown this once: {key}");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
