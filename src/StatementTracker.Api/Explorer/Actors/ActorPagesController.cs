using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Actors;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Actors;

/// <summary>Who speaks, as people read it.</summary>
[Route("actors")]
public sealed class ActorPagesController(ActorQueries actors, Cursors cursors) : PageController
{
    [HttpGet]
    public async Task<IActionResult> List([FromQuery] ActorListRequest request, CancellationToken cancellationToken)
    {
        var page = cursors.Write(await actors.ListAsync(new ActorFilter(request.Kind, request.Q), cursors.Read<NameCursor>(request), request.Size, cancellationToken));
        var frame = Frame("Actors", Section.Actors, new JsonTwin("The list", $"/api/v1/actors{Request.QueryString}"));
        return Page<ActorsPage, ListView<ActorResponse>>(frame, new ListView<ActorResponse>(page.Items, NextPage(page.NextCursor), request.Cursor is null, request.Q));
    }
}
