using Microsoft.Net.Http.Headers;

namespace StatementTracker.Api.Explorer.Pages;

/// <summary>Tells the pages, which people look at, from what programs call.</summary>
internal static class PagePaths
{
    private static readonly PathString[] Roots = ["/articles", "/statements", "/actors", "/issues", "/search", "/explorer", "/review", "/add", "/sign-in"];
    private static readonly PathString[] Others = ["/api", "/swagger", "/health", "/mcp"];

    /// <summary>True for the explorer's pages and what they load.</summary>
    public static bool Hold(PathString path) => path == "/" || StandsUnder(Roots, path);

    /// <summary>What a list is called on a page and in the API alike, so that they share cursors: "/articles".</summary>
    public static string Twin(PathString path) => path.StartsWithSegments("/api/v1", StringComparison.Ordinal, out var rest) ? rest.Value! : path.Value!;

    /// <summary>True where an error is best told by a page: the client asks for one, as browsers do, and for nothing of the API.</summary>
    public static bool Want(HttpRequest request) =>
        !StandsUnder(Others, request.Path)
        && MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    private static bool StandsUnder(PathString[] roots, PathString path) => Array.Exists(roots, root => path.StartsWithSegments(root, StringComparison.Ordinal));
}
