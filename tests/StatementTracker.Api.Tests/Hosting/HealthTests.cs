using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Hosting;

public sealed class HealthTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("statementtracker-seeds-");

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_started_service_without_seeds_is_live_and_ready(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();

        Assert.Equal("live", (await client.GetJson("/health/live")).Text("status"));
        Assert.Equal("ready", (await client.GetJson("/health/ready")).Text("status"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_service_that_seeds_is_live_and_answers_and_is_ready_only_at_the_end(string provider)
    {
        var slow = Path.Combine(folder.FullName, "001.txt");
        using (var pipe = Process.Start("mkfifo", slow)) await pipe.WaitForExitAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "002.txt"), " ");
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database, ("Seeding:Enabled", "true"), ("Seeding:Path", folder.FullName));
        using var client = factory.CreateClient();
        using var waiting = await client.GetAsync("/health/ready");
        await waiting.Problem(HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Equal(TimeSpan.FromSeconds(5), waiting.Headers.RetryAfter!.Delta);
        await client.GetJson("/health/live");
        Assert.Empty((await client.GetJson("/api/v1/articles")).Items());

        await File.WriteAllTextAsync(slow, Desk.Dispatch);
        await Seeding(factory);

        Assert.Equal("2 files, 1 failed", (await client.GetJson("/health/ready")).Text("checks.seeding"));
        Assert.Single((await client.GetJson("/api/v1/articles")).Items());
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Of what runs in the background only this comes to an end by itself.</summary>
    private static Task Seeding(ApiFactory factory) =>
        factory.Services.GetServices<IHostedService>().OfType<BackgroundService>().Single(service => service.GetType().Name == "Seeder").ExecuteTask!;
}
