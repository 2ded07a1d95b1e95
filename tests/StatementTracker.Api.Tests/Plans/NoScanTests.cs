using Microsoft.Extensions.DependencyInjection;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Ingestion;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Plans;

public sealed class NoScanTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task No_read_of_the_contract_scans_a_big_table(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        var log = new CommandLog();
        using var service = log.Of(factory);
        using var client = service.CreateClient();
        await using (var scope = service.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<SeedingJob>().SeedAsync(Path.Combine(Repository.Root, "seeds"), null, CancellationToken.None);

        var requests = await Requests.Of(client);
        var scans = new SortedSet<string>(StringComparer.Ordinal);
        var asked = 0;
        await foreach (var request in requests.All())
        {
            log.Clear();
            await client.GetJson(request);
            asked += log.Asked.Count;
            foreach (var command in log.Asked)
            {
                await using var context = database.OpenContext();
                foreach (var scan in await QueryPlan.ScansAsync(context, command)) scans.Add($"{request}\n  {scan}\n{command.Text}\n");
            }
        }

        Assert.True(asked > 100, $"only {asked} commands were asked");
        Assert.True(scans.Count == 0, string.Join('\n', scans));
    }
}
