namespace StatementTracker.Linking.Utterances;

/// <summary>
/// Parts reports that are alike into utterances. Those that say when come first; the rest join an utterance only where exactly one is
/// possible, since the same words can be said twice. The order of arrival plays no part.
/// </summary>
internal sealed class Occasions
{
    private readonly List<Occasion> occasions = [];

    public static IReadOnlyList<IReadOnlyList<Report>> Of(IEnumerable<Report> reports)
    {
        var found = new Occasions();
        foreach (var certainty in reports.GroupBy(r => r.Window.Certainty).OrderBy(g => g.Key)) found.Place([.. InOrder(certainty)]);
        return [.. found.occasions.Select(o => o.Reports)];
    }

    /// <summary>The order of the world.</summary>
    private static IEnumerable<Report> InOrder(IEnumerable<Report> reports) =>
        reports.OrderBy(r => r.Window.From).ThenBy(r => r.Window.To).ThenBy(r => r.TieBreaker, StringComparer.Ordinal);

    private void Place(IReadOnlyList<Report> reports)
    {
        List<Report> open = [];
        var settled = occasions.Where(o => !o.Closed).ToList();
        foreach (var report in reports)
        {
            switch (settled.Where(o => o.Admits(report)).ToList())
            {
                case []:
                    open.Add(report);
                    break;
                case [var one]:
                    one.Later.Add(report);
                    break;
                default:
                    occasions.Add(new Occasion(report) { Closed = true });
                    break;
            }
        }

        foreach (var occasion in settled) occasion.Settle();
        List<Occasion> fresh = [];
        foreach (var report in open)
        {
            if (fresh.FirstOrDefault(o => o.Admits(report)) is { } known) known.Add(report);
            else fresh.Add(new Occasion(report));
        }

        occasions.AddRange(fresh);
    }

    private sealed class Occasion(Report first)
    {
        private Window window = first.Window;

        public List<Report> Reports { get; } = [first];

        /// <summary>What joins once all of the same certainty have been looked at, so that none of them decides for another.</summary>
        public List<Report> Later { get; } = [];

        /// <summary>True of a report that may be of several utterances and so is of none of them.</summary>
        public bool Closed { get; init; }

        public bool Admits(Report report) => window.Overlaps(report.Window) && Reports.Any(report.MayBeOf);

        public void Add(Report report)
        {
            Reports.Add(report);
            window = window.With(report.Window);
        }

        public void Settle()
        {
            Reports.AddRange(Later);
            Later.Clear();
        }
    }
}
