using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Issues;
using StatementTracker.Queries;

namespace StatementTracker.Api.Agents;

internal sealed class FindIssues(IssueQueries issues, Cursors cursors) : IAgentTool<IssueListRequest, ItemPage<IssueResponse>>
{
    public static ToolText Text { get; } = new(
        "find_issues",
        "Find issues",
        "Finds issues of the codebook by words of their title, proposition or terms; without words it lists all. A stance is for or against "
        + "the proposition. Other tools take the slug or id that it shows.");

    public async Task<ItemPage<IssueResponse>> AskAsync(IssueListRequest request, CancellationToken cancellationToken) =>
        cursors.Write(await issues.ListAsync(request.Q, cursors.Read<NameCursor>(request), request.Size, cancellationToken));
}
