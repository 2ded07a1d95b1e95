using System.Net;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;

namespace StatementTracker.Api.Tests.Explorer;

public sealed class ProblemPagesTests(SharedService service) : IClassFixture<SharedService>
{
    [Theory]
    [InlineData("/nowhere", 404)]
    [InlineData("/actors?kind=unicorn", 400)]
    [InlineData("/articles/00000000-0000-0000-0000-000000000000", 404)]
    [InlineData("/articles?cursor=nonsense", 400)]
    [InlineData("/search?q=%2D%2D", 400)]
    public async Task A_browser_is_told_by_a_page_and_a_program_by_a_problem(string path, int status)
    {
        var html = await service.Client.Page(path, (HttpStatusCode)status);
        using var plain = await service.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Contains("<h1>", html, StringComparison.Ordinal);
        Assert.Equal(status, (int)plain.StatusCode);
        Assert.Equal("application/problem+json", plain.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/api/v1/actors/nobody")]
    [InlineData("/api/nowhere")]
    [InlineData("/health/nowhere")]
    public async Task The_API_never_answers_with_a_page(string path)
    {
        using var answer = await service.Client.Visit(path);

        await answer.Problem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task An_error_page_is_not_kept_and_finds_the_request()
    {
        using var answer = await service.Client.Visit("/nowhere");

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains(answer.Headers.GetValues("X-Correlation-Id").Single(), await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_fields_of_a_form_are_left_out_of_the_address()
    {
        using var answer = await service.Client.Visit("/actors?q=&limit=3");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/actors?limit=3", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Where_reading_needs_a_key_pages_need_one_and_what_they_load_does_not()
    {
        using var database = StatementTracker.Tests.Support.TestDatabase.Create(StatementTracker.Tests.Support.TestDatabase.Sqlite);
        using var factory = new ApiFactory(database, ("Access:Mode", "Key"), ("Access:AdminKey", "open sesame"));
        using var client = factory.CreateClient(new() { AllowAutoRedirect = false });
        var style = Reading.Attributes(await service.Client.Page("/"), "link", "href").First(href => href.EndsWith(".css", StringComparison.Ordinal));

        using var closed = await client.Visit("/actors");
        using var file = await client.GetAsync(new Uri(style, UriKind.Relative));
        client.DefaultRequestHeaders.Add("X-Api-Key", "open sesame");
        using var open = await client.Visit("/actors");

        Assert.NotEqual(HttpStatusCode.OK, closed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }
}
