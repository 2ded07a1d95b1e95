using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;
using StatementTracker.Api.Actors;
using StatementTracker.Api.Hosting.Hosts;
using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Issues;
using StatementTracker.Api.Positions;
using StatementTracker.Api.Statements;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.Agents;

/// <summary>The record for agents, by the Model Context Protocol: reads only, each call by itself, so that any instance can answer it.</summary>
internal static class AgentSetUp
{
    private const string Path = "/mcp";

    /// <summary>Arguments are short: the longest are a cursor and a search.</summary>
    private const long MostBytes = 64 * 1024;

    private const string Instructions =
        """
        A record of who said what, when, in which news article, on which issue and on whose authority, read from articles.
        Start with find_actors and find_issues, since the other tools take ids or slugs. get_positions tells where somebody stands and why: basis
        "deferred" means that the actor adopted what the last of authorityChain said; "conflicting", "silent" and an empty list are answers too.
        Every position leads to statementId: quote nothing before read_evidence has shown the words and the text around them. A paraphrase
        (mode "indirect") is no quotation. Dates that the articles do not give are unknown, and never guessed.
        """;

    public static void AddTrackerAgents(this IServiceCollection services)
    {
        services.AddMcpServer(server =>
        {
            server.ServerInfo = new() { Name = "statementtracker", Title = "StatementTracker", Version = "1" };
            server.ServerInstructions = Instructions;
        }).WithHttpTransport(transport => transport.Stateless = true);
        services.AddSingleton<ToolSchemas>();
        services.AddTool<FindActors, ActorListRequest, ItemPage<ActorResponse>>();
        services.AddTool<FindIssues, IssueListRequest, ItemPage<IssueResponse>>();
        services.AddTool<SearchStatements, StatementListRequest, ItemPage<StatementResponse>>();
        services.AddTool<GetPositions, PositionListRequest, PositionList>();
        services.AddTool<ReadEvidence, EvidenceRequest, EvidenceList>();
    }

    public static void MapTrackerAgents(this WebApplication app)
    {
        var endpoint = app.MapMcp(Path).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        var hosts = app.Services.GetRequiredService<HostSettings>();
        endpoint.Add(builder => Guard(builder, hosts));
        if (app.Services.GetRequiredService<IOptions<AccessOptions>>().Value.ReadsNeedKey) endpoint.RequireAuthorization(nameof(KeyScope.Read));
    }

    /// <summary>Pages of sites that the configuration does not name are refused, as the protocol asks: one could have a browser ask a service that only this machine reaches.</summary>
    private static void Guard(EndpointBuilder endpoint, HostSettings hosts)
    {
        var answer = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context => context.Request.Headers.Origin.ToString() is { Length: > 0 } origin && !Callers.IsOfLoopback(origin) && !hosts.Names(origin)
            ? throw new ProblemException(ProblemType.Refused, "Agents may not be called from pages of other sites.")
            : answer(context);
    }

    private static void AddTool<TTool, TRequest, TAnswer>(this IServiceCollection services)
        where TTool : class, IAgentTool<TRequest, TAnswer>
        where TRequest : PageRequest
    {
        services.AddScoped<TTool>();
        services.AddSingleton<McpServerTool, AgentTool<TTool, TRequest, TAnswer>>();
    }
}
