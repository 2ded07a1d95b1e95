using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Json;

namespace StatementTracker.Api.ArticleImports;

/// <summary>Articles of any number at once.</summary>
[ApiController]
[Route("api/v1/imports")]
public sealed class ImportsController(ArticleImport import) : ControllerBase
{
    /// <summary>Take articles in as they arrive</summary>
    /// <remarks>
    /// Newline-delimited JSON: each line what <c>POST /articles</c> takes, at most 8 MiB of it; the body may be of any length. Each line is
    /// answered by a line as soon as it is stored, or with the problem that it has alone. To go on after a break, send what was not
    /// answered, or all of it again: what stands already is answered 200. A client that sends everything before it reads may send 100,000.
    /// </remarks>
    [HttpPost(Name = "importArticles")]
    [Consumes(JsonLines.MediaType)]
    [DisableRequestSizeLimit]
    [DisableRequestTimeout]
    [ProducesResponseType<string>(StatusCodes.Status200OK, JsonLines.MediaType)]
    public ActionResult Import(ArticleLines lines, CancellationToken cancellationToken) => new ImportAnswers(import.RunAsync(lines, cancellationToken));
}
