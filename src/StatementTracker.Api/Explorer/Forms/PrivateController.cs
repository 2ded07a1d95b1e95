using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Explorer.Forms;

/// <summary>What the controllers of forms share: their pages are for one person alone, and they take no form that is not theirs.</summary>
[PrivateAnswers]
[TakesOwnForms]
public abstract class PrivateController : PageController
{
    /// <summary>What every form of the page carries.</summary>
    protected string FormToken => FormTokens.Issue(HttpContext);

    /// <summary>Goes on by GET, so that loading the page again sends nothing again.</summary>
    protected IActionResult GoTo(string path)
    {
        Response.Headers.Location = path;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}

/// <summary>Refuses (403) a form that a page of another site may have sent.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesOwnFormsAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method))
        {
            var mark = request.HasFormContentType ? (await request.ReadFormAsync(context.HttpContext.RequestAborted))[FormTokens.Field].ToString() : null;
            var elsewhere = request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");
            if (elsewhere || !FormTokens.Holds(context.HttpContext, mark))
                throw new ProblemException(ProblemType.Refused, "The form was not made for this browser, or it has signed in or out since. Go back, load the page again, and send it once more.");
        }

        await next();
    }
}
