namespace StatementTracker.Queries.Networks;

/// <summary>Networks of one mode, actor × actor, over the issues both speak to.</summary>
internal static class OneMode
{
    /// <summary>The ties of every two actors, each once, in the order given; nobody is tied to itself.</summary>
    public static IEnumerable<Tie> Ties(
        CountingMatrix matrix, IReadOnlyList<Guid> actors, Func<PairCounts, long> weigh, PairNormalisation normalisation)
    {
        var speakers = new Dictionary<Guid, List<(int Actor, StanceCounts Counts)>>();
        for (var i = 0; i < actors.Count; i++)
        {
            foreach (var (issue, counts) in matrix.Row(actors[i]))
            {
                if (!speakers.TryGetValue(issue, out var list)) speakers[issue] = list = [];
                list.Add((i, counts));
            }
        }

        var totals = actors.Select(a => matrix.Actors.GetValueOrDefault(a)?.Total ?? 0).ToArray();
        var row = new PairCounts[actors.Count];
        for (var i = 0; i < actors.Count; i++)
        {
            Array.Clear(row, i, row.Length - i);
            foreach (var (issue, counts) in matrix.Row(actors[i]))
            {
                var others = speakers[issue];
                for (var k = After(others, i); k < others.Count; k++) row[others[k].Actor].Add(counts, others[k].Counts);
            }

            for (var j = i + 1; j < row.Length; j++)
            {
                var weight = weigh(row[j]);
                var divisor = row[j].Divisor(totals[i], totals[j], normalisation);
                if (weight != 0 && divisor != 0)
                    yield return new Tie(actors[i], actors[j], weight / divisor, row[j].BothFor, row[j].BothAgainst, row[j].Opposed);
            }
        }
    }

    /// <summary>Where the actors after this one begin; the list is in their order.</summary>
    private static int After(List<(int Actor, StanceCounts Counts)> speakers, int actor)
    {
        var (from, to) = (0, speakers.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (speakers[middle].Actor <= actor) from = middle + 1;
            else to = middle;
        }

        return from;
    }
}
