using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Hosting;

public sealed partial class FirstKeyTests : IDisposable
{
    private static readonly object Actor = new { name = "Ana Verin", kind = "person" };

    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("statementtracker-first-key-");

    [Fact]
    public async Task In_production_the_first_start_prints_the_one_key_that_writes_and_no_other_start_does()
    {
        string key;
        using (var first = Start())
        {
            using var client = new HttpClient { BaseAddress = await first.Address() };
            using var refused = await client.PostAsJsonAsync("/api/v1/actors", Actor);
            await refused.Problem(HttpStatusCode.Unauthorized, "key-required");
            key = Assert.Single(Key().Matches(first.Output)).Value;
            Assert.Contains($"shown this once: {key}", first.Output, StringComparison.Ordinal);
            await first.Stop();
        }

        using var second = Start();
        using var owner = new HttpClient { BaseAddress = await second.Address() };
        owner.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using var created = await owner.PostAsJsonAsync("/api/v1/actors", Actor);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        await second.Stop();
        Assert.DoesNotMatch(Key(), second.Output);
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Delete(recursive: true);
    }

    private ServiceProcess Start() => new(
        database, folder.FullName, [],
        ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("ASPNETCORE_ENVIRONMENT", "Production"), ("Access__TrustLocal", "false"));

    [GeneratedRegex("st_[0-9a-f]{12}_[0-9a-f]{64}")]
    private static partial Regex Key();
}
