using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Caching;

namespace StatementTracker.Api.Explorer.Pages;

/// <summary>Answers with a page: tagged, and kept while nothing was written, like every other read.</summary>
public sealed class PageResult<TPage, TModel>(PageFrame frame, TModel model) : IActionResult
    where TPage : PageOf<TModel>
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var bytes = await http.RequestServices.GetRequiredService<HtmlPages>().RenderAsync<TPage, TModel>(frame, model);
        http.Response.Headers.Remove("Link");
        await Answer.Plain(bytes, HtmlPages.MediaType).KeepAndWriteAsync(http);
    }
}
