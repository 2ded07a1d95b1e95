namespace StatementTracker.Benchmarks.DataSets;

/// <summary>Fills a migrated, empty database the fast way of its kind.</summary>
internal interface IBulk : IDisposable
{
    void Insert(EntityTable table, IReadOnlyList<object> rows);

    void SetLedger(long sequence, long recordedAt);

    /// <summary>Makes the indexes; each step is said before it is taken.</summary>
    void Finish(Action<string> step);
}
