using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;
using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Api.Http.Idempotency;

/// <summary>
/// Answers a POST that has an <c>Idempotency-Key</c> once: its effect and its answer are committed together, and whoever sends it again
/// gets that answer. What fails on this side (5xx) has no effect and is not kept.
/// </summary>
internal sealed class IdempotentPosts(RequestDelegate next, IExceptionHandler problems, IOptions<IdempotencyOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan BetweenPrunings = TimeSpan.FromMinutes(1);

    private long nextPruning;

    public async Task InvokeAsync(HttpContext context, TrackerDbContext db, KeptAnswers answers, Callers callers, WriteWatch watch)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!Stores(context) || IdempotencyKey.Of(context.Request) is not { } key)
        {
            await next(context);
            return;
        }

        // The repetition may come from a client that takes no codings.
        context.Request.Headers.AcceptEncoding = default;
        var body = await RequestBytes.ReadAsync(context.Request);
        context.Request.Body = new MemoryStream(body, writable: false);
        var request = KeptRequest.Of(context.Request, await callers.FindAsync(context), key, body);
        var (kept, isMine) = await answers.ClaimAsync(request.Id, request.Fingerprint, options.Value.Lease, options.Value.KeepFor, context.RequestAborted);
        if (kept.Fingerprint != request.Fingerprint)
            throw new ProblemException(ProblemType.KeyReused, "The Idempotency-Key was first sent with another request; choose a new one.");
        if (!isMine && kept.Answer is null) throw InFlight();
        var response = isMine ? await AnswerAsync(context, db, answers, kept, request) : request.Open(kept.Answer!);
        if (isMine) watch.Raise();
        await response.WriteAsync(context);
        if (isMine) await PruneAsync(answers);
    }

    /// <summary>What is streamed in is no one request with one answer.</summary>
    private static bool Stores(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
        && context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && context.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<StoresNothingAttribute>() is null
        && endpoint.Metadata.GetMetadata<DisableRequestTimeoutAttribute>() is null;

    private async Task<KeptResponse> AnswerAsync(HttpContext context, TrackerDbContext db, KeptAnswers answers, KeptAnswer claim, KeptRequest request)
    {
        await using var turn = db.HoldTurn();
        KeptResponse? response = null;
        try
        {
            response = await RunAsync(context);
        }
        finally
        {
            if (response is not { Status: < StatusCodes.Status400BadRequest }) await turn.UndoAsync();
            if (response is not { Status: < StatusCodes.Status500InternalServerError }) await answers.ReleaseAsync(claim);
        }

        if (response.Status >= StatusCodes.Status500InternalServerError) return response;

        if (!await answers.CompleteAsync(claim, request.Seal(response))) throw InFlight();
        await turn.CommitAsync();
        return response;
    }

    /// <summary>The whole answer, problems included, before a byte of it is sent; a request that was given up has none.</summary>
    private async Task<KeptResponse> RunAsync(HttpContext context)
    {
        var sending = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Clear();
            if (!await problems.TryHandleAsync(context, fault, context.RequestAborted)) throw;
        }
        finally
        {
            context.Response.Body = sending;
        }

        return KeptResponse.Of(context.Response, buffer.ToArray());
    }

    private async Task PruneAsync(KeptAnswers answers)
    {
        var (now, due) = (clock.GetUtcNow().UtcTicks, Interlocked.Read(ref nextPruning));
        if (now >= due && Interlocked.CompareExchange(ref nextPruning, now + BetweenPrunings.Ticks, due) == due) await answers.PruneAsync(CancellationToken.None);
    }

    private static ProblemException InFlight() =>
        new(ProblemType.InFlight, "The first request with this Idempotency-Key is still being answered; send it again in a moment.");
}
