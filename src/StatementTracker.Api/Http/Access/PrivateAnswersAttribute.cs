using Microsoft.AspNetCore.Mvc.Filters;
using StatementTracker.Api.Http.Caching;

namespace StatementTracker.Api.Http.Access;

/// <summary>What is answered is for this caller alone: neither this service nor anybody on the way keeps it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PrivateAnswersAttribute : Attribute, IResourceFilter
{
    public static bool IsOn(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PrivateAnswersAttribute>() is not null;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        http.KeepNoAnswer();
        http.Response.OnStarting(() =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing is left to do.
    }
}
