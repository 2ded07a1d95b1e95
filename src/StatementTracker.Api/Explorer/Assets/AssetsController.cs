using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Explorer.Assets;

/// <summary>What pages load: open to all, as the page to sign in needs it.</summary>
[AllowAnonymous]
[Produces("text/css", "text/javascript", "image/svg+xml")]
[Route("explorer")]
public sealed class AssetsController : PageController
{
    [HttpGet("{hash}/{name}")]
    public FileContentResult Get(string hash, string name)
    {
        var asset = Asset.Find($"/explorer/{hash}/{name}") ?? throw ProblemException.NotFound("file");
        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return File(asset.Content, asset.MediaType);
    }
}
