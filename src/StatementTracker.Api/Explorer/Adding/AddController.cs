using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Articles;
using StatementTracker.Api.Explorer.Forms;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Http;
using StatementTracker.Curation;
using StatementTracker.Extraction;
using StatementTracker.Ingestion;
using StatementTracker.Model;
using StatementTracker.Queries;
using Instants = StatementTracker.Api.Http.Instants;

namespace StatementTracker.Api.Explorer.Adding;

/// <summary>Taking an article in by hand: what would be read out of it is shown before anything is stored.</summary>
[Authorize(nameof(KeyScope.Write))]
[Route("add")]
public sealed class AddController(
    StatementExtractor extractor, ArticleIngestor ingestor, ArticleQueries articles, StatementCuration curation, IValidator<ArticleRequest> rules) : PrivateController
{
    private const int MostShown = 200;

    [HttpGet]
    public IActionResult Get() => Show(new AddForm());

    /// <summary>Shows what the text says by itself, and stores nothing.</summary>
    [HttpPost("preview")]
    public async Task<IActionResult> Preview([FromForm] AddForm form, CancellationToken cancellationToken)
    {
        var (request, errors) = await ReadAsync(form, cancellationToken);
        return request is null ? Refuse(form, errors) : Show(form, extractor.Extract(request.Text!));
    }

    /// <summary>Back to the text, with all that was filled in.</summary>
    [HttpPost("text")]
    public IActionResult Text([FromForm] AddForm form) => Show(form);

    [HttpPost("save")]
    public async Task<IActionResult> Save([FromForm] AddForm form, CancellationToken cancellationToken)
    {
        var (request, errors) = await ReadAsync(form, cancellationToken);
        if (request is null) return Refuse(form, errors);
        var result = await ingestor.IngestAsync(request.Read(), cancellationToken);
        if (result.Created) await DropAsync(result.ArticleId, form.Kept(), cancellationToken);
        return GoTo($"/articles/{result.ArticleId}");
    }

    /// <summary>A statement that was not kept is removed again: statements are stored in the order in which they were shown.</summary>
    private async Task DropAsync(Guid article, IReadOnlySet<int> kept, CancellationToken cancellationToken)
    {
        var ids = new List<Guid>();
        for (OrdinalCursor? after = null; ;)
        {
            var page = await articles.StatementsAsync(article, after, MostShown, cancellationToken);
            ids.AddRange(page!.Items.Select(s => s.Id));
            if ((after = page.Next) is null) break;
        }

        foreach (var (index, id) in ids.Index().Where(s => !kept.Contains(s.Index))) await curation.RemoveAsync(id, precondition: null, cancellationToken);
    }

    private async Task<(ArticleRequest? Request, IReadOnlyList<string> Errors)> ReadAsync(AddForm form, CancellationToken cancellationToken)
    {
        if (form.Text is { } text && Characters.FirstControl(text) is { } control) return (null, [$"The text {Characters.Refusal(control)}"]);
        DateTimeOffset? published = null;
        if (form.PublishedAt is { Length: > 0 } day)
        {
            if (!Instants.TryDate(day, out var date)) return (null, ["The date must be written YYYY-MM-DD."]);
            published = Instants.StartOf(date);
        }

        var request = new ArticleRequest { Text = form.Plain(), Title = form.Title, Publisher = form.Publisher, Url = form.Url, PublishedAt = published };
        var found = await rules.ValidateAsync(request, cancellationToken);
        return found.IsValid ? (request, []) : (null, [.. found.Errors.Select(e => $"{e.PropertyName} {e.ErrorMessage}")]);
    }

    private Pages.PageResult<AddPage, AddView> Refuse(AddForm form, IReadOnlyList<string> errors)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(form, errors: errors);
    }

    private Pages.PageResult<AddPage, AddView> Show(AddForm form, ArticleDraft? draft = null, IReadOnlyList<string>? errors = null) =>
        Page<AddPage, AddView>(Frame("Add an article", Section.Add), new AddView(FormToken, form, draft, errors ?? []));
}
