using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Data.Sqlite;
using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Queries.Feed;
using StatementTracker.Storage;

namespace StatementTracker.Api.Http.Problems;

/// <summary>Turns every exception into the problem it means.</summary>
internal sealed class ProblemExceptionHandler(ILogger<ProblemExceptionHandler> log) : IExceptionHandler
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteInterrupted = 9;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        if (exception is MovedException moved)
        {
            httpContext.Response.Redirect(moved.Location, permanent: true, preserveMethod: true);
            return true;
        }

        var (type, detail, errors) = Read(exception);
        if (type.Status >= 500 && exception is not ProblemException) log.LogError(exception, "Request failed with {Problem}", type.Word);
        await ProblemWriter.WriteAsync(httpContext, type, detail, errors);
        return true;
    }

    /// <summary>What an exception means to whoever asked.</summary>
    public static (ProblemType Type, string? Detail, InputErrors? Errors) Read(Exception exception) => exception switch
    {
        ProblemException problem => (problem.Type, problem.Message, problem.Errors),
        TooMuchToSupposeException much => (ProblemType.Validation, much.Message, InputErrors.Of(much.Field, much.Message)),
        DomainRuleException rule => (ProblemType.Rule, rule.Message, InputErrors.Of(rule.Field, rule.Message)),
        ConflictException clash => (ProblemType.Conflict, clash.Message, InputErrors.Of(clash.Field, clash.Message)),
        PreconditionFailedException stale => (ProblemType.Stale, stale.Message, null),
        UnknownPlaceException gone => (ProblemType.Gone, gone.Message, null),
        BadHttpRequestException framing => (ProblemType.Of(framing.StatusCode), FramingDetail(framing.StatusCode), null),
        _ when IsPassing(exception) => (ProblemType.Unavailable, "The database cannot be reached, is busy or has no room.", null),
        _ => (ProblemType.Internal, null, null),
    };

    /// <summary>True for a database that is busy, out of reach or out of room; EF Core wraps what the driver throws.</summary>
    private static bool IsPassing(Exception? exception) => exception switch
    {
        null => false,
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked or SqliteInterrupted or SqliteInputOutput or SqliteFull or SqliteCannotOpen } => true,
        DbException { IsTransient: true } => true,
        _ => IsPassing(exception.InnerException),
    };

    private static string? FramingDetail(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => "The body is over 8 MiB.",
        StatusCodes.Status400BadRequest => "The body ended early or its framing is broken.",
        _ => null,
    };
}
