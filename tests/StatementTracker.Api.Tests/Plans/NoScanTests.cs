using Microsoft.Extensions.DependencyInjection;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Ingestion;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Plans;

public sealed class NoScanTests
{
    /// <summary>Steps that no index of one column order can serve, with what bounds them.</summary>
    private static readonly (string Asked, string Step)[] Known =
    [
        // The window that was searched counts every article, by one index.
        ("", "SCAN a USING INDEX IX_articles"), ("", "SCAN a USING COVERING INDEX IX_articles"),

        // The actors are walked by name, at one look-up each, until the page is full.
        ("/api/v1/positions?", "SCAN a USING INDEX IX_actors_Slug"), ("/api/v1/positions?", "SCAN a USING COVERING INDEX IX_actors_Slug"),

        // Few values, each in many rows: walked in the list's order until the page is full. An index of its own would be taken for selective
        // where a question also names an actor, since SQLite keeps no statistics here, and read in place of the actor's few rows.
        ("/api/v1/statements?mode=", "SCAN s USING INDEX IX_statements_SortAt_Id"), ("/api/v1/statements?act=", "SCAN s USING INDEX IX_statements_SortAt_Id"),
        ("/api/v1/references?type=", "SCAN r USING INDEX IX_references_CreatedAt_Id"),

        // Newest first up to a date: what was certainly said later is walked over.
        ("/api/v1/statements?to=", "SCAN s USING INDEX IX_statements_SortAt_Id"),

        // What everybody's positions would be without some of the record is derived anew for everybody.
        ("/api/v1/positions?exclude", ""), ("/api/v1/positions?minConfidence=", ""), ("/api/v1/positions?review=", ""),

        // A few sorts of resource, each with many changes: walked newest first until the page is full.
        ("/api/v1/audit?resource=", "SCAN r USING INDEX IX_revisions_RecordedAt_Ordinal"),
        // What an actor's deference would be follows from every chain.
        ("/api/v1/actors/dmitry-peskov/deference?exclude", ""), ("/api/v1/actors/dmitry-peskov/deference?minConfidence=", ""), ("/api/v1/actors/dmitry-peskov/deference?review=", ""),

        // A network is made of the whole record.
        ("/api/v1/networks/", ""),
    ];

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
        var refused = new List<string>();
        var asked = 0;
        await foreach (var request in requests.All())
        {
            log.Clear();
            using var answer = await client.GetAsync(request);
            if (!answer.IsSuccessStatusCode) refused.Add($"{request}: {await answer.Content.ReadAsStringAsync()}");
            asked += log.Asked.Count;
            var mayWalk = !request.Contains('?', StringComparison.Ordinal) || request.Contains("?cursor=", StringComparison.Ordinal) || request.Contains("?limit=", StringComparison.Ordinal) || request.EndsWith("?sort=newest", StringComparison.Ordinal);
            foreach (var command in log.Asked)
            {
                await using var context = database.OpenContext();
                foreach (var scan in (await QueryPlan.ScansAsync(context, command, mayWalk)).Where(step => !IsKnown(request, step)))
                    scans.Add($"{request}\n  {scan}\n{command.Text}\n");
            }
        }

        Assert.True(refused.Count == 0, string.Join('\n', refused));
        Assert.True(asked > 100, $"only {asked} commands were asked");
        Assert.True(scans.Count == 0, string.Join('\n', scans));
    }

    private static bool IsKnown(string request, string step) =>
        Known.Any(k => request.StartsWith(k.Asked, StringComparison.Ordinal) && step.StartsWith(k.Step, StringComparison.Ordinal));
}
