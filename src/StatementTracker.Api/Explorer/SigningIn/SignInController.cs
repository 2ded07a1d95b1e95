using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Explorer.Forms;
using StatementTracker.Api.Http.Access;

namespace StatementTracker.Api.Explorer.SigningIn;

/// <summary>How a browser comes to carry a key, and to carry none.</summary>
[AllowAnonymous]
[Route("sign-in")]
public sealed class SignInController(IServiceProvider services) : PrivateController
{
    [HttpGet]
    public async Task<IActionResult> Get([FromQuery] SignInRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var caller = await services.GetRequiredService<Callers>().FindAsync(HttpContext);
        return Show(new SignInView(FormToken, Local(request.To), caller?.Scope.ToString(), Failed: false));
    }

    [HttpPost]
    public async Task<IActionResult> SignIn([FromForm] string? key, [FromForm] string? to, CancellationToken cancellationToken)
    {
        if (key is not { Length: > 0 and <= 200 } || await services.GetRequiredService<Callers>().OfKeyAsync(key.Trim(), cancellationToken) is null)
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Show(new SignInView(FormToken, Local(to), Scope: null, Failed: true));
        }

        Response.Cookies.Append(BrowserCookies.Key, key.Trim(), BrowserCookies.Options(Request));
        return GoTo(Local(to));
    }

    [HttpPost("out")]
    public IActionResult Leave()
    {
        Response.Cookies.Delete(BrowserCookies.Key, BrowserCookies.Options(Request));
        return GoTo("/");
    }

    private Pages.PageResult<SignInPage, SignInView> Show(SignInView view) => Page<SignInPage, SignInView>(Frame("Sign in", section: null), view);

    /// <summary>Only ever a page of ours.</summary>
    private string Local(string? path) => Url.IsLocalUrl(path) ? path! : "/review";
}

/// <summary>Where to go on.</summary>
public sealed record SignInRequest
{
    /// <summary>The path of the page that needs a key.</summary>
    public string? To { get; init; }
}

/// <param name="FormToken">What the form carries.</param>
/// <param name="To">Where to go on.</param>
/// <param name="Scope">What the browser may do already, or null.</param>
/// <param name="Failed">True where the key given is none in force.</param>
public sealed record SignInView(string FormToken, string To, string? Scope, bool Failed);
