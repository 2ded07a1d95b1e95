using StatementTracker.Api.Positions;

namespace StatementTracker.Api.Agents;

internal sealed class GetPositions(PositionLists lists) : IAgentTool<PositionListRequest, PositionList>
{
    public static ToolText Text { get; } = new(
        "get_positions",
        "Get positions",
        "Tells where an actor stands on an issue, or who stands where: now, or asOf a date, as known now or at an earlier date. Each position "
        + "has authorityChain (from the actor to the one whose words it rests on), derivation (how it follows, step by step) and the "
        + "statementId to read the evidence of. An empty list comes with what was searched.");

    public Task<PositionList> AskAsync(PositionListRequest request, CancellationToken cancellationToken) =>
        lists.ListAsync(request, new WithoutRequest(), cancellationToken);
}
