using System.Text.RegularExpressions;

namespace StatementTracker.Api.Http.Requests;

/// <summary>The two ways to name an actor or issue in a path, query or body: its UUID or its slug.</summary>
internal static partial class Keys
{
    public const string SlugPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    public static bool IsKey(string text) => IsId(text) || IsSlug(text);

    public static bool IsId(string text) => Guid.TryParseExact(text, "D", out _);

    public static bool IsSlug(string text) => text.Length <= 100 && Slug().IsMatch(text);

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Slug();
}

/// <summary>Routes what cannot name anything to 404: <c>{actor:key}</c>.</summary>
internal sealed class KeyConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string text && Keys.IsKey(text);
}

/// <summary>Routes what is no UUID to 404: <c>{id:id}</c>.</summary>
internal sealed class IdConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string text && Keys.IsId(text);
}
