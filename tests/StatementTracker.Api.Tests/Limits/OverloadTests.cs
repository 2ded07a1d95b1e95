using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Limits;

public class OverloadTests
{
    private const string Actors = "/api/v1/actors";

    private static readonly object Actor = new { name = "Ana Verin", kind = "person" };

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_comes_when_all_places_are_taken_is_told_at_once(string provider)
    {
        using var database = TestDatabase.Create(provider);
        var gate = new Gate("INSERT INTO actors ");
        using var factory = new ApiFactory(database, ("Limits:Concurrent", "1"), ("Limits:Waiting", "1"));
        using var client = factory.With(gate).CreateClient();
        await client.GetJson(Actors);

        var working = client.PostAsJsonAsync(Actors, Actor);
        await gate.Reached;
        var waiting = client.GetAsync("/api/v1/issues");
        using var refused = await client.GetAsync("/api/v1/statements");
        await client.GetJson("/health/live");
        gate.Open();

        await refused.Problem(HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), ((await working).StatusCode, (await waiting).StatusCode));
        await client.GetJson("/api/v1/statements");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_request_that_takes_too_long_is_given_up_with_the_database_s_work_for_it(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database, ("Limits:RequestTimeout", "00:00:00.500"));
        using var client = factory.With(new Endless("FROM actors", provider)).CreateClient();

        using var slow = await client.GetAsync(Actors);

        await slow.Problem(HttpStatusCode.GatewayTimeout, "too-slow");
        using var healthy = new ApiFactory(database);
        Assert.Empty((await healthy.CreateClient().GetJson(Actors)).Items());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_write_that_takes_too_long_stores_nothing_and_may_be_sent_again(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database, ("Limits:RequestTimeout", "00:00:00.500"));
        using var client = factory.With(new Endless("INSERT INTO revisions", provider)).CreateClient();
        client.DefaultRequestHeaders.Add("Idempotency-Key", "k-1");

        using var slow = await client.PostAsJsonAsync(Actors, Actor);

        await slow.Problem(HttpStatusCode.GatewayTimeout, "too-slow");
        using var healthy = new ApiFactory(database);
        using var other = healthy.CreateClient();
        other.DefaultRequestHeaders.Add("Idempotency-Key", "k-1");
        Assert.Empty((await other.GetJson(Actors)).Items());
        await other.PostJson(Actors, Actor);
    }

    /// <summary>Makes the database work without end at commands that have certain words; only what cancels its work ends that.</summary>
    private sealed class Endless(string words, string provider) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Replace("\"", "", StringComparison.Ordinal).Contains(words, StringComparison.Ordinal))
            {
                command.Parameters.Clear();
                command.CommandText = provider == TestDatabase.PostgreSql
                    ? "SELECT pg_sleep(600)"
                    : "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
            }

            return ValueTask.FromResult(result);
        }
    }
}
