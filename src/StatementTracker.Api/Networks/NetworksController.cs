using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.Positions;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Api.Networks;

/// <summary>Who takes which side, who agrees, who conflicts and who defers, as networks: JSON, GraphML or CSV by the Accept header.</summary>
[ApiController]
[Route("api/v1/networks")]
[ProducesResponseType<NetworkResponse>(StatusCodes.Status200OK, StrictJson.MediaType, NetworkFormat.GraphMl, NetworkFormat.Csv)]
public sealed class NetworksController(NetworkQueries networks, WithoutReading reading, Naming naming) : ControllerBase
{
    /// <summary>Get the network of actors and issues</summary>
    /// <remarks>Two modes, after Discourse Network Analyzer: an edge for each actor and issue, weighing its statements.</remarks>
    [HttpGet("affiliation", Name = "getAffiliationNetwork")]
    public async Task<ActionResult<NetworkResponse>> Affiliation([FromQuery] AffiliationRequest request, [FromQuery] WithoutRequest without, CancellationToken cancellationToken) =>
        await networks.AffiliationAsync(
            await request.CodedAsync(await reading.ReadAsync(without, null, cancellationToken), naming, cancellationToken),
            request.Qualifier ?? AffiliationQualifier.Ignore,
            request.Normalisation ?? AffiliationNormalisation.No,
            request.Extent(),
            cancellationToken);

    /// <summary>Get the network of actors who take the same sides</summary>
    /// <remarks>One mode, after Discourse Network Analyzer: an edge for each two actors, weighing pairs of their statements on the same issue.</remarks>
    [HttpGet("congruence", Name = "getCongruenceNetwork")]
    public async Task<ActionResult<NetworkResponse>> Congruence([FromQuery] CongruenceRequest request, [FromQuery] WithoutRequest without, CancellationToken cancellationToken) =>
        await networks.CongruenceAsync(
            await request.CodedAsync(await reading.ReadAsync(without, null, cancellationToken), naming, cancellationToken),
            request.Qualifier ?? CongruenceQualifier.Congruence,
            request.Normalisation ?? PairNormalisation.No,
            request.Extent(),
            cancellationToken);

    /// <summary>Get the network of actors who take opposite sides</summary>
    /// <remarks>One mode, after Discourse Network Analyzer: an edge for each two actors, weighing pairs of opposed statements on the same issue.</remarks>
    [HttpGet("conflict", Name = "getConflictNetwork")]
    public async Task<ActionResult<NetworkResponse>> Conflict([FromQuery] ConflictRequest request, [FromQuery] WithoutRequest without, CancellationToken cancellationToken) =>
        await networks.ConflictAsync(
            await request.CodedAsync(await reading.ReadAsync(without, null, cancellationToken), naming, cancellationToken), request.Normalisation ?? PairNormalisation.No, request.Extent(), cancellationToken);

    /// <summary>Get the network of who defers to whom</summary>
    /// <remarks>Directed: an edge leads from who defers to whom it defers to, weighing its deferrals, resolved or not.</remarks>
    [HttpGet("deference", Name = "getDeferenceNetwork")]
    public async Task<ActionResult<NetworkResponse>> Deference([FromQuery] DeferenceNetworkRequest request, [FromQuery] WithoutRequest without, CancellationToken cancellationToken) =>
        await networks.DeferenceAsync(await request.DeferralsAsync(await reading.ReadAsync(without, null, cancellationToken), naming, cancellationToken), request.Extent(), cancellationToken);
}
