using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Storage;

namespace StatementTracker.Api.Agents;

/// <summary>
/// The way of a tool call: its arguments are read, validated and answered as a request over HTTP is, from one snapshot; what is wrong is
/// told in the words of our problems, as an error that the agent sees and can mend.
/// </summary>
internal sealed class AgentTool<TTool, TRequest, TAnswer>(
    ToolSchemas schemas, IOptions<JsonOptions> json, ILogger<AgentTool<TTool, TRequest, TAnswer>> log) : McpServerTool
    where TTool : IAgentTool<TRequest, TAnswer>
    where TRequest : PageRequest
{
    private readonly Lazy<Tool> tool = new(() => new Tool
    {
        Name = TTool.Text.Name,
        Title = TTool.Text.Title,
        Description = TTool.Text.Description,
        InputSchema = schemas.OfArguments(typeof(TRequest)),
        OutputSchema = schemas.OfAnswer(typeof(TAnswer)),
        Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    });

    public override Tool ProtocolTool => tool.Value;

    public override IReadOnlyList<object> Metadata => [];

    private JsonSerializerOptions Options => json.Value.JsonSerializerOptions;

    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return Answer(await AskAsync(request.Params.Arguments, request.Services!, cancellationToken));
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var (type, detail, errors) = ProblemExceptionHandler.Read(fault);
            if (type.Status >= 500) log.LogError(fault, "{Tool} failed with {Problem}", TTool.Text.Name, type.Word);
            return new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = Words(type, detail, errors) }] };
        }
    }

    private async Task<TAnswer> AskAsync(IDictionary<string, JsonElement>? arguments, IServiceProvider services, CancellationToken cancellationToken)
    {
        var asked = ToolArguments.Read<TRequest>(arguments, Options);
        await Validation.RequireAsync([asked], services, cancellationToken);
        var list = JsonSerializer.Serialize(asked with { Cursor = null, Limit = null }, Options);
        services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Features.Set(new AskedList($"{TTool.Text.Name} {list}"));
        await using var snapshot = await services.GetRequiredService<TrackerDbContext>().BeginSnapshotAsync(cancellationToken);
        return await services.GetRequiredService<TTool>().AskAsync(asked with { Limit = asked.Limit ?? ToolArguments.UsualLimit }, cancellationToken);
    }

    /// <summary>The same JSON twice: as structured content, and as text for clients that know no other.</summary>
    private CallToolResult Answer(TAnswer answer)
    {
        var utf8 = JsonSerializer.SerializeToUtf8Bytes(answer, Options);
        return new CallToolResult { StructuredContent = JsonElement.Parse(utf8), Content = [new TextContentBlock { Text = Encoding.UTF8.GetString(utf8) }] };
    }

    private static string Words(ProblemType type, string? detail, InputErrors? errors) => string.Join(
        '\n',
        (errors?.ToDictionary() ?? new Dictionary<string, string[]>())
            .SelectMany(field => field.Value.Select(message => $"{field.Key}: {message}"))
            .Prepend(errors is null && detail is not null ? $"{type.Title} {detail}" : type.Title));
}
