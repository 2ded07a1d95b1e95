using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.Positions;
using StatementTracker.Queries;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Api.Networks;

/// <summary>How an actor relates to others.</summary>
[ApiController]
[Route("api/v1/actors/{actor:key}")]
[Tags("Actors")]
public sealed class ActorRelationsController(DeferenceQueries deference, AlignmentQueries alignment, WithoutReading reading, Naming naming) : ControllerBase
{
    /// <summary>Show whom an actor defers to, and who defers to it</summary>
    /// <remarks>By actor and issue, with counts and the first and last dates. Undated deferrals count too.</remarks>
    [HttpGet("deference", Name = "getDeferenceOfActor")]
    public async Task<ActionResult<DeferenceResponse>> Deference(
        string actor, [FromQuery] ActorDeferenceRequest request, [FromQuery] WithoutRequest leavingOut, CancellationToken cancellationToken)
    {
        var id = await naming.ActorOfPathAsync(actor, cancellationToken);
        var without = await reading.ReadAsync(leavingOut, null, cancellationToken);
        var filter = await request.FilterAsync(without, naming, cancellationToken);
        return await deference.OfAsync(id, filter, request.Type ?? DeferralFilter.Usual, request.Limit ?? PageRequest.Usual, cancellationToken)
            ?? throw ProblemException.NotFound("actor");
    }

    /// <summary>Show with whom an actor agrees</summary>
    /// <remarks>With the actors asked for, issue by issue; else the most and the least aligned of all.</remarks>
    [HttpGet("alignment", Name = "getAlignmentOfActor")]
    public async Task<ActionResult<AlignmentResponse>> Alignment(
        string actor, [FromQuery] AlignmentRequest request, [FromQuery] WithoutRequest leavingOut, CancellationToken cancellationToken)
    {
        var known = request.KnownAt?.End;
        var id = await naming.ActorOfPathAsync(actor, cancellationToken, known);
        var without = await reading.ReadAsync(leavingOut, request.KnownAt, cancellationToken);
        var filter = new AlignmentFilter(request.Basis ?? AlignmentFilter.AllBases, request.AsOf?.End, known, without);
        if (request.With is null) return await alignment.RankedAsync(id, filter, request.MinShared ?? 1, request.Limit ?? PageRequest.Usual, cancellationToken);
        var others = await naming.ActorsOfFilterAsync(request.With, cancellationToken, known);
        if (others.Contains(id)) throw ProblemException.Invalid("with", "must not name the actor itself.");
        return await alignment.WithAsync(id, others, filter, cancellationToken);
    }
}
