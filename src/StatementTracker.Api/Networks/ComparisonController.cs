using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.Positions;
using StatementTracker.Queries;

namespace StatementTracker.Api.Networks;

/// <summary>Several actors on one issue.</summary>
[ApiController]
[Route("api/v1/issues/{issue:key}")]
[Tags("Issues")]
public sealed class ComparisonController(ComparisonQueries comparisons, WithoutReading reading, Naming naming) : ControllerBase
{
    /// <summary>Compare where actors stand on an issue</summary>
    /// <remarks>Side by side, each position with its authority chain and derivation.</remarks>
    [HttpGet("compare", Name = "compareActorsOnIssue")]
    public async Task<ActionResult<ComparisonResponse>> Compare(
        string issue, [FromQuery] ComparisonRequest request, [FromQuery] WithoutRequest leavingOut, CancellationToken cancellationToken)
    {
        var known = request.KnownAt?.End;
        var id = await naming.IssueOfPathAsync(issue, cancellationToken, known);
        var actors = await naming.ActorsOfFilterAsync(request.Actors, cancellationToken, known);
        var without = await reading.ReadAsync(leavingOut, request.KnownAt, cancellationToken);
        return await comparisons.OfAsync(id, actors, new PositionFilter(AsOf: request.AsOf?.End, KnownAt: known), without, cancellationToken);
    }
}
