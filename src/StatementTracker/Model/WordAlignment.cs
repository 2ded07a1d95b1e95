namespace StatementTracker.Model;

/// <summary>Which words two wordings share, in order: a longest common subsequence.</summary>
public static class WordAlignment
{
    /// <summary>Between what the beginnings and ends share, larger middles than this are taken to differ altogether.</summary>
    private const int LargestMiddle = 1_000_000;

    /// <returns>Places in the first and the second that hold the same word, ascending in both.</returns>
    public static IReadOnlyList<(int First, int Second)> Of(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var head = 0;
        while (head < first.Count && head < second.Count && Same(first[head], second[head])) head++;
        var tail = 0;
        while (tail < first.Count - head && tail < second.Count - head && Same(first[^(tail + 1)], second[^(tail + 1)])) tail++;

        List<(int, int)> pairs = [.. Enumerable.Range(0, head).Select(i => (i, i))];
        pairs.AddRange(Middle(first, second, head, first.Count - tail, second.Count - tail));
        pairs.AddRange(Enumerable.Range(0, tail).Select(i => (first.Count - tail + i, second.Count - tail + i)));
        return pairs;
    }

    private static IEnumerable<(int, int)> Middle(IReadOnlyList<string> first, IReadOnlyList<string> second, int from, int firstEnd, int secondEnd)
    {
        var (rows, columns) = (firstEnd - from, secondEnd - from);
        if (rows == 0 || columns == 0 || (long)rows * columns > LargestMiddle) yield break;
        var common = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                common[i, j] = Same(first[from + i], second[from + j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (Same(first[from + i], second[from + j])) yield return (from + i++, from + j++);
            else if (common[i + 1, j] >= common[i, j + 1]) i++;
            else j++;
        }
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
