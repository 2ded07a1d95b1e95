using System.Net;

namespace StatementTracker.Api.Tests.Http;

public class OptionsTests(SharedService service) : IClassFixture<SharedService>
{
    [Theory]
    [InlineData("/api/v1/actors", "GET, HEAD, OPTIONS, POST")]
    [InlineData("/api/v1/actors/nobody-at-all", "DELETE, GET, HEAD, OPTIONS, PATCH")]
    [InlineData("/api/v1/extractions", "OPTIONS, POST")]
    [InlineData("/api/v1/audit", "GET, HEAD, OPTIONS")]
    [InlineData("/health/live", "GET, HEAD, OPTIONS")]
    public async Task OPTIONS_names_the_methods_of_a_route(string path, string allowed)
    {
        using var answer = await service.Send(HttpMethod.Options, path);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow.Order(StringComparer.Ordinal)));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task OPTIONS_of_nothing_finds_nothing()
    {
        using var answer = await service.Send(HttpMethod.Options, "/no/such/path");

        await answer.Problem(HttpStatusCode.NotFound, "not-found");
    }
}
