namespace StatementTracker.Api.Http.OpenApi;

/// <summary>Refuses every method but GET and HEAD where a page answers those (405); the pages themselves would find nothing.</summary>
internal sealed class ReadOnlyPages(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, method) = (context.Request, context.Request.Method);
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || !request.Path.StartsWithSegments("/swagger", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        request.Method = HttpMethods.Head;
        await next(context);
        request.Method = method;
        if (context.Response.HasStarted || context.Response.StatusCode >= StatusCodes.Status400BadRequest) return;
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Head}";
    }
}
