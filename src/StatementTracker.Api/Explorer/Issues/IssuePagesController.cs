using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Issues;
using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Issues;

/// <summary>The codebook, and who stands where, as people read it.</summary>
[Route("issues")]
public sealed class IssuePagesController(IssueQueries issues, Cursors cursors) : PageController
{
    [HttpGet]
    public async Task<IActionResult> List([FromQuery] IssueListRequest request, CancellationToken cancellationToken)
    {
        var page = cursors.Write(await issues.ListAsync(request.Q, cursors.Read<NameCursor>(request), request.Size, cancellationToken));
        var frame = Frame("Issues", Section.Issues, new JsonTwin("The list", $"/api/v1/issues{Request.QueryString}"));
        return Page<IssuesPage, ListView<IssueResponse>>(frame, new ListView<IssueResponse>(page.Items, NextPage(page.NextCursor), request.Cursor is null, request.Q));
    }
}
