using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Storage.Sqlite;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Faults;

/// <summary>A SQLite database that cannot grow, or that another process holds.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const string Long = " Nothing else was said of it in the chamber that day.";

    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);

    [Fact]
    public async Task A_full_disk_is_a_reason_to_try_again_and_once_there_is_room_the_same_request_is_served()
    {
        var disk = new Disk();
        using var factory = new ApiFactory(database);
        using var service = factory.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteTrackerDbContext>(options => options.AddInterceptors(disk))));
        using var http = service.CreateClient();
        await http.PostJson("/api/v1/articles", new { text = Desk.Dispatch });
        var text = Desk.Dispatch + string.Concat(Enumerable.Repeat(Long, 8000));

        disk.IsFull = true;
        using var refused = await http.PostAsJsonAsync("/api/v1/articles", new { text });
        var meanwhile = await http.GetJson("/api/v1/articles");
        disk.IsFull = false;
        await http.PostJson("/api/v1/articles", new { text });

        await refused.Problem(HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Single(meanwhile.Items());
        Assert.Equal(2, (await http.GetJson("/api/v1/articles")).Items().Length);
    }

    [Fact]
    public async Task A_database_that_another_process_holds_is_a_reason_to_try_again_and_stops_no_reader()
    {
        var connection = $"{database.ConnectionString};Default Timeout=1";
        using var factory = new ApiFactory(database, ("ConnectionStrings:Tracker", connection));
        using var service = factory.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteTrackerDbContext>(options => options.AddInterceptors(new Disk { Patience = 100 }))));
        using var http = service.CreateClient();
        await http.GetJson("/api/v1/articles");
        using var other = new SqliteConnection(database.ConnectionString);
        other.Open();
        Execute(other, "BEGIN IMMEDIATE");

        using var refused = await http.PostAsJsonAsync("/api/v1/articles", new { text = Desk.Dispatch });
        var meanwhile = await http.GetJson("/api/v1/articles?limit=7");
        Execute(other, "ROLLBACK");
        await http.PostJson("/api/v1/articles", new { text = Desk.Dispatch });

        await refused.Problem(HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Empty(meanwhile.Items());
    }

    public void Dispose() => database.Dispose();

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Lets each connection of the service have as many pages as the file has now, or any number; and wait as long as said.</summary>
    private sealed class Disk : DbConnectionInterceptor
    {
        public bool IsFull { get; set; }

        public int Patience { get; init; } = 10_000;

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            Execute(connection, $"PRAGMA max_page_count = {(IsFull ? 1 : int.MaxValue)}; PRAGMA busy_timeout = {Patience}");

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
