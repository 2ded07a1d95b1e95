using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Actors;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Explorer.Parts;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Queries;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Api.Explorer.Actors;

/// <summary>Who speaks, as people read it.</summary>
[Route("actors")]
public sealed class ActorPagesController(
    ActorQueries actors, PositionQueries positions, StatementQueries statements, ShiftQueries shifts, DeferenceQueries deference, Naming naming, Cursors cursors) : PageController
{
    private const int MostPositions = 100;
    private const int MostShifts = 10;
    private const int MostEnds = 12;
    private const int StatementsOfPage = 20;

    [HttpGet]
    public async Task<IActionResult> List([FromQuery] ActorListRequest request, CancellationToken cancellationToken)
    {
        var page = cursors.Write(await actors.ListAsync(new ActorFilter(request.Kind, request.Q), cursors.Read<NameCursor>(request), request.Size, cancellationToken));
        var frame = Frame("Actors", Section.Actors, new JsonTwin("The list", $"/api/v1/actors{Request.QueryString}"));
        return Page<ActorsPage, ListView<ActorResponse>>(frame, new ListView<ActorResponse>(page.Items, NextPage(page.NextCursor), request.Cursor is null, request.Q));
    }

    [HttpGet("{actor:key}")]
    public async Task<IActionResult> Get(string actor, [FromQuery] PageRequest request, CancellationToken cancellationToken)
    {
        var id = await naming.ActorOfPathAsync(actor, cancellationToken);
        var shown = await actors.FindAsync(id, cancellationToken) ?? throw ProblemException.NotFound("actor");
        var stands = await positions.ListAsync(new PositionFilter(ActorId: id, IncludeReported: true), after: null, MostPositions, cancellationToken);
        var said = await statements.ListAsync(new StatementFilter(ActorId: id), cursors.Read<InstantCursor>(request), request.Limit ?? StatementsOfPage, cancellationToken);
        var turns = await shifts.ListAsync(new ShiftFilter(ActorId: id), after: null, MostShifts, cancellationToken);
        var map = await deference.OfAsync(id, NetworkFilter.Everything with { Undated = Undated.Include }, DeferralFilter.Usual, MostEnds, cancellationToken) ?? throw ProblemException.NotFound("actor");
        var grounds = await statements.AmongAsync(Because.StatementsBehind([.. stands.Items, .. stands.Reported ?? []]), cancellationToken);

        var path = $"/api/v1/actors/{actor}";
        var frame = Frame(
            shown.Name, Section.Actors,
            new JsonTwin("The actor", path), new JsonTwin("Its positions", $"{path}/positions"), new JsonTwin("Its statements", $"{path}/statements"), new JsonTwin("Its deference", $"{path}/deference"));
        var list = new ListView<StatementResponse>(said.Items, NextPage(cursors.Write(said.Next)), request.Cursor is null);
        return Page<ActorPage, ActorView>(frame, new ActorView(shown, stands, grounds, turns.Items, map, list));
    }
}
