using System.Net;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Limits;

public sealed class RateLimitTests : IDisposable
{
    private const string Actors = "/api/v1/actors";

    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);

    [Fact]
    public async Task Every_answer_says_what_is_left_and_one_too_many_when_to_come_again()
    {
        using var factory = Limited(("Limits:PerAddress", "3"));
        using var client = factory.CreateClient();

        Assert.Equal(["\"address\";r=2;t=20", "\"address\";r=1;t=40", "\"address\";r=0;t=60"], [await Left(client), await Left(client), await Left(client)]);
        using var refused = await client.GetAsync(Actors);

        await refused.Problem(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.Equal("\"address\";r=0;t=20", refused.Headers.GetValues("RateLimit").Single());
        Assert.Equal("\"address\";q=3;w=60", refused.Headers.GetValues("RateLimit-Policy").Single());
        Assert.Equal(TimeSpan.FromSeconds(20), refused.Headers.RetryAfter!.Delta);
        Assert.Equal("nosniff", refused.Headers.GetValues("X-Content-Type-Options").Single());
        factory.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal("\"address\";r=0;t=60", await Left(client));
        factory.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("\"address\";r=2;t=20", await Left(client));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("2001:db8::1", "2001:db8::ffff:1", true)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", false)]
    public async Task Each_address_has_its_own_quota_and_a_network_of_IPv6_has_one(string one, string other, bool same)
    {
        using var factory = Limited(("Limits:PerAddress", "1"));
        using var client = factory.CreateClient();

        factory.RemoteAddress = IPAddress.Parse(one);
        using var first = await client.GetAsync(Actors);
        factory.RemoteAddress = IPAddress.Parse(other);
        using var second = await client.GetAsync(Actors);

        Assert.Equal((HttpStatusCode.OK, same ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task Each_key_has_its_own_quota_wherever_it_is_sent_from_and_a_wrong_one_has_none()
    {
        using var factory = Limited(("Limits:PerAddress", "2"), ("Limits:PerKey", "3"), ("Access:AdminKey", "open sesame"));
        using var client = factory.CreateClient();
        using var keyed = factory.CreateClient();
        keyed.DefaultRequestHeaders.Add("X-Api-Key", "open sesame");
        using var wrong = factory.CreateClient();
        wrong.DefaultRequestHeaders.Add("X-Api-Key", "open sesam");

        Assert.Equal("\"address\";r=1;t=30", await Left(wrong));
        Assert.Equal("\"address\";r=0;t=60", await Left(client));
        Assert.Equal("\"key\";r=2;t=20", await Left(keyed));
        var made = (await keyed.PostJson("/api/v1/keys", new { name = "other", scope = "read" })).Text("key");
        using var other = factory.CreateClient();
        other.DefaultRequestHeaders.Add("X-Api-Key", made);
        factory.RemoteAddress = IPAddress.Parse("192.0.2.7");

        // Its first request finds no key in memory yet, and counts against the address.
        Assert.Equal("\"address\";r=1;t=30", await Left(other, "/api/v1/keys", HttpStatusCode.Forbidden));
        Assert.Equal("\"key\";r=2;t=20", await Left(other));
        Assert.Equal("\"key\";r=0;t=60", await Left(keyed));
    }

    [Fact]
    public async Task Health_is_always_told_and_what_is_not_limited_says_nothing_of_limits()
    {
        using var factory = Limited(("Limits:PerAddress", "1"));
        using var client = factory.CreateClient();
        await client.GetJson(Actors);

        using var health = await client.GetAsync("/health/ready");
        using var page = await client.GetAsync("/swagger/index.html");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (health.StatusCode, page.StatusCode));
        Assert.False(health.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task Writes_that_are_refused_store_nothing()
    {
        using var factory = Limited(("Limits:PerAddress", "1"));
        using var client = factory.CreateClient();

        await client.PostJson(Actors, new { name = "Ana Verin", kind = "person" });
        await client.PostJson(Actors, new { name = "Bo Ulm", kind = "person" }, HttpStatusCode.TooManyRequests);

        factory.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Single((await client.GetJson(Actors)).Items());
    }

    public void Dispose() => database.Dispose();

    private ApiFactory Limited(params (string Key, string? Value)[] settings)
    {
        var factory = new ApiFactory(database, settings);
        factory.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        return factory;
    }

    private static async Task<string> Left(HttpClient client, string path = Actors, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await client.GetAsync(path);
        Assert.Equal(expected, response.StatusCode);
        return response.Headers.GetValues("RateLimit").Single();
    }
}
