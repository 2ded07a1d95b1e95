using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Explorer.Pages;

/// <summary>Shows a problem to people: the same words that programs get as JSON.</summary>
internal static class ProblemPages
{
    public static async Task<byte[]> RenderAsync(HttpContext context, Problem problem)
    {
        var frame = PageFrame.Of(context.Request, problem.Title.TrimEnd('.'), section: null);
        return await context.RequestServices.GetRequiredService<HtmlPages>().RenderAsync<ProblemPage, Problem>(frame, problem);
    }
}
