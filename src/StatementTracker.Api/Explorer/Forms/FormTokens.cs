using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using StatementTracker.Api.Http.Access;

namespace StatementTracker.Api.Explorer.Forms;

/// <summary>
/// Tells forms of ours from those of other sites: each carries a mark made of a secret that only this browser holds for this site, and of
/// the key it is signed in with. Nothing is kept here, so that any instance takes what another gave out.
/// </summary>
internal static class FormTokens
{
    public const string Field = "mark";

    private const string Cookie = "statementtracker-form";
    private const int Bytes = 32;

    /// <summary>The mark for the forms of a page; the browser is given its secret where it has none.</summary>
    public static string Issue(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is { Length: > 0 } known) return Of(known, context);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        context.Response.Cookies.Append(Cookie, secret, BrowserCookies.Options(context.Request));
        return Of(secret, context);
    }

    public static bool Holds(HttpContext context, string? mark) =>
        mark is not null
        && context.Request.Cookies[Cookie] is { Length: > 0 } secret
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(mark), Encoding.UTF8.GetBytes(Of(secret, context)));

    private static string Of(string secret, HttpContext context) => Base64Url.EncodeToString(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(Callers.KeyOf(context.Request) ?? "")));
}
