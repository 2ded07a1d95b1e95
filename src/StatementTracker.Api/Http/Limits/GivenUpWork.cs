using StatementTracker.Storage;

namespace StatementTracker.Api.Http.Limits;

/// <summary>Ends the database's work for a request that is given up, by its client or by its time-out, whatever the driver makes of that.</summary>
internal sealed class GivenUpWork(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, TrackerDbContext db)
    {
        ArgumentNullException.ThrowIfNull(context);
        var givenUp = context.RequestAborted;
        using var ending = db.EndWith(givenUp);
        try
        {
            await next(context);
        }
        catch (Exception fault) when (givenUp.IsCancellationRequested && fault is not OperationCanceledException)
        {
            throw new OperationCanceledException("The request was given up.", fault, givenUp);
        }
    }
}
