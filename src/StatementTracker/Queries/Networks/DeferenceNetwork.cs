using StatementTracker.Model;

namespace StatementTracker.Queries.Networks;

/// <summary>The directed network of who defers to whom. A deferral on several issues counts once.</summary>
internal sealed class DeferenceNetwork(Duplicates duplicates)
{
    private readonly Dictionary<(Guid Report, Guid Utterance, Guid From, Guid To), Sides?> met = [];
    private readonly Dictionary<(Guid From, Guid To), Count> counts = [];

    public int Deferrals => counts.Values.Sum(c => c.Deferrals);

    public int Dropped => duplicates.Dropped;

    /// <summary>What each end has of deferrals, made or received.</summary>
    public IReadOnlyDictionary<Guid, NodeCounts> Actors
    {
        get
        {
            var actors = new Dictionary<Guid, NodeCounts>();
            foreach (var (ends, count) in counts)
            {
                foreach (var end in new[] { ends.From, ends.To })
                {
                    var sum = actors.GetValueOrDefault(end);
                    actors[end] = new(sum.Statements + count.Deferrals, sum.For + count.For, sum.Against + count.Against);
                }
            }

            return actors;
        }
    }

    /// <param name="deferral">In the order that duplicates are dropped in.</param>
    public void Add(Deferral deferral)
    {
        var key = (deferral.Report, deferral.Utterance, deferral.From, deferral.To);
        if (!met.TryGetValue(key, out var sides))
        {
            var kept = duplicates.Keeps(new(deferral.Document, deferral.Date, deferral.From, deferral.To, Stance.None));
            met[key] = sides = kept ? new Sides() : null;
            if (kept) CountOf(deferral).Add(deferral.Date);
        }

        sides?.Take(deferral.Stance, CountOf(deferral));
    }

    /// <summary>By the order of the actors given, who defers before whom it defers to.</summary>
    public IEnumerable<Tie> Ties(IReadOnlyList<Guid> actors)
    {
        var place = actors.Index().ToDictionary(a => a.Item, a => a.Index);
        return counts.Where(c => place.ContainsKey(c.Key.From) && place.ContainsKey(c.Key.To))
            .OrderBy(c => place[c.Key.From]).ThenBy(c => place[c.Key.To])
            .Select(c => new Tie(c.Key.From, c.Key.To, c.Value.Deferrals, c.Value.For, c.Value.Against, 0, c.Value.First, c.Value.Last));
    }

    private Count CountOf(Deferral deferral) => counts.TryGetValue((deferral.From, deferral.To), out var count)
        ? count
        : counts[(deferral.From, deferral.To)] = new Count();

    private sealed class Count
    {
        public int Deferrals { get; private set; }

        public int For { get; set; }

        public int Against { get; set; }

        public DateTimeOffset? First { get; private set; }

        public DateTimeOffset? Last { get; private set; }

        public void Add(DateTimeOffset? date)
        {
            Deferrals++;
            if (First is null || date < First) First = date;
            if (Last is null || date > Last) Last = date;
        }
    }

    /// <summary>Which sides a deferral was met with, over its issues.</summary>
    private sealed class Sides
    {
        private bool isFor;
        private bool isAgainst;

        public void Take(Stance? stance, Count count)
        {
            if (stance == Stance.For && !isFor)
            {
                isFor = true;
                count.For++;
            }
            else if (stance == Stance.Against && !isAgainst)
            {
                isAgainst = true;
                count.Against++;
            }
        }
    }
}
