using Microsoft.AspNetCore.Mvc.Filters;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Storage;

namespace StatementTracker.Api.Http;

/// <summary>An answer is made of several queries: all of them read the record as it was when the first began, whoever writes meanwhile.</summary>
internal sealed class OneSnapshot(TrackerDbContext db) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var answers = request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || PagePaths.Hold(request.Path);
        if (!reads || !answers || context.ActionDescriptor.EndpointMetadata.OfType<ReadsByItselfAttribute>().Any())
        {
            await next();
            return;
        }

        await using var snapshot = await db.BeginSnapshotAsync(context.HttpContext.RequestAborted);
        await next();
    }
}
