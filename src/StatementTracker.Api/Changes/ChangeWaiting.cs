using StatementTracker.Queries.Feed;
using StatementTracker.Storage;

namespace StatementTracker.Api.Changes;

/// <summary>Waits for changes: until there are some, the time is over, the caller leaves or the host stops.</summary>
public sealed class ChangeWaiting(ChangeFeed feed, WriteWatch watch, TimeProvider clock, IHostApplicationLifetime host)
{
    /// <summary>How long a stream is silent before it shows that it lives.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <returns>The first page with changes, or an empty one when the time is over.</returns>
    public async Task<FeedPage> ReadAsync(FeedPlace after, ChangeFilter filter, int limit, TimeSpan wait, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(wait, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(time.Token, host.ApplicationStopping, cancellationToken);
        while (true)
        {
            var next = watch.Next;
            var page = await feed.ReadAsync(after, filter, limit, cancellationToken);
            if (page.Items.Count > 0 || page.More || wait == TimeSpan.Zero || !await ComesAsync(next, ended.Token)) return page;
            after = page.Next;
        }
    }

    /// <summary>Page after page for as long as the caller stays and the host runs; an empty one after each <see cref="Heartbeat"/> without changes.</summary>
    public async IAsyncEnumerable<FeedPage> FollowAsync(
        FeedPlace after, ChangeFilter filter, int limit, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!host.ApplicationStopping.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            var page = await ReadAsync(after, filter, limit, Heartbeat, cancellationToken);
            yield return page;
            after = page.Next;
        }
    }

    private static async Task<bool> ComesAsync(Task next, CancellationToken ended)
    {
        try
        {
            await next.WaitAsync(ended);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
