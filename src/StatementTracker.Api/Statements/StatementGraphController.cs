using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Queries;

namespace StatementTracker.Api.Statements;

/// <summary>What a statement refers to, on whose authority it is made, and who else reports it.</summary>
[ApiController]
[Route("api/v1/statements/{statement:id}")]
[Tags("Statements")]
public sealed class StatementGraphController(ReferenceGraph graph, Authority authority, ReportQueries reports, Cursors cursors) : ControllerBase
{
    /// <summary>Get the references around a statement</summary>
    /// <remarks>A graph of at most 500 statements: those it refers to, those that refer to it, or both.</remarks>
    [HttpGet("references", Name = "getReferencesOfStatement")]
    public async Task<ActionResult<GraphResponse>> References(
        Guid statement, [FromQuery] GraphRequest request, CancellationToken cancellationToken) =>
        await graph.AroundAsync(statement, request.Direction ?? GraphDirection.Both, request.Depth ?? 1, cancellationToken)
            ?? throw ProblemException.NotFound("statement");

    /// <summary>Get the chain of authority of a statement</summary>
    /// <remarks>From the statement to the one it ultimately rests on, by references whose stance it adopts.</remarks>
    [HttpGet("authority", Name = "getAuthorityOfStatement")]
    public async Task<ActionResult<AuthorityResponse>> AuthorityOf(Guid statement, CancellationToken cancellationToken) =>
        await authority.OfAsync(statement, cancellationToken) ?? throw ProblemException.NotFound("statement");

    /// <summary>List the reports of an utterance</summary>
    /// <remarks>
    /// Every wording in which articles report what the statement says, earliest publication first and the undated before them, then by
    /// article and in text order; each is compared word by word with the fullest.
    /// </remarks>
    [HttpGet("reports", Name = "listReportsOfStatement")]
    public async Task<ActionResult<ItemPage<ReportResponse>>> Reports(
        Guid statement, [FromQuery] PageRequest request, CancellationToken cancellationToken)
    {
        var page = await reports.OfAsync(statement, cursors.Read<ReportCursor>(request), request.Size, cancellationToken);
        return cursors.Write(page ?? throw ProblemException.NotFound("statement"));
    }
}

/// <summary>How far to follow references, and which way.</summary>
public sealed record GraphRequest
{
    /// <summary>Those it makes, those that mean it, or both (where it is left out).</summary>
    public GraphDirection? Direction { get; init; }

    /// <summary>How many references away, 1 to 10; 1 where it is left out.</summary>
    public int? Depth { get; init; }
}

internal sealed class GraphRequestValidator : AbstractValidator<GraphRequest>
{
    public GraphRequestValidator() => RuleFor(graph => graph.Depth)
        .InclusiveBetween(1, ReferenceGraph.MaxDepth).WithMessage($"must be 1 to {ReferenceGraph.MaxDepth}.");
}
