using System.Net;
using System.Text.Json;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Journeys;

/// <summary>The service as a newsroom uses it, over HTTP and a database of its own, with a codebook on an invented quarrel.</summary>
internal sealed class Newsroom : IDisposable
{
    public const string Observers = "torvian-observers-in-velmara";
    public const string ForeignTroops = "foreign-presence-in-velmara";

    private readonly TestDatabase database;
    private readonly ApiFactory factory;

    private Newsroom(string provider)
    {
        database = TestDatabase.Create(provider);
        factory = new ApiFactory(database);
        Http = factory.CreateClient();
    }

    public HttpClient Http { get; }

    public static async Task<Newsroom> Open(string provider)
    {
        var newsroom = new Newsroom(provider);
        await newsroom.Http.PostJson("/api/v1/issues", new
        {
            slug = ForeignTroops,
            title = "Foreign presence in Velmara",
            proposition = "Foreign missions should be stationed in Velmara.",
            terms = (List<string>)["foreign missions", "foreign presence", "foreign monitors"],
        });
        await newsroom.Http.PostJson("/api/v1/issues", new
        {
            slug = Observers,
            title = "Torvian observers in Velmara",
            proposition = "Torvian observers should be allowed into Velmara.",
            terms = (List<string>)["Torvian observers", "observers from Torvia", "Torvian observer mission"],
            broader = ForeignTroops,
        });
        return newsroom;
    }

    /// <returns>The id of the article.</returns>
    public async Task<string> Publish(string text, string? date = null, string publisher = "The Velstad Courier")
    {
        var article = await Http.PostJson("/api/v1/articles", new { text, publisher, publishedAt = date });
        return article.GetProperty("id").GetString()!;
    }

    public async Task PublishAll(params (string Text, string? Date)[] articles)
    {
        foreach (var (text, date) in articles) await Publish(text, date);
    }

    /// <summary>The positions of an actor on the issue, as "stance basis".</summary>
    public async Task<string[]> Positions(string actor, string query = "", string issue = Observers)
    {
        using var found = await Http.GetAsync(new Uri($"/api/v1/actors/{actor}/positions?issue={issue}{query}", UriKind.Relative));
        if (found.StatusCode == HttpStatusCode.NotFound) return [$"no actor {actor}"];
        var body = JsonElement.Parse(await found.Content.ReadAsStringAsync());
        return [.. body.GetProperty("items").EnumerateArray().Select(p => $"{p.GetProperty("stance").GetString()} {p.GetProperty("basis").GetString()}")];
    }

    public async Task<JsonElement> Position(string actor, string query = "", string issue = Observers)
    {
        var answer = await Http.GetJson($"/api/v1/actors/{actor}/positions?issue={issue}{query}");
        return Assert.Single(answer.GetProperty("items").EnumerateArray());
    }

    /// <summary>All references as "type state madeBy".</summary>
    public async Task<string[]> References()
    {
        var answer = await Http.GetJson("/api/v1/references?limit=200");
        return [.. answer.GetProperty("items").EnumerateArray()
            .Select(r => $"{r.GetProperty("type").GetString()} {r.GetProperty("state").GetString()} {r.GetProperty("madeBy").GetString()}")];
    }

    /// <summary>The statements of an actor, newest first.</summary>
    public async Task<List<JsonElement>> Statements(string actor) =>
        [.. (await Http.GetJson($"/api/v1/actors/{actor}/statements?limit=200")).GetProperty("items").EnumerateArray()];

    public void Dispose()
    {
        Http.Dispose();
        factory.Dispose();
        database.Dispose();
    }
}
