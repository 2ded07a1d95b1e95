namespace StatementTracker.Storage;

/// <summary>Lets readers wait for the next write: one of this process wakes them at once, one of another when its version is seen.</summary>
public sealed class WriteWatch
{
    private TaskCompletionSource next = Fresh();
    private long seen;

    /// <summary>
    /// Completes when something may have been written since. Who takes it before reading, and reads again once it completes, misses nothing;
    /// there may also be nothing new then.
    /// </summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>Tells of the version of the data, as it was just read; another one than before wakes who waits. Called in turn.</summary>
    public void See(long version)
    {
        if (version == seen) return;
        seen = version;
        Raise();
    }

    /// <summary>Wakes who waits: something was committed, or may have been.</summary>
    public void Raise() => Interlocked.Exchange(ref next, Fresh()).SetResult();

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
