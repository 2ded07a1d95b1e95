using Microsoft.AspNetCore.Mvc.Filters;

namespace StatementTracker.Api.Http.Requests;

/// <summary>Validates every request object of an action.</summary>
internal sealed class ValidationFilter : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        await Validation.RequireAsync(context.ActionArguments.Values.OfType<object>(), context.HttpContext.RequestServices, context.HttpContext.RequestAborted);
        await next();
    }
}
