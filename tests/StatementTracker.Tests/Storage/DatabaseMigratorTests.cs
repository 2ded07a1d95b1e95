using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StatementTracker.Linking;
using StatementTracker.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Storage;

public class DatabaseMigratorTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Several_at_once_make_one_database_where_there_is_none(string provider)
    {
        using var beside = TestDatabase.CreateEmpty(provider);
        var connectionString = Missing(beside);
        try
        {
            await Task.WhenAll(Enumerable.Range(1, 4).Select(_ => Task.Run(() => MigrateAsync(provider, connectionString))));

            await using var services = Services(provider, connectionString);
            await using var scope = services.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<TrackerDbContext>();
            Assert.Empty(await context.Database.GetPendingMigrationsAsync());
            Assert.Equal(0, (await context.Ledger.SingleAsync()).Sequence);
        }
        finally
        {
            if (provider == TestDatabase.PostgreSql) PostgreSqlServer.DropDatabase(connectionString);
            else SqliteConnection.ClearAllPools();
        }
    }

    [Theory, OnSqlite]
    public async Task A_lock_that_a_killed_process_left_keeps_nobody_out(string provider)
    {
        using var database = TestDatabase.CreateEmpty(provider);
        await using (var killed = database.OpenContext())
        {
            await killed.Database.ExecuteSqlRawAsync(
                """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2031-01-01')""");
        }

        await MigrateAsync(provider, database.ConnectionString).WaitAsync(TimeSpan.FromSeconds(30));

        await using var context = database.OpenContext();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    [Theory, OnSqlite]
    public async Task The_embedded_database_keeps_a_write_ahead_log_and_holds_foreign_keys(string provider)
    {
        using var tracker = new Tracker(provider);
        await using var context = tracker.Stored();

        Assert.Equal("wal", await PragmaAsync(context, "PRAGMA journal_mode"));
        Assert.Equal("1", await PragmaAsync(context, "PRAGMA foreign_keys"));
        Assert.Equal("10000", await PragmaAsync(context, "PRAGMA busy_timeout"));
    }

    private static async Task<string?> PragmaAsync(TrackerDbContext context, string pragma)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = pragma;
        return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Missing(TestDatabase beside) => beside.Provider == TestDatabase.PostgreSql
        ? new NpgsqlConnectionStringBuilder(beside.ConnectionString) { Database = $"test_{Guid.CreateVersion7():N}" }.ConnectionString
        : new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(Path.GetDirectoryName(new SqliteConnectionStringBuilder(beside.ConnectionString).DataSource)!, "new", "tracker.db"),
        }.ConnectionString;

    private static async Task MigrateAsync(string provider, string connectionString)
    {
        await using var services = Services(provider, connectionString);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigrateAsync(default);
    }

    private static ServiceProvider Services(string provider, string connectionString) => new ServiceCollection()
        .AddSingleton(Relinking.Stages)
        .AddTrackerStorage(new DatabaseOptions(Enum.Parse<DatabaseProvider>(provider), connectionString))
        .BuildServiceProvider();
}
