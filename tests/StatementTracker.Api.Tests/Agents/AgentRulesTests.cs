using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ModelContextProtocol;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Agents;

/// <summary>Agents are held to what every reader is held to.</summary>
public sealed class AgentRulesTests(SharedService service) : IClassFixture<SharedService>
{
    private const string Unknown = "01890000-0000-7000-8000-000000000000";

    [Fact]
    public async Task Every_tool_only_reads_and_tells_what_it_takes_and_what_it_answers()
    {
        await using var agent = await Agent.Connect(service.Client);

        var tools = await agent.Client.ListToolsAsync();

        Assert.Equal(["find_actors", "find_issues", "get_positions", "read_evidence", "search_statements"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool =>
        {
            Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint);
            Assert.All(tool.JsonSchema.GetProperty("properties").EnumerateObject(), field => Assert.False(string.IsNullOrWhiteSpace(field.Value.Text("description")), $"{tool.Name}.{field.Name}"));
            Assert.DoesNotContain("$ref", tool.JsonSchema.GetRawText(), StringComparison.Ordinal);
            Assert.Equal("object", tool.ReturnJsonSchema!.Value.Text("type"));
            Assert.All(References(tool.ReturnJsonSchema.Value), reference => Assert.True(tool.ReturnJsonSchema.Value.GetProperty("$defs").TryGetProperty(reference, out _), reference));
        });
        Assert.Contains("authorityChain", agent.Client.ServerInstructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_and_words_of_arguments_are_those_of_the_API()
    {
        await using var agent = await Agent.Connect(service.Client);
        var schema = (await agent.Client.ListToolsAsync()).Single(tool => tool.Name == "search_statements").JsonSchema.GetProperty("properties");

        Assert.Equal("200", schema.Text("limit.maximum"));
        Assert.Equal("10", schema.Text("limit.default"));
        Assert.Equal("200", schema.Text("q.maxLength"));
        Assert.Contains("declineComment", schema.GetProperty("act").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search_statements", """{"limit":201}""", "limit: must be 1 to 200.")]
    [InlineData("search_statements", """{"limit":"many"}""", "limit: must be a whole number.")]
    [InlineData("search_statements", """{"act":"sing"}""", "act: must be one of: assert,")]
    [InlineData("search_statements", """{"actor":" "}""", "actor: must not be empty; leave it out instead.")]
    [InlineData("search_statements", """{"q":"a\u0000b"}""", "q: has the control character U+0000")]
    [InlineData("search_statements", """{"sort":"relevance"}""", "sort: can be relevance only with q.")]
    [InlineData("search_statements", """{"from":"2024-03-05","to":"2024-03-04"}""", "to: must not be before from.")]
    [InlineData("search_statements", """{"writer":"me"}""", "writer: is not a field of this request.")]
    [InlineData("search_statements", """{"actor":"nobody"}""", "No actor is found by that id or slug.")]
    [InlineData("get_positions", """{"asOf":"yesterday"}""", "asOf: must be a date (YYYY-MM-DD)")]
    [InlineData("get_positions", """{"issue":"nothing"}""", "No issue is found by that id or slug.")]
    [InlineData("get_positions", """{"cursor":"x"}""", "cursor: is not a cursor of this list.")]
    [InlineData("read_evidence", "{}", "article: is required, or statement is; not both.")]
    [InlineData("read_evidence", $$"""{"article":"{{Unknown}}"}""", "No article is found by that id or slug.")]
    [InlineData("read_evidence", $$"""{"statement":"{{Unknown}}"}""", "No statement is found by that id or slug.")]
    [InlineData("read_evidence", """{"article":"minutes"}""", "article: must be a UUID.")]
    public async Task What_is_wrong_is_told_in_the_words_of_our_problems(string tool, string arguments, string told)
    {
        await using var agent = await Agent.Connect(service.Client);

        var words = await agent.Refused(tool, arguments);

        Assert.Contains(told, words, StringComparison.Ordinal);
        Assert.DoesNotContain("StatementTracker.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_character_is_no_text()
    {
        using var answer = await Post("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search_statements","arguments":{"q":"\ud800"}}}""");

        var body = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"error\":{\"code\":-32", body, StringComparison.Ordinal);
        Assert.DoesNotContain("StatementTracker.", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_does_not_exist_is_no_answer()
    {
        await using var agent = await Agent.Connect(service.Client);

        await Assert.ThrowsAsync<McpProtocolException>(() => agent.Ask("remove_actor", new { actor = "ana-verin" }));
    }

    [Theory]
    [InlineData("https://evil.example.org", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:6274", HttpStatusCode.OK)]
    public async Task A_page_of_another_site_may_not_call(string origin, HttpStatusCode expected)
    {
        using var answer = await Post("""{"jsonrpc":"2.0","id":1,"method":"ping"}""", origin);

        if (expected == HttpStatusCode.Forbidden) await answer.Problem(expected, "refused");
        else Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_that_the_configuration_names_may_call()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database, ("Cors:Origins", "https://desk.example.org"));
        using var client = factory.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Origin", "https://desk.example.org");

        await using var agent = await Agent.Connect(client);

        Assert.Empty((await agent.Ask("search_statements", new { })).Items());
    }

    [Fact]
    public async Task A_call_longer_than_any_argument_is_refused_before_it_is_read()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        factory.UseKestrel(0);
        factory.StartServer();
        using var client = new HttpClient { BaseAddress = factory.ClientOptions.BaseAddress };
        await using var agent = await Agent.Connect(client, new Uri(client.BaseAddress, "mcp"));
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "application/json, text/event-stream");

        using var answer = await client.PostAsync(new Uri("mcp", UriKind.Relative), new StringContent(new string(' ', 70_000), new MediaTypeHeaderValue("application/json")));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task No_session_is_kept_that_could_be_listened_to_or_ended(string method)
    {
        using var answer = await service.Send(new HttpMethod(method), "/mcp", headers: ("Accept", "text/event-stream"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Where_reading_is_closed_an_agent_needs_a_key()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database, ("Access:AdminKey", "open sesame"), ("Access:Mode", "Key"));
        using var admin = factory.CreateClient();
        admin.DefaultRequestHeaders.Authorization = new("Bearer", "open sesame");
        var key = (await admin.PostJson("/api/v1/keys", new { name = "agent", scope = "read" })).Text("key");
        using var client = factory.CreateClient();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Agent.Connect(client));
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        await using var agent = await Agent.Connect(client);

        Assert.Empty((await agent.Ask("search_statements", new { })).Items());
    }

    private Task<HttpResponseMessage> Post(string body, string? origin = null) => service.Send(
        HttpMethod.Post, "/mcp", body, headers: [("Accept", "application/json, text/event-stream"), .. origin is null ? [] : new[] { ("Origin", origin) }]);

    private static IEnumerable<string> References(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object when schema.TryGetProperty("$ref", out var to) => [to.GetString()!["#/$defs/".Length..]],
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(field => References(field.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
