namespace StatementTracker.Queries.Networks;

/// <summary>Keeps the heaviest of any number of ties, the earlier of equals, and never holds more than it may keep.</summary>
internal static class HeaviestTies
{
    /// <returns>The ties in the order they came, and whether there were more.</returns>
    public static (IReadOnlyList<Tie> Ties, bool Truncated) Of(IEnumerable<Tie> ties, double minWeight, int most)
    {
        var lightestFirst = new PriorityQueue<(int Place, Tie Tie), (double Weight, int Place)>(
            Comparer<(double Weight, int Place)>.Create((a, b) => a.Weight != b.Weight ? a.Weight.CompareTo(b.Weight) : b.Place.CompareTo(a.Place)));
        var place = 0;
        foreach (var tie in ties)
        {
            var weight = Math.Abs(tie.Weight);
            if (weight < minWeight) continue;
            if (lightestFirst.Count < most) lightestFirst.Enqueue((place, tie), (weight, place));
            else lightestFirst.EnqueueDequeue((place, tie), (weight, place));
            place++;
        }

        return ([.. lightestFirst.UnorderedItems.Select(item => item.Element).OrderBy(kept => kept.Place).Select(kept => kept.Tie)], place > most);
    }
}
