using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Api.Http.Access;

/// <summary>Signs the caller in with a claim for each scope it has, and makes it the writer of what the request writes.</summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Callers callers, Writer writer)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "ApiKey";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (await callers.FindAsync(Context) is not { } caller) return AuthenticateResult.NoResult();
        writer.Name = caller.Name;
        var scopes = Enum.GetValues<KeyScope>().Where(scope => scope <= caller.Scope).Select(scope => new Claim(Scopes.Claim, scope.ToString()));
        var identity = new ClaimsIdentity(scopes.Prepend(new Claim(ClaimTypes.Name, caller.Name)), Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    /// <summary>A browser is led to where it can sign in; whoever else is told how to send a key.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!PagePaths.Want(Request)) return ProblemWriter.WriteAsync(Context, ProblemType.KeyRequired, $"Send a valid key as Authorization: Bearer or {Callers.KeyHeader}.");
        var to = HttpMethods.IsGet(Request.Method) ? Request.Path + Request.QueryString.Value : "/review";
        Response.Headers.Location = $"/sign-in?to={Uri.EscapeDataString(to)}";
        Response.Headers.CacheControl = "no-store";
        Response.StatusCode = StatusCodes.Status303SeeOther;
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ProblemWriter.WriteAsync(Context, ProblemType.Refused, "The scope of the key does not reach so far.");
}
