using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Support;

public class ApiFactoryTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void The_service_is_configured_for_the_test_database_and_without_seeds(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database, ("Access:AdminKey", "open sesame"));

        var configuration = factory.Services.GetRequiredService<IConfiguration>();

        Assert.Equal(provider, configuration["Database:Provider"]);
        Assert.Equal(database.ConnectionString, configuration.GetConnectionString("Tracker"));
        Assert.Equal("false", configuration["Seeding:Enabled"]);
        Assert.Equal("open sesame", configuration["Access:AdminKey"]);
    }

    [Fact]
    public void Time_stands_on_the_fifth_of_January_2026_and_moves_only_when_it_is_read()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        factory.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        factory.Clock.Advance(TimeSpan.FromDays(1));

        var clock = factory.Services.GetRequiredService<TimeProvider>();

        Assert.Equal(new DateOnly(2026, 1, 6), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        Assert.Equal(clock.GetUtcNow(), clock.GetUtcNow());
    }

    [Fact]
    public async Task Nothing_leaves_for_the_network()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        using var client = factory.Services.GetRequiredService<IHttpClientFactory>().CreateClient();

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync(new Uri("http://127.0.0.1:1/")));
    }

    [Fact]
    public async Task A_call_that_gets_another_status_than_expected_shows_the_answer()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();

        await client.GetJson("/no/such/path", HttpStatusCode.NotFound);
        var failure = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => client.GetJson("/no/such/path"));

        Assert.Contains("expected 200, got 404", failure.Message, StringComparison.Ordinal);
    }
}
