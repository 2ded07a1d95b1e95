using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Curation;
using StatementTracker.Ingestion;
using StatementTracker.Queries;

namespace StatementTracker.Api.Articles;

/// <summary>What was read.</summary>
[ApiController]
[Route("api/v1/articles")]
public sealed class ArticlesController(
    ArticleQueries articles, ArticleLists lists, ArticleIngestor ingestor, ArticleCuration curation, Cursors cursors, Preconditions preconditions) : ControllerBase
{
    /// <summary>Take an article in</summary>
    /// <remarks>
    /// Its statements, references and positions are stored with it, all or nothing. The same text from the same source again answers 200
    /// with the article that stands, its metadata untouched; the same text from another source is another article.
    /// </remarks>
    [HttpPost(Name = "createArticle")]
    [Consumes(StrictJson.MediaType)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<ArticleResponse>> Create(ArticleRequest request, CancellationToken cancellationToken)
    {
        var result = await ingestor.IngestAsync(request.Read(), cancellationToken);
        var article = await ShowAsync(result.ArticleId, cancellationToken);
        return result.Created ? Created($"{Request.PathBase}/api/v1/articles/{result.ArticleId}", article) : article;
    }

    /// <summary>List articles</summary>
    /// <remarks>
    /// Newest publication first, the undated last; then by id. With <c>q</c> the best match first, each item with the <c>match</c> that
    /// shows where it was found. Without their texts.
    /// </remarks>
    [HttpGet(Name = "listArticles")]
    public async Task<ActionResult<ItemPage<ArticleSummary>>> List([FromQuery] ArticleListRequest request, CancellationToken cancellationToken) =>
        await lists.ReadAsync(request, cancellationToken);

    /// <summary>Get an article</summary>
    /// <remarks>With its text exactly as received. As linked data a NewsArticle of schema.org.</remarks>
    [HttpGet("{article:id}", Name = "getArticle")]
    [LinkedData.AlsoLinkedData(typeof(ArticleResponse))]
    public async Task<ActionResult<ArticleResponse>> Get(Guid article, CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(article, cancellationToken);
        return LinkedData.LinkedDocument.IsWanted(Request) ? new LinkedData.LinkedDocument(LinkedData.ArticleNodes.Of(shown, new(Request.PathBase))) : shown;
    }

    /// <summary>List what an article reports</summary>
    /// <remarks>Its statements in text order.</remarks>
    [HttpGet("{article:id}/statements", Name = "listStatementsOfArticle")]
    public async Task<ActionResult<ItemPage<StatementResponse>>> Statements(
        Guid article, [FromQuery] PageRequest request, CancellationToken cancellationToken)
    {
        var page = await articles.StatementsAsync(article, cursors.Read<OrdinalCursor>(request), request.Size, cancellationToken);
        return cursors.Write(page ?? throw ProblemException.NotFound("article"));
    }

    /// <summary>Correct an article's metadata</summary>
    /// <remarks>A new <c>publishedAt</c> dates its statements anew, and positions with them.</remarks>
    [HttpPatch("{article:id}", Name = "correctArticle")]
    [Consumes(StrictJson.MergePatch, StrictJson.MediaType)]
    public async Task<ActionResult<ArticleResponse>> Correct(
        Guid article, ArticlePatchRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        await ShowAsync(article, cancellationToken);
        return await curation.CorrectAsync(article, request.Read(), preconditions.Require(ifMatch, token => articles.FindAsync(article, token)), cancellationToken)
            ? await ShowAsync(article, cancellationToken)
            : throw ProblemException.NotFound("article");
    }

    /// <summary>Remove an article</summary>
    /// <remarks>Closes its statements, their references and the actors that only it supports; positions are derived anew.</remarks>
    [HttpDelete("{article:id}", Name = "removeArticle")]
    public async Task<ActionResult> Remove(
        Guid article, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        await ShowAsync(article, cancellationToken);
        return await curation.RemoveAsync(article, preconditions.Require(ifMatch, token => articles.FindAsync(article, token)), cancellationToken)
            ? NoContent()
            : throw ProblemException.NotFound("article");
    }

    private async Task<ArticleResponse> ShowAsync(Guid id, CancellationToken cancellationToken) =>
        await articles.FindAsync(id, cancellationToken) ?? throw ProblemException.NotFound("article");
}
