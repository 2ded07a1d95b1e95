using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Http;

public class UnavailableTests
{
    /// <summary>On PostgreSQL only: how long SQLite waits for another writer is not for a test to shorten.</summary>
    [Theory, OnPostgreSql]
    public async Task A_database_that_stays_busy_is_a_reason_to_try_again_and_stops_no_reader(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database, ("ConnectionStrings:Tracker", $"{database.ConnectionString};Options=-c lock_timeout=200ms"));
        using var client = factory.CreateClient();
        await using var writer = factory.Services.CreateAsyncScope();
        await writer.ServiceProvider.GetRequiredService<TrackerDbContext>().LockLedgerAsync(CancellationToken.None);

        using var response = await client.PostAsJsonAsync("/api/v1/actors", new { name = "Ana Verin", kind = "person" });

        await response.Problem(HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter!.Delta);
        Assert.Empty((await client.GetJson("/api/v1/actors")).Items());
    }
}
