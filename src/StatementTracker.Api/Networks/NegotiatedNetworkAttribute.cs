using Microsoft.AspNetCore.Mvc.Filters;

namespace StatementTracker.Api.Networks;

/// <summary>Refuses a client that takes no form a network comes in (406), before anything is computed.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NegotiatedNetworkAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        NetworkFormat.Choose(context.HttpContext.Request.Headers.Accept);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // What was answered stands.
    }
}
