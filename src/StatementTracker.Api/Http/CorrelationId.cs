using System.Diagnostics;
using System.Text.RegularExpressions;
using Serilog.Context;

namespace StatementTracker.Api.Http;

/// <summary>Gives each request an id that the answer, the problem and every log line show: the caller's, else the trace's.</summary>
internal sealed partial class CorrelationId(RequestDelegate next)
{
    public const string Header = "X-Correlation-Id";

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var id = Of(context.Request);
        context.TraceIdentifier = id;
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = id;
            return Task.CompletedTask;
        });
        using (LogContext.PushProperty("CorrelationId", id)) await next(context);
    }

    /// <summary>The caller's, else the trace's, else a new one.</summary>
    public static string Of(HttpRequest request) => request.Headers[Header] is [{ } given] && Acceptable().IsMatch(given)
        ? given
        : Activity.Current?.TraceId.ToString() ?? ActivityTraceId.CreateRandom().ToString();

    [GeneratedRegex(@"^[A-Za-z0-9._:-]{1,100}\z")]
    private static partial Regex Acceptable();
}
