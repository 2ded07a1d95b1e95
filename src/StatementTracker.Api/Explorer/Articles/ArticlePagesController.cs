using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Articles;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Articles;

/// <summary>Articles as people read them.</summary>
[Route("articles")]
public sealed class ArticlePagesController(ArticleQueries articles, ArticleLists lists, ReferenceQueries references, Cursors cursors) : PageController
{
    [HttpGet]
    public async Task<IActionResult> List([FromQuery] ArticleListRequest request, CancellationToken cancellationToken)
    {
        var page = await lists.ReadAsync(request, cancellationToken);
        var frame = Frame(request.Q is null ? "Articles" : $"Articles: {request.Q}", Section.Articles, new JsonTwin("The list", $"/api/v1/articles{Request.QueryString}"));
        return Page<ArticlesPage, ListView<ArticleSummary>>(frame with { Search = request.Q }, new ListView<ArticleSummary>(page.Items, NextPage(page.NextCursor), request.Cursor is null, request.Q));
    }

    [HttpGet("{article:id}")]
    public async Task<IActionResult> Get(Guid article, [FromQuery] PageRequest request, CancellationToken cancellationToken)
    {
        var read = await articles.FindAsync(article, cancellationToken) ?? throw ProblemException.NotFound("article");
        var after = cursors.Read<OrdinalCursor>(request);
        var page = await articles.StatementsAsync(article, after, request.Limit ?? PageRequest.Most, cancellationToken) ?? throw ProblemException.NotFound("article");
        var made = await references.OfStatementsAsync([.. page.Items.Select(s => s.Id)], cancellationToken);

        var statements = page.Items.Select((statement, index) => new Numbered(index + 1, statement)).ToList();
        var view = new ArticleView(read, Segments.Of(read.Text, statements, made), statements, made, NextPage(cursors.Write(page.Next)), after is null);
        var frame = Frame(
            ArticleView.Name(read), Section.Articles,
            new JsonTwin("The article", $"/api/v1/articles/{article}"), new JsonTwin("Its statements", $"/api/v1/articles/{article}/statements"));
        return Page<ArticlePage, ArticleView>(frame, view);
    }
}
