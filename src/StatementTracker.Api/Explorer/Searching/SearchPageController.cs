using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Model.Search;
using StatementTracker.Queries;
using StatementTracker.Queries.Search;

namespace StatementTracker.Api.Explorer.Searching;

/// <summary>What is found by its words: actors, statements, articles, the best of each.</summary>
[Route("search")]
public sealed class SearchPageController(ActorQueries actors, StatementSearch statements, ArticleSearch articles) : PageController
{
    private const int MostActors = 8;
    private const int MostStatements = 20;
    private const int MostArticles = 8;

    [HttpGet]
    public async Task<IActionResult> Get([FromQuery] SearchPageRequest request, CancellationToken cancellationToken)
    {
        if (request.Q is not { } q) return Page<SearchPage, SearchView>(Frame("Search", section: null), new SearchView(null, [], [], []));
        var query = SearchQuery.Of(q);
        var named = (await actors.ListAsync(new ActorFilter(Q: q), after: null, MostActors, cancellationToken)).Items;
        var said = (await statements.ListAsync(new StatementFilter(), query, after: null, MostStatements, cancellationToken)).Items;
        var read = (await articles.ListAsync(query, after: null, MostArticles, cancellationToken)).Items;
        var escaped = Uri.EscapeDataString(q);
        var frame = Frame($"Search: {q}", section: null, new JsonTwin("Statements found", $"/api/v1/statements?q={escaped}"), new JsonTwin("Articles found", $"/api/v1/articles?q={escaped}"));
        return Page<SearchPage, SearchView>(frame with { Search = q }, new SearchView(q, named, said, read));
    }
}

/// <summary>What to look for.</summary>
public sealed record SearchPageRequest
{
    /// <summary>Words, as docs/search.md has them.</summary>
    public string? Q { get; init; }
}

internal sealed class SearchPageValidator : AbstractValidator<SearchPageRequest>
{
    public SearchPageValidator() => RuleFor(search => search.Q).SearchText();
}

/// <param name="Q">What was looked for; null for nothing yet.</param>
public sealed record SearchView(
    string? Q, IReadOnlyList<ActorResponse> Actors, IReadOnlyList<StatementResponse> Statements, IReadOnlyList<ArticleSummary> Articles);
