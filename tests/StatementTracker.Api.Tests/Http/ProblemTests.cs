using System.Net;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Tests.Http;

public class ProblemTests(SharedService service) : IClassFixture<SharedService>
{
    [Theory]
    [InlineData("text/csv")]
    [InlineData("text/html")]
    [InlineData("application/xml;q=0.5")]
    [InlineData("no media type")]
    public async Task A_problem_is_problem_json_whatever_is_accepted(string accept)
    {
        using var unknown = await service.Send(HttpMethod.Get, "/api/nowhere", headers: ("Accept", accept));
        using var missing = await service.Send(HttpMethod.Get, "/api/v1/actors/nobody", headers: ("Accept", accept));

        await unknown.Problem(HttpStatusCode.NotFound, "not-found");
        await missing.Problem(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("PUT", "/api/v1/actors", "GET, HEAD, POST")]
    [InlineData("DELETE", "/api/v1/articles", "GET, HEAD, POST")]
    [InlineData("POST", "/api/v1/actors/ana-verin", "DELETE, GET, HEAD, PATCH")]
    [InlineData("POST", "/api/v1/references", "GET, HEAD")]
    [InlineData("DELETE", "/health/ready", "GET, HEAD")]
    public async Task A_wrong_method_is_told_the_right_ones(string method, string path, string allowed)
    {
        using var response = await service.Send(new HttpMethod(method), path);

        await response.Problem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_problem_names_the_path_and_is_not_cached()
    {
        using var response = await service.Send(HttpMethod.Get, "/api/v1/actors/nobody?");

        var problem = await response.Problem(HttpStatusCode.NotFound, "not-found");
        Assert.Equal("/api/v1/actors/nobody", problem.GetProperty("instance").GetString());
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task HEAD_of_what_is_missing_has_the_status_and_no_body()
    {
        using var response = await service.Send(HttpMethod.Head, "/api/v1/actors/nobody");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public void Every_sort_of_problem_is_documented()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "problems.md"));

        Assert.All(ProblemType.All, type => Assert.Contains($"`{type.Uri}` | {type.Status} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_sorts_of_problem_share_a_type() =>
        Assert.Equal(ProblemType.All.Count, ProblemType.All.Select(type => type.Uri).Distinct().Count());
}
