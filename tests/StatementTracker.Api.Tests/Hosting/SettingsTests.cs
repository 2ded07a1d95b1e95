using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Hosting;

public sealed class SettingsTests : IDisposable
{
    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);

    [Theory]
    [InlineData("Database:Provider", "Oracle")]
    [InlineData("Database:Provider", "1")]
    [InlineData("ConnectionStrings:Tracker", "")]
    [InlineData("Access:Mode", "Sometimes")]
    [InlineData("Seeding:Enabled", "perhaps")]
    public void A_bad_setting_stops_the_start_and_is_named(string key, string value)
    {
        using var factory = new ApiFactory(database, (key, value));

        var fault = Assert.ThrowsAny<Exception>(factory.CreateClient);

        Assert.Contains(key, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_seeds_that_is_none_stops_the_start()
    {
        using var factory = new ApiFactory(database, ("Seeding:Enabled", "true"), ("Seeding:Path", "no/such/folder"));

        var fault = Assert.ThrowsAny<Exception>(factory.CreateClient);

        Assert.Contains("Seeding:Path", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "http://localhost:5080")]
    [InlineData("http://127.0.0.1:7001", "http://127.0.0.1:7001")]
    public void It_listens_on_port_5080_unless_told_otherwise(string? urls, string expected)
    {
        using var factory = new ApiFactory(database, ("urls", urls));

        Assert.Equal(expected, factory.Services.GetRequiredService<IConfiguration>()["urls"]);
    }

    public void Dispose() => database.Dispose();
}
