using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace StatementTracker.Api.Explorer.Pages;

/// <summary>Renders components to the bytes that are sent. Whatever text a model holds comes out as text.</summary>
internal sealed class HtmlPages(IServiceProvider services, ILoggerFactory loggers)
{
    public const string MediaType = "text/html; charset=utf-8";

    public async Task<byte[]> RenderAsync<TPage, TModel>(PageFrame frame, TModel model)
        where TPage : PageOf<TModel>
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(PageOf<>.Frame)] = frame, [nameof(PageOf<>.Model)] = model });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(parameters)).ToHtmlString());
        return Encoding.UTF8.GetBytes(html);
    }
}
