using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StatementTracker.Api.Explorer.Pages;

/// <summary>What the controllers of pages share. They are no part of the documented API.</summary>
[ApiController]
[ApiExplorerSettings(IgnoreApi = true)]
[LeavesOutEmptyFields]
[Produces("text/html")]
public abstract class PageController : ControllerBase
{
    protected PageResult<TPage, TModel> Page<TPage, TModel>(PageFrame frame, TModel model)
        where TPage : PageOf<TModel> => new(frame, model);

    protected PageFrame Frame(string title, Section? section, params IReadOnlyList<JsonTwin> twins) => PageFrame.Of(Request, title, section, twins);

    /// <summary>The same path and filters from another cursor on; null at the end.</summary>
    protected string? NextPage(string? cursor) => cursor is null
        ? null
        : Request.Path + QueryString.Create(Request.Query.Where(p => p.Key != "cursor").Append(new("cursor", cursor)));
}

/// <summary>A form sends its empty fields too; the address without them is the one that lasts.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LeavesOutEmptyFieldsAttribute : Attribute, IResourceFilter, IOrderedFilter
{
    /// <summary>Before queries are looked at.</summary>
    public int Order => int.MinValue;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsGet(request.Method) || !request.Query.Any(field => string.IsNullOrWhiteSpace(field.Value))) return;
        var filled = QueryString.Create(request.Query.Where(field => !string.IsNullOrWhiteSpace(field.Value)));
        context.Result = new LocalRedirectResult(request.PathBase + request.Path + filled);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing is left to do.
    }
}
