using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Explorer.Parts;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.Statements;
using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Statements;

/// <summary>The record as people read it.</summary>
[Route("statements")]
public sealed class StatementPagesController(
    StatementQueries statements, StatementLists lists, ArticleQueries articles, ReferenceGraph graph, Authority authority, ReportQueries reports, Naming naming) : PageController
{
    private const int MostReports = 20;

    [HttpGet]
    public async Task<IActionResult> List([FromQuery] StatementListRequest request, CancellationToken cancellationToken)
    {
        var filter = await request.ReadAsync(naming, cancellationToken) with { ActorId = await naming.ActorOfFilterAsync(request.Actor, cancellationToken) };
        var page = await lists.ReadAsync(request, filter, cancellationToken);
        var frame = Frame(request.Q is null ? "Statements" : $"Statements: {request.Q}", section: null, new JsonTwin("The list", $"/api/v1/statements{Request.QueryString}"));
        return Page<StatementsPage, ListView<StatementResponse>>(frame with { Search = request.Q }, new ListView<StatementResponse>(page.Items, NextPage(page.NextCursor), request.Cursor is null, request.Q));
    }

    [HttpGet("{statement:id}")]
    public async Task<IActionResult> Get(Guid statement, CancellationToken cancellationToken)
    {
        var shown = await statements.FindAsync(statement, cancellationToken) ?? throw ProblemException.NotFound("statement");
        var article = await articles.FindAsync(shown.ArticleId, cancellationToken) ?? throw ProblemException.NotFound("statement");
        var around = await graph.AroundAsync(statement, GraphDirection.Both, depth: 1, cancellationToken) ?? throw ProblemException.NotFound("statement");
        var chain = await authority.OfAsync(statement, cancellationToken) ?? throw ProblemException.NotFound("statement");
        var told = shown.Reports > 1 ? await reports.OfAsync(statement, after: null, MostReports, cancellationToken) : null;

        var (before, words, after) = StatementView.Cut(shown, article.Text);
        var frame = Frame(
            $"{Speakers.Names(shown)}: “{Wording.Short(shown.Text, 80)}”", section: null,
            new JsonTwin("The statement", $"/api/v1/statements/{statement}"),
            new JsonTwin("Its chain of authority", $"/api/v1/statements/{statement}/authority"),
            new JsonTwin("Its references", $"/api/v1/statements/{statement}/references"));
        return Page<StatementPage, StatementView>(frame, new StatementView(shown, article, before, words, after, chain, around, told?.Items ?? []));
    }
}
