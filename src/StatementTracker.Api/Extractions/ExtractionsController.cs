using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Extraction;
using StatementTracker.Ingestion;

namespace StatementTracker.Api.Extractions;

/// <summary>Reading a text without storing it.</summary>
[ApiController]
[Route("api/v1/extractions")]
public sealed class ExtractionsController(StatementExtractor extractor) : ControllerBase
{
    /// <summary>Read a text and store nothing</summary>
    /// <remarks>What the text says by itself: no identity is looked up and no issue is tagged. Indices point into the lists of the answer.</remarks>
    [HttpPost(Name = "extract")]
    [Consumes(StrictJson.MediaType)]
    [StoresNothing]
    public ActionResult<ExtractionResponse> Extract(ExtractionRequest request)
    {
        var draft = extractor.ExtractMeasured(TextLimit.Check(request.Text!));
        return ExtractionResponse.Of(draft, request.PublishedAt);
    }
}
