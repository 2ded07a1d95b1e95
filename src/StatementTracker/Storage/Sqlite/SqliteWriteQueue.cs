using System.Collections.Concurrent;

namespace StatementTracker.Storage.Sqlite;

/// <summary>The writers of this process stand in line for SQLite's one write lock; other processes are met at the lock itself.</summary>
internal static class SqliteWriteQueue
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = new(StringComparer.Ordinal);

    public static async Task<IDisposable> EnterAsync(string file, CancellationToken cancellationToken)
    {
        var queue = Queues.GetOrAdd(file, _ => new SemaphoreSlim(1));
        await queue.WaitAsync(cancellationToken);
        return new Turn(queue);
    }

    private sealed class Turn(SemaphoreSlim queue) : IDisposable
    {
        public void Dispose() => queue.Release();
    }
}
