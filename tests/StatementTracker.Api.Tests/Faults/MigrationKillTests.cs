using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Api.Tests.Hosting;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Faults;

public sealed class MigrationKillTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("statementtracker-migration-");

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_migration_that_was_killed_half_way_goes_on_with_the_next_start(string provider)
    {
        using var database = TestDatabase.CreateEmpty(provider);
        foreach (var applied in (int[])[1, 3, 6])
        {
            using var process = new ServiceProcess(database, folder.FullName, ["--urls", "http://127.0.0.1:0"]);
            while (await Applied(database) < applied) await Task.Delay(1);
            await process.Kill();
        }

        using var last = new ServiceProcess(database, folder.FullName, ["--urls", "http://127.0.0.1:0"]);
        using var http = new HttpClient { BaseAddress = await last.Address() };
        await http.GetJson("/health/ready");
        await http.PostJson("/api/v1/articles", new { text = Desk.Dispatch });
        Assert.Single((await http.GetJson("/api/v1/statements?q=observers")).Items());
        await using var context = database.OpenContext();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<int> Applied(TestDatabase database)
    {
        await using var context = database.OpenContext();
        try
        {
            return (await context.Database.GetAppliedMigrationsAsync()).Count();
        }
        catch (DbException)
        {
            return 0;
        }
    }
}
