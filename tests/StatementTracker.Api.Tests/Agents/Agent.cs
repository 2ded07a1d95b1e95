using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace StatementTracker.Api.Tests.Agents;

/// <summary>An agent as the official client makes one, over a client of the service.</summary>
internal sealed class Agent(McpClient client) : IAsyncDisposable
{
    public McpClient Client => client;

    public static async Task<Agent> Connect(HttpClient http, Uri? endpoint = null) => new(await McpClient.CreateAsync(new HttpClientTransport(
        new HttpClientTransportOptions { Endpoint = endpoint ?? new Uri("http://localhost/mcp"), TransportMode = HttpTransportMode.StreamableHttp }, http, ownsHttpClient: false)));

    /// <summary>The structured content, which is also the text.</summary>
    public async Task<JsonElement> Ask(string tool, object arguments)
    {
        var result = await Call(tool, arguments);
        Assert.True(result.IsError is not true, Text(result));
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Text(result)), result.StructuredContent!.Value), Text(result));
        return result.StructuredContent.Value;
    }

    /// <summary>What a refused call is told.</summary>
    public async Task<string> Refused(string tool, object arguments)
    {
        var result = await Call(tool, arguments);
        Assert.True(result.IsError, $"{tool} answered {Text(result)}");
        Assert.Null(result.StructuredContent);
        return Text(result);
    }

    public ValueTask DisposeAsync() => client.DisposeAsync();

    private async Task<CallToolResult> Call(string tool, object arguments) => await client.CallToolAsync(new CallToolRequestParams
    {
        Name = tool,
        Arguments = JsonElement.Parse(arguments as string ?? JsonSerializer.Serialize(arguments)).EnumerateObject().ToDictionary(field => field.Name, field => field.Value),
    });

    private static string Text(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
