namespace StatementTracker.Benchmarks.News;

/// <summary>Chance that falls the same way for a seed on every machine and runtime (splitmix64).</summary>
internal sealed class Dice(int seed)
{
    private ulong state = (ulong)seed * 0x9E3779B97F4A7C15;

    public bool Chance(double probability) => Next(1_000_000) < probability * 1_000_000;

    public T One<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + Next(most - least + 1);

    private int Next(int limit)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }
}
