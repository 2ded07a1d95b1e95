namespace StatementTracker.Storage;

/// <summary>A list of values in a query costs a parameter each, so long lists are asked for in parts.</summary>
internal static class KeyChunks
{
    private const int Size = 500;

    public static async Task EachChunkAsync<T>(this IEnumerable<T> keys, Func<T[], Task> load)
    {
        foreach (var chunk in keys.Chunk(Size)) await load(chunk);
    }
}
