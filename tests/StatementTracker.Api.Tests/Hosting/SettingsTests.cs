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
    [InlineData("Metrics:Access", "Anybody")]
    [InlineData("AllowedHosts", "http://tracker.example.org")]
    [InlineData("Cors:Origins", "example.org")]
    [InlineData("Cors:Origins", "*;https://example.org")]
    [InlineData("Proxies:Known", "10.0.0.0/8,the proxy")]
    [InlineData("ForwardedHeaders_Enabled", "true")]
    [InlineData("Idempotency:KeepFor", "00:00:10")]
    [InlineData("Idempotency:Lease", "00:00:00")]
    [InlineData("Limits:PerAddress", "-1")]
    [InlineData("Limits:Concurrent", "0")]
    [InlineData("Limits:RequestTimeout", "00:00:00")]
    public Task A_bad_setting_stops_the_start_and_is_named(string key, string value) => IsStoppedBy(key, (key, value));

    [Fact]
    public Task A_folder_of_seeds_that_is_none_stops_the_start() => IsStoppedBy("Seeding:Path", ("Seeding:Enabled", "true"), ("Seeding:Path", "no/such/folder"));

    /// <summary>As a process: a factory may find its host disposed of before it learns why.</summary>
    private async Task IsStoppedBy(string key, params (string Key, string Value)[] settings)
    {
        using var process = new ServiceProcess(
            database, AppContext.BaseDirectory, ["--urls", "http://127.0.0.1:0"], [.. settings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value))]);

        Assert.NotEqual(0, await process.End());
        Assert.Contains(key, process.Output, StringComparison.Ordinal);
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
