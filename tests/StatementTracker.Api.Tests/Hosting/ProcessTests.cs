using System.Net.Http.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Hosting;

public sealed class ProcessTests : IDisposable
{
    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("statementtracker-run-");

    [Fact]
    public async Task The_log_has_a_line_a_request_and_no_word_of_an_article()
    {
        using var process = new ServiceProcess(database, folder.FullName, [], ("ASPNETCORE_URLS", "http://127.0.0.1:0"));
        using var client = new HttpClient { BaseAddress = await process.Address() };
        client.DefaultRequestHeaders.Add("X-Correlation-Id", "night-run-7");

        using var created = await client.PostAsJsonAsync("/api/v1/articles", new { text = "“A xylophonic quagmire,” Ana Verin said of the talks." });
        using var searched = await client.GetAsync("/api/v1/statements?q=xylophonic");
        using var refused = await client.PostAsJsonAsync("/api/v1/articles", new { text = "xylophonic\u0000" });
        using var forged = await client.GetAsync("/api/v1/actors/x%0AERR%20forged");
        var code = await process.Stop();

        Assert.Equal(0, code);
        Assert.Contains("night-run-7 POST /api/v1/articles 201", process.Output, StringComparison.Ordinal);
        Assert.Contains("night-run-7 GET /api/v1/statements 200", process.Output, StringComparison.Ordinal);
        Assert.Contains("night-run-7 POST /api/v1/articles 400", process.Output, StringComparison.Ordinal);
        Assert.Contains("%0A", process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("xylophonic", process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_wins_over_the_environment_on_where_to_listen()
    {
        using var process = new ServiceProcess(database, folder.FullName, ["--urls", "http://127.0.0.1:0"], ("ASPNETCORE_URLS", "http://192.0.2.7:80"));

        Assert.Equal("127.0.0.1", (await process.Address()).Host);
        Assert.Equal(0, await process.Stop());
    }

    [Fact]
    public async Task A_process_killed_in_the_middle_of_an_ingest_leaves_no_half_article()
    {
        var texts = Enumerable.Range(0, 40).Select(i => $"{Desk.Dispatch} This is report {i}.").ToList();
        using (var process = new ServiceProcess(database, folder.FullName, [], ("ASPNETCORE_URLS", "http://127.0.0.1:0")))
        {
            using var client = new HttpClient { BaseAddress = await process.Address() };
            var posts = texts.Select(text => client.PostAsJsonAsync("/api/v1/articles", new { text })).ToList();
            await Task.WhenAny(posts);
            await process.Kill();
            await Task.WhenAll(posts.Select(post => post.ContinueWith(_ => { }, TaskScheduler.Default)));
        }

        using var factory = new ApiFactory(database);
        using var again = factory.CreateClient();
        foreach (var article in (await again.GetJson("/api/v1/articles?limit=200")).Items())
        {
            var statements = await again.GetJson($"/api/v1/articles/{Desk.Id(article)}/statements?limit=200");
            Assert.Equal(article.Text("counts.statements"), $"{statements.Items().Length}");
            Assert.NotEmpty(statements.Items());
        }

        foreach (var text in texts)
            Assert.True((await again.PostAsJsonAsync("/api/v1/articles", new { text })).IsSuccessStatusCode);
        Assert.Equal(texts.Count, (await again.GetJson("/api/v1/articles?limit=200")).Items().Length);
    }

    public void Dispose()
    {
        folder.Delete(recursive: true);
        database.Dispose();
    }
}
