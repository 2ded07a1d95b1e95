using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Queries;

namespace StatementTracker.Api.Exports;

/// <summary>Whole lists at once, of one state of the record: newline-delimited JSON or CSV by the Accept header. docs/exports.md has the columns.</summary>
[ApiController]
[Route("api/v1/exports")]
[DisableRequestTimeout]
public sealed class ExportsController(ExportQueries exports) : ControllerBase
{
    /// <summary>Export all statements</summary>
    /// <remarks>In the order of <c>GET /statements</c>, each as that shows it.</remarks>
    [HttpGet("statements", Name = "exportStatements")]
    [ProducesResponseType<StatementResponse>(StatusCodes.Status200OK, ExportFormat.Lines, ExportFormat.Csv)]
    public async Task<ActionResult> Statements(CancellationToken cancellationToken) =>
        new Export<StatementResponse>(exports.StatementsAsync(cancellationToken), Tables.Statements, await exports.VersionAsync(cancellationToken));

    /// <summary>Export all actors</summary>
    /// <remarks>In the order of <c>GET /actors</c>, each as that shows it.</remarks>
    [HttpGet("actors", Name = "exportActors")]
    [ProducesResponseType<ActorResponse>(StatusCodes.Status200OK, ExportFormat.Lines, ExportFormat.Csv)]
    public async Task<ActionResult> Actors(CancellationToken cancellationToken) =>
        new Export<ActorResponse>(exports.ActorsAsync(cancellationToken), Tables.Actors, await exports.VersionAsync(cancellationToken));

    /// <summary>Export all articles</summary>
    /// <remarks>In the order of <c>GET /articles</c>, each as <c>GET /articles/{article}</c> shows it, with its text.</remarks>
    [HttpGet("articles", Name = "exportArticles")]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK, ExportFormat.Lines, ExportFormat.Csv)]
    public async Task<ActionResult> Articles(CancellationToken cancellationToken) =>
        new Export<ArticleResponse>(exports.ArticlesAsync(cancellationToken), Tables.Articles, await exports.VersionAsync(cancellationToken));

    /// <summary>Export all references</summary>
    /// <remarks>In the order of <c>GET /references</c>, each as that shows it.</remarks>
    [HttpGet("references", Name = "exportReferences")]
    [ProducesResponseType<ReferenceResponse>(StatusCodes.Status200OK, ExportFormat.Lines, ExportFormat.Csv)]
    public async Task<ActionResult> References(CancellationToken cancellationToken) =>
        new Export<ReferenceResponse>(exports.ReferencesAsync(cancellationToken), Tables.References, await exports.VersionAsync(cancellationToken));

    /// <summary>Export all current positions</summary>
    /// <remarks>What <c>GET /positions</c> lists without a date, in its order, each as that shows it.</remarks>
    [HttpGet("positions", Name = "exportPositions")]
    [ProducesResponseType<PositionResponse>(StatusCodes.Status200OK, ExportFormat.Lines, ExportFormat.Csv)]
    public async Task<ActionResult> Positions(CancellationToken cancellationToken) =>
        new Export<PositionResponse>(exports.PositionsAsync(cancellationToken), Tables.Positions, await exports.VersionAsync(cancellationToken));
}
