using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;

namespace StatementTracker.Api.Http.Problems;

/// <summary>Turns every exception into the problem it means.</summary>
internal sealed class ProblemExceptionHandler(ILogger<ProblemExceptionHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        var (type, detail, errors) = Read(exception);
        if (type.Status >= 500) log.LogError(exception, "Request failed with {Problem}", type.Word);
        if (type == ProblemType.Unavailable) httpContext.Response.Headers.RetryAfter = "5";
        await ProblemWriter.WriteAsync(httpContext, type, detail, errors);
        return true;
    }

    private static (ProblemType Type, string? Detail, InputErrors? Errors) Read(Exception exception) => exception switch
    {
        ProblemException problem => (problem.Type, problem.Message, problem.Errors),
        BadHttpRequestException framing => (ProblemType.Of(framing.StatusCode), FramingDetail(framing.StatusCode), null),
        DbException { IsTransient: true } => (ProblemType.Unavailable, "The database cannot be reached or is busy.", null),
        _ => (ProblemType.Internal, null, null),
    };

    private static string? FramingDetail(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => "The body is over 8 MiB.",
        StatusCodes.Status400BadRequest => "The body ended early or its framing is broken.",
        _ => null,
    };
}
