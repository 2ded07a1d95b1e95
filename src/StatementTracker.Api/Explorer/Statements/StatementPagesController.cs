using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.Statements;
using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Statements;

/// <summary>The record as people read it.</summary>
[Route("statements")]
public sealed class StatementPagesController(StatementLists lists, Naming naming) : PageController
{
    [HttpGet]
    public async Task<IActionResult> List([FromQuery] StatementListRequest request, CancellationToken cancellationToken)
    {
        var filter = await request.ReadAsync(naming, cancellationToken) with { ActorId = await naming.ActorOfFilterAsync(request.Actor, cancellationToken) };
        var page = await lists.ReadAsync(request, filter, cancellationToken);
        var frame = Frame(request.Q is null ? "Statements" : $"Statements: {request.Q}", section: null, new JsonTwin("The list", $"/api/v1/statements{Request.QueryString}"));
        return Page<StatementsPage, ListView<StatementResponse>>(frame with { Search = request.Q }, new ListView<StatementResponse>(page.Items, NextPage(page.NextCursor), request.Cursor is null, request.Q));
    }
}
