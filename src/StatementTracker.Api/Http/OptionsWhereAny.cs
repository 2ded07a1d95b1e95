namespace StatementTracker.Api.Http;

/// <summary>Answers OPTIONS on every route with the methods that it takes; routing knows them where it refuses the method.</summary>
internal sealed class OptionsWhereAny(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await next(context);
        var response = context.Response;
        if (!HttpMethods.IsOptions(context.Request.Method) || response.StatusCode != StatusCodes.Status405MethodNotAllowed || response.HasStarted) return;
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = $"{response.Headers.Allow}, {HttpMethods.Options}";
        response.Headers.CacheControl = "no-store";
    }
}
