namespace StatementTracker.Linking.Utterances;

/// <summary>
/// Where in a longer wording a shorter one stands, found as a fitting alignment: what the longer says before and after costs nothing, a
/// word it says in between costs half of what a shared word earns. A later part of a quotation is so found where it is, even if another
/// part begins like it.
/// </summary>
internal static class Passage
{
    private const int Earned = 2;
    private const int Cost = 1;

    /// <returns>Places in the shorter and the longer that hold the same word, ascending in both; of equally good passages, the first.</returns>
    public static IReadOnlyList<(int Shorter, int Longer)> Of(IReadOnlyList<string> shorter, IReadOnlyList<string> longer)
    {
        var (rows, columns) = (shorter.Count, longer.Count);
        var best = new int[rows + 1, columns + 1];
        for (var i = 1; i <= rows; i++)
        {
            for (var j = 1; j <= columns; j++)
            {
                var apart = Math.Max(best[i - 1, j], best[i, j - 1] - Cost);
                best[i, j] = Same(shorter[i - 1], longer[j - 1]) ? Math.Max(apart, best[i - 1, j - 1] + Earned) : apart;
            }
        }

        var end = Enumerable.Range(0, columns + 1).MaxBy(j => best[rows, j]);
        List<(int, int)> pairs = [];
        for (int i = rows, j = end; i > 0 && j > 0;)
        {
            if (best[i, j] == best[i - 1, j]) i--;
            else if (best[i, j] == best[i, j - 1] - Cost) j--;
            else pairs.Add((--i, --j));
        }

        pairs.Reverse();
        return pairs;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
