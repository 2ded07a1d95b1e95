using StatementTracker.Api.Explorer.Pages;

namespace StatementTracker.Api.Http;

/// <summary>
/// Tells browsers to take every answer for what it says it is, and pages to load nothing from elsewhere; over TLS, to stay
/// with TLS; and to keep nothing of which nothing is said. A page may be named to this service alone: without that, browsers send its forms
/// as if from nowhere.
/// </summary>
internal sealed class ProtectiveHeaders(RequestDelegate next)
{
    private const string NoPage = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Swagger UI sets styles and inlines its icons; scripts it loads from here only.</summary>
    private const string Documentation =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Pages are styled and scripted from here only, nothing of it inline, and send their forms here only.</summary>
    private const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string TwoYears = "max-age=63072000";

    /// <summary>They are set at the last moment, since a failure clears what was set before.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.OnStarting(Set, context);
        return next(context);
    }

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = PagePaths.Hold(context.Request.Path) ? "same-origin" : "no-referrer";
        headers.ContentSecurityPolicy = PolicyOf(context.Request);
        headers.Remove("x-swagger-ui-version");
        if (context.Request.IsHttps) headers.StrictTransportSecurity = TwoYears;
        return Task.CompletedTask;
    }

    private static string PolicyOf(HttpRequest request) =>
        request.Path.StartsWithSegments("/swagger", StringComparison.Ordinal) ? Documentation
        : PagePaths.Hold(request.Path) || PagePaths.Want(request) ? Page
        : NoPage;
}
