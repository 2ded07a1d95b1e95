using StatementTracker.Api.Tests.Support;
using StatementTracker.Client;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.OpenApi.Clients;

/// <summary>The client that NSwag makes of the OpenAPI document, built with these tests, against a listening service.</summary>
public sealed class CSharpClientTests : IDisposable
{
    private const string Text = "“We will not accept observers,” Ana Verin said on Monday. “Observers are welcome,” Bo Karr said on Monday.";

    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);
    private readonly ApiFactory factory;
    private readonly HttpClient http;
    private readonly TrackerClient client;

    public CSharpClientTests()
    {
        factory = new ApiFactory(database);
        factory.UseKestrel(0);
        factory.StartServer();
        http = new HttpClient { BaseAddress = factory.ClientOptions.BaseAddress };
        client = new TrackerClient(http);
    }

    [Fact]
    public async Task An_article_is_taken_in_and_what_it_reports_is_read_page_by_page()
    {
        var issue = (await client.CreateIssueAsync(new IssueRequest { Title = "Observers", Proposition = "Observers should be let in.", Terms = ["observers"] })).Result;
        var article = (await client.CreateArticleAsync(new ArticleRequest { Text = Text, PublishedAt = DateTimeOffset.Parse("2024-03-05T00:00:00Z", null) })).Result;

        var first = (await client.ListStatementsAsync(article: article.Id, from: "2024-01-01", limit: 1)).Result;
        var second = (await client.ListStatementsAsync(article: article.Id, from: "2024-01-01", limit: 1, cursor: first.NextCursor)).Result;
        var position = Assert.Single((await client.ListPositionsOfActorAsync("ana-verin", issue: issue.Slug, stance: Stance.Against)).Result.Items);

        Assert.Equal(Text, article.Text);
        Assert.Equal(["Ana Verin", "Bo Karr"], first.Items.Concat(second.Items).Select(statement => Assert.Single(statement.Speakers).Actor!.Name).Order(StringComparer.Ordinal));
        Assert.Null(second.NextCursor);
        Assert.Equal(Basis.Own, position.Basis);
        Assert.Contains(first.Items.Concat(second.Items), statement => statement.Id == position.StatementId);
    }

    [Fact]
    public async Task A_record_is_corrected_with_the_tag_it_was_read_with_and_removed()
    {
        var actor = (await client.CreateActorAsync(new ActorRequest { Name = "Ana Verin", Kind = ActorKind.Person })).Result;

        var read = await client.GetActorAsync(actor.Slug);
        var corrected = await client.CorrectActorAsync(actor.Slug, Tag(read), new ActorPatchRequest { OtherNames = ["A. Verin"] });
        var stale = await Assert.ThrowsAsync<ApiException<Problem>>(() => client.RemoveActorAsync(actor.Slug, Tag(read)));
        var removed = await client.RemoveActorAsync(actor.Slug, Tag(corrected));

        Assert.Equal(["A. Verin"], corrected.Result.OtherNames);
        Assert.Equal("Ana Verin", corrected.Result.Name);
        Assert.Equal("urn:statementtracker:problem:stale", stale.Result.Type);
        Assert.Equal(204, removed.StatusCode);
    }

    [Fact]
    public async Task What_is_refused_comes_as_the_problem_that_the_document_describes()
    {
        var invalid = await Assert.ThrowsAsync<ApiException<Problem>>(() => client.ListStatementsAsync(limit: 201));
        var missing = await Assert.ThrowsAsync<ApiException<Problem>>(() => client.GetIssueAsync("nothing"));

        Assert.Equal(["must be 1 to 200."], invalid.Result.Errors!["limit"]);
        Assert.Equal(404, missing.StatusCode);
    }

    public void Dispose()
    {
        http.Dispose();
        factory.Dispose();
        database.Dispose();
    }

    private static string Tag(SwaggerResponse response) => response.Headers["ETag"].Single();
}
