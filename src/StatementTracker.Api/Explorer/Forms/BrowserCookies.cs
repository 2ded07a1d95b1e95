namespace StatementTracker.Api.Explorer.Forms;

/// <summary>What browsers keep for us until they are closed: read by no script, sent with no request that another site makes.</summary>
internal static class BrowserCookies
{
    /// <summary>Holds the key that a browser is signed in with. It counts for pages only; the API takes keys in headers.</summary>
    public const string Key = "statementtracker-key";

    public static CookieOptions Options(HttpRequest request) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, Path = "/", IsEssential = true };
}
