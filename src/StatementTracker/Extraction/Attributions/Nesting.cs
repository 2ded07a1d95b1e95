namespace StatementTracker.Extraction.Attributions;

/// <summary>Which attribution stands inside the content of which: what A says B thinks.</summary>
internal static class Nesting
{
    /// <summary>For each attribution the innermost other one whose content its cue stands in, or null.</summary>
    public static int?[] Of(Reading reading)
    {
        var attributions = reading.Attributions;
        var contents = attributions
            .SelectMany((attribution, index) => attribution.Content.Select(range => (range.First, range.End, Index: index)))
            .OrderBy(content => content.First).ThenByDescending(content => content.End).ToList();
        var within = new int?[attributions.Length];
        var open = new Stack<(int End, int Index)>();
        var next = 0;
        foreach (var (anchor, index) in attributions.Select((attribution, index) => (attribution.Anchor, index)).OrderBy(pair => pair.Anchor))
        {
            while (next < contents.Count && contents[next].First <= anchor)
            {
                while (open.TryPeek(out var closed) && closed.End <= contents[next].First) open.Pop();
                open.Push((contents[next].End, contents[next].Index));
                next++;
            }

            foreach (var (end, outer) in open)
            {
                if (end <= anchor || outer == index) continue;
                within[index] = outer;
                break;
            }
        }

        return within;
    }
}
