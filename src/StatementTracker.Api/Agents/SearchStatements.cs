using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Statements;
using StatementTracker.Queries;

namespace StatementTracker.Api.Agents;

internal sealed class SearchStatements(StatementLists lists) : IAgentTool<StatementListRequest, ItemPage<StatementResponse>>
{
    public static ToolText Text { get; } = new(
        "search_statements",
        "Search statements",
        "Searches what was said: by words, and by who said it, the issue, the article, the side taken, the speech act and the time. "
        + "The best match first where q is given, else the newest. Each statement has its speakers, its words with their places in the "
        + "article, and the sides it takes.");

    public Task<ItemPage<StatementResponse>> AskAsync(StatementListRequest request, CancellationToken cancellationToken) =>
        lists.ReadAsync(request, cancellationToken);
}
