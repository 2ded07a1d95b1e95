using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Queries;

namespace StatementTracker.Api.LinkedData;

/// <summary>Where an article shows what is in the record.</summary>
[ApiController]
[Route("api/v1/articles/{article:id}/annotations")]
[Tags("Articles")]
public sealed class AnnotationsController(ArticleReadings readings) : ControllerBase
{
    /// <summary>List where an article shows what</summary>
    /// <remarks>
    /// A collection of W3C Web Annotations, in one page: each statement at its words (<c>describing</c>), each speaker at its name
    /// (<c>identifying</c>), each reference at its evidence (<c>linking</c>). Positions count Unicode code points, as that recommendation has
    /// it; everywhere else this service counts UTF-16 code units.
    /// </remarks>
    [HttpGet(Name = "listAnnotationsOfArticle")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, Vocabulary.MediaType)]
    public async Task<ActionResult> List(Guid article, CancellationToken cancellationToken) =>
        await readings.OfAsync(article, cancellationToken) is { } reading
            ? new LinkedDocument(new Annotations(reading, new Iris(Request.PathBase)).Collection(), Annotations.MediaType)
            : throw ProblemException.NotFound("article");
}
