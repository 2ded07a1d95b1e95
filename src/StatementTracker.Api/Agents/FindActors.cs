using StatementTracker.Api.Actors;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Queries;

namespace StatementTracker.Api.Agents;

internal sealed class FindActors(ActorQueries actors, Cursors cursors) : IAgentTool<ActorListRequest, ItemPage<ActorResponse>>
{
    public static ToolText Text { get; } = new(
        "find_actors",
        "Find actors",
        "Finds people, organizations, states, groups and unnamed sources by a part of their name, with the roles they spoke in and how much "
        + "the record has of them. Use it first: other tools take the slug or id that it shows.");

    public async Task<ItemPage<ActorResponse>> AskAsync(ActorListRequest request, CancellationToken cancellationToken) =>
        cursors.Write(await actors.ListAsync(request.Read(), cursors.Read<NameCursor>(request), request.Size, cancellationToken));
}
