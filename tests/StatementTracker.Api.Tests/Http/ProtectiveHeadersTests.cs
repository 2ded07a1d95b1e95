namespace StatementTracker.Api.Tests.Http;

public class ProtectiveHeadersTests(SharedService service) : IClassFixture<SharedService>
{
    [Theory]
    [InlineData("/api/v1/actors")]
    [InlineData("/api/v1/actors?limit=0")]
    [InlineData("/api/v1/actors/nobody-at-all")]
    [InlineData("/no/such/path")]
    [InlineData("/health/live")]
    [InlineData("/swagger/index.html")]
    public async Task Every_answer_is_what_it_says_and_loads_nothing_from_elsewhere(string path)
    {
        foreach (var _ in new[] { "computed", "from memory" })
        {
            using var answer = await service.Send(HttpMethod.Get, path);

            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Over_TLS_it_asks_to_stay_with_TLS()
    {
        using var client = service.Factory.CreateClient(new() { BaseAddress = new Uri("https://localhost") });

        using var answer = await client.GetAsync("/api/v1/actors");

        Assert.Equal("max-age=63072000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }
}
