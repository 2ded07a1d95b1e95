namespace StatementTracker.Api.Tests.Http;

public class CorrelationTests(SharedService service) : IClassFixture<SharedService>
{
    [Fact]
    public async Task The_callers_correlation_id_comes_back()
    {
        using var response = await service.Send(HttpMethod.Get, "/health/live", headers: ("X-Correlation-Id", "night-run.7"));

        Assert.Equal("night-run.7", response.Headers.GetValues("X-Correlation-Id").Single());
    }

    [Theory]
    [InlineData("with spaces in it")]
    [InlineData("<script>")]
    [InlineData("")]
    public async Task One_that_could_forge_a_log_line_is_replaced(string id)
    {
        using var response = await service.Send(HttpMethod.Get, "/health/live", headers: ("X-Correlation-Id", id));

        Assert.Matches("^[0-9a-f]{32}$", response.Headers.GetValues("X-Correlation-Id").Single());
    }

    [Fact]
    public async Task Without_one_it_is_the_trace_id_of_the_caller()
    {
        using var response = await service.Send(HttpMethod.Get, "/health/live", headers: ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        Assert.Equal("0af7651916cd43dd8448eb211c80319c", response.Headers.GetValues("X-Correlation-Id").Single());
    }
}
