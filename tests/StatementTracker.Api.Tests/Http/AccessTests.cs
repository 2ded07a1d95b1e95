using System.Net;
using System.Net.Http.Json;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Http;

public sealed class AccessTests : IDisposable
{
    private static readonly object Actor = new { name = "Ana Verin", kind = "person" };

    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);

    [Fact]
    public async Task Without_a_key_this_machine_may_write()
    {
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();

        await client.PostJson("/api/v1/actors", Actor);
    }

    [Fact]
    public async Task Without_a_key_others_may_read_and_not_write()
    {
        using var factory = new ApiFactory(database) { RemoteAddress = IPAddress.Parse("192.0.2.7") };
        using var client = factory.CreateClient();

        using var refused = await client.PostAsJsonAsync("/api/v1/actors", Actor);

        await refused.Problem(HttpStatusCode.Unauthorized, "key-required");
        await client.GetJson("/api/v1/actors");
        await client.PostJson("/api/v1/extractions", new { text = "Ana Verin said yes." }, HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Host", "tracker.example.org")]
    [InlineData("Origin", "https://evil.example.org")]
    [InlineData("Origin", "null")]
    public async Task Without_a_key_a_page_of_another_site_cannot_write_through_a_browser_here(string header, string value)
    {
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        using var refused = await client.PostAsJsonAsync("/api/v1/actors", Actor);

        await refused.Problem(HttpStatusCode.Unauthorized, "key-required");
    }

    [Theory]
    [InlineData("Authorization", "Bearer open sesame")]
    [InlineData("Authorization", "bearer open sesame")]
    [InlineData("X-Api-Key", "open sesame")]
    public async Task With_a_key_whoever_sends_it_may_write_from_anywhere(string header, string value)
    {
        using var factory = new ApiFactory(database, ("Access:AdminKey", "open sesame")) { RemoteAddress = IPAddress.Parse("192.0.2.7") };
        using var client = factory.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        await client.PostJson("/api/v1/actors", Actor);
    }

    [Theory]
    [InlineData("Authorization", "Bearer open sesam")]
    [InlineData("Authorization", "Basic open sesame")]
    [InlineData("X-Api-Key", "")]
    [InlineData("X-Other", "open sesame")]
    public async Task With_a_key_nobody_writes_without_it_not_even_from_here(string header, string value)
    {
        using var factory = new ApiFactory(database, ("Access:AdminKey", "open sesame"));
        using var client = factory.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        using var refused = await client.PostAsJsonAsync("/api/v1/actors", Actor);

        await refused.Problem(HttpStatusCode.Unauthorized, "key-required");
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.Single().Scheme);
        await client.GetJson("/api/v1/actors");
    }

    [Fact]
    public async Task In_mode_Key_reading_needs_it_too_and_health_does_not()
    {
        using var factory = new ApiFactory(database, ("Access:AdminKey", "open sesame"), ("Access:Mode", "Key"));
        using var client = factory.CreateClient();

        using var refused = await client.GetAsync("/api/v1/actors");

        await refused.Problem(HttpStatusCode.Unauthorized, "key-required");
        await client.GetJson("/health/ready");
        client.DefaultRequestHeaders.Add("X-Api-Key", "open sesame");
        await client.GetJson("/api/v1/actors");
    }

    [Fact]
    public async Task A_wrong_key_is_not_made_good_by_where_it_comes_from()
    {
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", "open sesame");

        using var refused = await client.PostAsJsonAsync("/api/v1/actors", Actor);

        await refused.Problem(HttpStatusCode.Unauthorized, "key-required");
    }

    [Fact]
    public async Task Where_this_machine_is_not_trusted_it_needs_a_key_too()
    {
        using var factory = new ApiFactory(database, ("Access:TrustLocal", "false"));
        using var client = factory.CreateClient();

        using var refused = await client.PostAsJsonAsync("/api/v1/actors", Actor);

        await refused.Problem(HttpStatusCode.Unauthorized, "key-required");
    }

    public void Dispose() => database.Dispose();
}
