using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StatementTracker.Api.Tests.Plans;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Ingestion;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Http;

/// <summary>What holds of every route that the OpenAPI document describes, asked about the seeds.</summary>
public sealed class RoutesTests : IAsyncLifetime, IDisposable
{
    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);
    private readonly ApiFactory factory;
    private readonly HttpClient http;

    public RoutesTests()
    {
        factory = new ApiFactory(database);
        http = factory.CreateClient(new() { AllowAutoRedirect = false });
    }

    public async Task InitializeAsync()
    {
        await using var scope = factory.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SeedingJob>().SeedAsync(Path.Combine(Repository.Root, "seeds"), null, CancellationToken.None);
    }

    [Fact]
    public async Task HEAD_answers_as_GET_and_every_answer_says_how_it_may_be_kept()
    {
        foreach (var path in await Reads())
        {
            using var got = await http.Ask(path);
            using var head = await http.Ask(HttpMethod.Head, path);

            Assert.Equal((path, HttpStatusCode.OK), (path, got.StatusCode));
            Assert.Equal(Headers(got), Headers(head));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
            Assert.True(got.Headers.CacheControl is { NoCache: true } or { NoStore: true }, path);
            if (!got.Headers.CacheControl.NoStore) Assert.Contains("Accept-Encoding", got.Headers.Vary);
        }
    }

    [Fact]
    public async Task Who_sends_a_key_gets_answers_that_are_for_no_one_else()
    {
        foreach (var path in await Reads())
        {
            using var answer = await http.Ask(path, ("Authorization", "Bearer st_00000000_unknown"));

            var keeping = answer.Headers.CacheControl!;
            Assert.True(keeping.Private || keeping.NoStore, $"{path}: {keeping}");
        }
    }

    [Fact]
    public async Task OPTIONS_and_a_method_that_is_not_offered_are_told_the_same_methods()
    {
        foreach (var path in (await Reads()).Select(read => read.Split('?')[0]).Concat(["/health/live", "/health/ready", "/swagger/index.html", "/swagger/v1/swagger.json"]))
        {
            using var options = await http.Ask(HttpMethod.Options, path);
            using var refused = await http.Ask(HttpMethod.Trace, path);

            Assert.Equal((path, HttpStatusCode.NoContent), (path, options.StatusCode));
            await refused.Problem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
            Assert.Superset(new HashSet<string>(["GET", "HEAD"]), options.Content.Headers.Allow.ToHashSet());
            Assert.Equal(options.Content.Headers.Allow.Order(), refused.Content.Headers.Allow.Append("OPTIONS").Order());
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        http.Dispose();
        factory.Dispose();
        database.Dispose();
    }

    private async Task<IReadOnlyList<string>> Reads() => await (await Requests.Of(http)).All().ToListAsync();

    private static string Headers(HttpResponseMessage answer) => string.Join('\n', answer.Headers.Concat(answer.Content.Headers)
        .Where(header => header.Key != "X-Correlation-Id").OrderBy(header => header.Key, StringComparer.Ordinal)
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"));
}
