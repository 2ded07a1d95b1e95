using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Api.Tests.Webhooks;
using StatementTracker.Ingestion;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.OpenApi;

/// <summary>
/// The examples that the OpenAPI document shows are what the service really answers about its seeds, apart from ids and times,
/// which are made stable. Requests are kept beside them, as they were sent.
/// </summary>
public sealed partial class ExampleTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "seeds", "examples");
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> ids = [];
    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);
    private readonly ApiFactory factory;
    private readonly HttpClient client;

    public ExampleTests()
    {
        factory = new ApiFactory(database, ("Webhooks:Enabled", "true"), ("Webhooks:AllowPrivateAddresses", "true"));
        client = factory.CreateClient();
    }

    [Fact]
    public async Task Examples_are_what_the_service_answers_about_its_seeds()
    {
        await using (var scope = factory.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<SeedingJob>().SeedAsync(Path.Combine(Repository.Root, "seeds"), null, CancellationToken.None);

        var article = await Show("listArticles", "/api/v1/articles?limit=1");
        var articleId = article.Text("items.0.id");
        await Show("getArticle", $"/api/v1/articles/{articleId}");
        await Show("listStatementsOfArticle", $"/api/v1/articles/{articleId}/statements?limit=2");
        await Show("listActors", "/api/v1/actors?kind=person&limit=2");
        var defers = await Show("listStatementsOfActor", "/api/v1/actors/dmitry-peskov/statements?act=defer&mode=direct");
        var statementId = defers.Text("items.0.id");
        await Show("listStatements", "/api/v1/statements?actor=dmitry-peskov&act=defer&mode=direct");
        await Show("getStatement", $"/api/v1/statements/{statementId}");
        await ShowGraph("getReferencesOfStatement", $"/api/v1/statements/{statementId}/references?direction=outgoing&depth=1");
        await Show("getAuthorityOfStatement", $"/api/v1/statements/{statementId}/authority");
        await Show("listReportsOfStatement", $"/api/v1/statements/{statementId}/reports");
        var references = await Show("listReferences", "/api/v1/references?type=defersTo&state=resolved");
        await Show("getReference", $"/api/v1/references/{references.Text("items.0.id")}");
        await Show("getActor", "/api/v1/actors/dmitry-peskov");
        await Show("listPositionsOfActor", "/api/v1/actors/dmitry-peskov/positions?issue=european-peacekeepers-in-ukraine");
        await Show("listPositionHistory", "/api/v1/actors/dmitry-peskov/positions/history?issue=european-peacekeepers-in-ukraine");
        await Show("listIssues", "/api/v1/issues");
        await Show("getIssue", "/api/v1/issues/european-peacekeepers-in-ukraine");
        await Show("listPositionsOnIssue", "/api/v1/issues/european-peacekeepers-in-ukraine/positions?limit=2");
        await ShowOnly("listShiftsOnIssue", "/api/v1/issues/european-peacekeepers-in-ukraine/shifts?kind=new", shift => shift.Text("actor.slug") == "dmitry-peskov");
        await ShowOnly("getTimelineOfIssue", "/api/v1/issues/european-peacekeepers-in-ukraine/timeline", entry => entry.Text("statement.id") == statementId);
        var positions = await Show("listPositions", "/api/v1/positions?basis=deferred");
        await Show("getPosition", $"/api/v1/positions/{positions.Text("items.0.id")}");
        await Show("getSensitivityOfPosition", $"/api/v1/positions/{positions.Text("items.0.id")}/sensitivity");
        await Show("compareActorsOnIssue", "/api/v1/issues/european-peacekeepers-in-ukraine/compare?actors=dmitry-peskov,sergey-lavrov");
        await Show("getAlignmentOfActor", "/api/v1/actors/sergey-lavrov/alignment?with=dmitry-peskov");
        await Show("getDeferenceOfActor", "/api/v1/actors/dmitry-peskov/deference");
        foreach (var network in new[] { "Affiliation", "Congruence", "Conflict", "Deference" })
        {
            var path = $"/api/v1/networks/{network.ToLowerInvariant()}?undated=include&isolates=leaveOut";
            await Show($"get{network}Network", path);
            await ShowText($"get{network}Network.csv", path, "text/csv");
            await ShowText($"get{network}Network.graphml", path, "application/graphml+xml");
        }

        await ShowExport("exportStatements", "statements", statementId);
        await ShowExport("exportActors", "actors", defers.Text("items.0.speakers.0.actor.id"));
        await ShowExport("exportArticles", "articles", articleId);
        await ShowExport("exportReferences", "references", references.Text("items.0.id"));
        await ShowExport("exportPositions", "positions", positions.Text("items.0.id"));
        await Show("listChanges", "/api/v1/changes?types=reference&actor=dmitry-peskov&limit=1");
        await ShowEvent("streamChanges.event-stream", "/api/v1/changes/stream?types=issue");
        var linked = new List<(string Operation, string Document)>();
        foreach (var (operation, path) in new[] { ("getArticle", $"articles/{articleId}"), ("getStatement", $"statements/{statementId}"), ("getActor", "actors/dmitry-peskov"), ("getPosition", $"positions/{positions.Text("items.0.id")}"), ("listAnnotationsOfArticle", $"articles/{articleId}/annotations") })
            linked.Add((operation, await Text($"/api/v1/{path}", "application/ld+json")));
        await Show("getLiveness", "/health/live");
        await Show("getReadiness", "/health/ready");

        await Send("extract", "/api/v1/extractions", "POST");
        await Send("createArticle", "/api/v1/articles", "POST");
        await Send("correctArticle", $"/api/v1/articles/{articleId}", "PATCH");
        await Send("correctStatement", $"/api/v1/statements/{statementId}", "PATCH");
        await Send("correctReference", $"/api/v1/references/{references.Text("items.0.id")}", "PATCH");
        await Send("createStatement", "/api/v1/statements", "POST", ("articleId", articleId!));
        await Send("createIssue", "/api/v1/issues", "POST");
        await Send("correctIssue", "/api/v1/issues/european-peacekeepers-in-ukraine", "PATCH");
        var asserted = await Send("createPosition", "/api/v1/positions", "POST");
        await Send("correctPosition", $"/api/v1/positions/{Desk.Id(asserted)}", "PATCH");
        var created = await Send("createActor", "/api/v1/actors", "POST");
        await Send("correctActor", $"/api/v1/actors/{Desk.Id(created)}", "PATCH");
        await Send("mergeActor", $"/api/v1/actors/{Desk.Id(created)}/merge", "POST");
        var split = await client.SendJson(new HttpRequestMessage(HttpMethod.Post, $"/api/v1/actors/{Desk.Id(created)}/split"), HttpStatusCode.OK);
        Keep("splitActor", split);
        var key = await Send("createKey", "/api/v1/keys", "POST");
        await Show("getKey", $"/api/v1/keys/{key.Text("details.id")}");
        await Show("listKeys", "/api/v1/keys");
        await Show("listChangesForAudit", $"/api/v1/audit?id={Desk.Id(asserted)}");
        await Import();
        foreach (var (operation, document) in linked) Keep($"{operation}.ld", JsonElement.Parse(document));
        await ShowWebhooks();
    }

    private async Task ShowWebhooks()
    {
        await using var receiver = await Receiver.Start();
        var made = await Send("createWebhook", "/api/v1/webhooks", "POST", ("url", receiver.Url));
        var path = $"/api/v1/webhooks/{made.Text("details.id")}";
        await client.PostJson("/api/v1/positions", new { actor = "sergey-lavrov", issue = "european-peacekeepers-in-ukraine", stance = "against" });
        var sent = await receiver.Next();
        JsonElement deliveries;
        do deliveries = await client.GetJson($"{path}/deliveries");
        while (deliveries.Text("items.0.state") != "delivered");
        Keep("listDeliveriesOfWebhook", deliveries);
        await Show("getWebhook", path);
        await Show("listWebhooks", "/api/v1/webhooks");
        Keep("rotateSecretOfWebhook", await client.SendJson(new HttpRequestMessage(HttpMethod.Post, $"{path}/secret"), HttpStatusCode.OK));
        await Send("correctWebhook", path, "PATCH", ("url", receiver.Url));
        await client.PatchJson(path, new { enabled = false });
        Keep("replayDelivery", await client.SendJson(new HttpRequestMessage(HttpMethod.Post, $"{path}/deliveries/{sent.Id}/replay"), HttpStatusCode.OK));
        await Send("replayChanges", $"{path}/replay", "POST", ("after", (await client.GetJson("/api/v1/changes?limit=1")).Text("nextCursor")!));
    }

    public void Dispose()
    {
        client.Dispose();
        factory.Dispose();
        database.Dispose();
    }

    private async Task<JsonElement> Show(string operation, string path)
    {
        var answer = await client.GetJson(path);
        if (answer.TryGetProperty("items", out var items)) Assert.NotEmpty(items.EnumerateArray());
        Keep(operation, answer);
        return answer;
    }

    private async Task ShowText(string file, string path, string accept) =>
        Snapshot.Match($"seeds/examples/{file}", Stable(await Text(path, accept)));

    /// <summary>Keeps the line of one record, and the names of the columns, in both forms.</summary>
    private async Task ShowExport(string operation, string export, string? id)
    {
        var lines = (await Text($"/api/v1/exports/{export}", "application/x-ndjson")).Split('\n');
        Snapshot.Match($"seeds/examples/{operation}.x-ndjson", Stable(lines.Single(line => line.StartsWith($"{{\"id\":\"{id}\"", StringComparison.Ordinal))) + "\n");
        var rows = (await Text($"/api/v1/exports/{export}", "text/csv")).Split("\r\n");
        Snapshot.Match($"seeds/examples/{operation}.csv", Stable($"{rows[0]}\r\n{rows.Single(row => row.StartsWith($"{id},", StringComparison.Ordinal))}\r\n"));
    }

    private async Task Import()
    {
        using var body = new StringContent(await File.ReadAllTextAsync(Path.Combine(Folder, "importArticles.request.x-ndjson")), Encoding.UTF8, "application/x-ndjson");
        using var response = await client.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), body);
        Snapshot.Match("seeds/examples/importArticles.x-ndjson", Stable(await response.Content.ReadAsStringAsync()));
    }

    private async Task<string> Text(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(accept);
        using var response = await client.SendAsync(request);
        Assert.Equal(accept, response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Keeps the first event of a stream, with what is sent before it.</summary>
    private async Task ShowEvent(string file, string path)
    {
        using var response = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        using var stream = new StreamReader(await response.Content.ReadAsStreamAsync());
        var lines = new List<string>();
        while (lines.Count < 6) lines.Add((await stream.ReadLineAsync())!);
        Snapshot.Match($"seeds/examples/{file}", Regex.Replace(Stable(string.Join('\n', lines) + "\n"), "id: .*", "id: AQAAAAAAAAABAAAAAA"));
    }

    /// <summary>Keeps one item of a list, whose order among the undated follows ids and so differs from run to run.</summary>
    private async Task ShowOnly(string operation, string path, Func<JsonElement, bool> wanted)
    {
        var items = (await client.GetJson(path)).Items();
        Keep(operation, JsonSerializer.SerializeToElement(new { items = items.Where(wanted), nextCursor = (string?)null }));
    }

    /// <summary>Keeps a graph with its edges by type; those of one distance follow ids, which differ from run to run.</summary>
    private async Task ShowGraph(string operation, string path)
    {
        var graph = await client.GetJson(path);
        var edges = graph.GetProperty("edges").EnumerateArray().OrderByDescending(edge => edge.Text("type"), StringComparer.Ordinal);
        Keep(operation, JsonSerializer.SerializeToElement(new { root = graph.GetProperty("root"), nodes = graph.GetProperty("nodes"), edges, truncated = graph.GetProperty("truncated") }));
    }

    /// <summary>Sends the request as it is kept, with the present ids of what it names.</summary>
    private async Task<JsonElement> Send(string operation, string path, string method, params (string Field, string Id)[] names)
    {
        var kept = await File.ReadAllTextAsync(Path.Combine(Folder, $"{operation}.request.json"));
        foreach (var (field, id) in names) kept = Regex.Replace(kept, $"\"{field}\": \"[^\"]*\"", $"\"{field}\": \"{id}\"");
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent(kept, Encoding.UTF8, "application/json") };
        if (method == "PATCH") request.Headers.TryAddWithoutValidation("If-Match", await client.ETag(path));
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{operation}: {(int)response.StatusCode} {body}");
        var answer = JsonElement.Parse(body);
        Keep(operation, answer);
        return answer;
    }

    private void Keep(string operation, JsonElement answer) =>
        Snapshot.Match($"seeds/examples/{operation}.json", Stable(JsonSerializer.Serialize(answer, Indented)) + "\n");

    private string Stable(string json)
    {
        json = Id().Replace(json, id => ids.TryGetValue(id.Value, out var known) ? known : ids[id.Value] = $"01932d5a-7c00-7000-8000-{ids.Count + 1:x12}");
        json = Recorded().Replace(json, match => $"{match.Groups[1].Value}2026-01-05T12:00:00Z");
        json = Prefix().Replace(Key().Replace(json, "\"key\": \"st_0a1b2c3d4e5f_…\""), "\"prefix\": \"0a1b2c3d4e5f\"");
        json = Correlation().Replace(json, "\"correlationId\":\"0af7651916cd43dd8448eb211c80319c\"");
        json = Regex.Replace(Regex.Replace(json, "whsec_[^\"]*", "whsec_…"), "http://127.0.0.1:[0-9]+/hook", "https://hooks.example.org/statements");
        return Cursor().Replace(json, "\"$1\":$2\"eyJvZiI6Ii4uLiJ9\"");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("(\"(?:at|createdAt|updatedAt|recordedAt|supersededAt|lastAttemptAt|nextAttemptAt|formerSecretUntil)\": ?\")[^\"]*(?=\")|(?<=[,\"])2026-01-05T[0-9:.]*Z")]
    private static partial Regex Recorded();

    [GeneratedRegex("\"key\": \"st_[^\"]*\"")]
    private static partial Regex Key();

    [GeneratedRegex("\"prefix\": \"[^\"]*\"")]
    private static partial Regex Prefix();

    [GeneratedRegex("\"correlationId\":\"[^\"]*\"")]
    private static partial Regex Correlation();

    [GeneratedRegex("\"(cursor|nextCursor)\":( ?)\"[^\"]*\"")]
    private static partial Regex Cursor();
}
