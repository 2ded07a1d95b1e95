using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Formatters;
using StatementTracker.Api.Http.Compression;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Negotiation;

/// <summary>
/// Refuses a client that takes no form or no coding its answer comes in (406): of a write before anything is stored, of a read once there
/// is something to send, so that what is not there is 404 to everybody. The forms are those of the action's <c>ProducesResponseType</c>,
/// JSON where it names none; what sends no body has none to refuse.
/// </summary>
internal sealed class AcceptFilter : IResourceFilter, IResultFilter
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> known = new();

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!IsRead(context) && !HttpMethods.IsDelete(context.HttpContext.Request.Method)) Check(context);
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (IsRead(context)) Check(context);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // What was answered stands.
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // What was answered stands.
    }

    private static bool IsRead(FilterContext context) =>
        HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method);

    private void Check(FilterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.Headers.Accept.Count > 0)
        {
            var forms = known.GetOrAdd(context.ActionDescriptor.Id, _ => FormsOf(context.ActionDescriptor));
            if (MediaForms.Choose(request.Headers.Accept, forms) is null)
                throw new ProblemException(ProblemType.NotAcceptable, $"It comes as {string.Join(", ", forms)}.");
        }

        if (AcceptedCodings.Of(request).Best is null)
            throw new ProblemException(ProblemType.NotAcceptable, "It comes plain, or coded as br or gzip.");
    }

    private static IReadOnlyList<string> FormsOf(ActionDescriptor action)
    {
        var forms = new MediaTypeCollection();
        foreach (var answer in action.FilterDescriptors.Select(descriptor => descriptor.Filter).OfType<IApiResponseMetadataProvider>())
        {
            if (answer.StatusCode is >= 200 and < 300) answer.SetContentTypes(forms);
        }

        return forms.Count > 0 ? [.. forms] : [StrictJson.MediaType];
    }
}
