using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Requests;

/// <summary>Refuses query parameters that are unknown, repeated, empty, or no clean text.</summary>
internal sealed class StrictQueryFilter : IResourceFilter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly ConcurrentDictionary<string, HashSet<string>> known = new();

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var names = known.GetOrAdd(context.ActionDescriptor.Id, _ => [.. NamesOf(context.ActionDescriptor)]);
        var errors = new InputErrors();
        foreach (var (name, values) in context.HttpContext.Request.Query)
        {
            if (!names.Contains(name)) errors.Add(name, "is not a parameter of this call.");
            else if (values.Count != 1) errors.Add(name, "is given more than once.");
            else if (string.IsNullOrWhiteSpace(values[0])) errors.Add(name, "must not be empty; leave it out instead.");
            else if (Characters.FirstControl(values[0]!) is { } control) errors.Add(name, Characters.Refusal(control));
        }

        foreach (var name in NamesOfBrokenText(context.HttpContext.Request.QueryString.Value ?? "")) errors.Add(name, "is not valid UTF-8.");
        if (errors.Any) throw ProblemException.Invalid(errors);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // What the action did stands.
    }

    private static IEnumerable<string> NamesOf(ActionDescriptor action) => action.Parameters
        .Where(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Query)
        .SelectMany(parameter => IsSimple(parameter.ParameterType)
            ? [parameter.Name]
            : parameter.ParameterType.GetProperties().Where(property => property.CanWrite).Select(property => FieldNames.Camel(property.Name)));

    private static bool IsSimple(Type type) =>
        type == typeof(string) || type == typeof(Moment) || (Nullable.GetUnderlyingType(type) ?? type).IsValueType;

    /// <summary>ASP.NET leaves percent-encoded bytes that are no UTF-8 as they are; here they are refused.</summary>
    private static IEnumerable<string> NamesOfBrokenText(string query)
    {
        foreach (var pair in query.TrimStart('?').Split('&'))
        {
            var bytes = Encoding.UTF8.GetBytes(pair);
            var broken = false;
            try
            {
                Utf8.GetString(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length)!);
            }
            catch (DecoderFallbackException)
            {
                broken = true;
            }

            if (broken) yield return pair.Split('=')[0];
        }
    }
}
