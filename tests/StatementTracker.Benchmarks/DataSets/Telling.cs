using System.Collections.Concurrent;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Benchmarks.DataSets;

/// <summary>Makes the rows of a data set on several threads and hands them out in the order of the communities.</summary>
internal sealed class Telling : IDisposable
{
    private const int CommunitiesAhead = 32;

    private readonly List<BlockingCollection<IReadOnlyList<object>>> told = [];
    private readonly List<Chronicle> chronicles = [];
    private readonly List<Task> threads = [];
    private readonly DataSetSize size;

    public Telling(Func<TrackerDbContext> open, DataSetSize size, int threads)
    {
        this.size = size;
        var codebook = InventedIssues.Write(size.Issues);
        using (var context = open()) Opening = new Chronicle(context, codebook).Open();
        for (var thread = 0; thread < threads; thread++)
        {
            var rows = new BlockingCollection<IReadOnlyList<object>>(CommunitiesAhead);
            told.Add(rows);
            var (context, first) = (open(), thread);
            var chronicle = new Chronicle(context, codebook);
            chronicles.Add(chronicle);
            this.threads.Add(Task.Run(() =>
            {
                using (context) Tell(chronicle, codebook, first, threads, rows);
            }));
        }
    }

    /// <summary>What stands before any community: the codebook and the states.</summary>
    public IReadOnlyList<object> Opening { get; }

    /// <summary>The ledger after the last write.</summary>
    public (long Sequence, DateTimeOffset RecordedAt) Last => chronicles.Select(c => (c.Ledger.Sequence, c.Ledger.RecordedAt)).Max();

    /// <summary>The rows of each in turn; what a thread failed of is thrown here.</summary>
    public IEnumerable<IReadOnlyList<object>> Communities(CancellationToken cancellationToken)
    {
        for (var number = 0; number < size.Communities; number++)
        {
            var teller = number % told.Count;
            if (!told[teller].TryTake(out var rows, Timeout.Infinite, cancellationToken)) threads[teller].GetAwaiter().GetResult();
            yield return rows ?? throw new InvalidOperationException($"Community {number} was not told.");
        }
    }

    public void Dispose()
    {
        foreach (var rows in told) rows.Dispose();
    }

    private void Tell(Chronicle chronicle, IReadOnlyList<Issue> codebook, int first, int step, BlockingCollection<IReadOnlyList<object>> rows)
    {
        try
        {
            var states = Opening.OfType<Actor>().ToList();
            var all = Enumerable.Range(0, size.Communities).Sum(Community.WeightOf);
            for (var (number, from) = (0, 0); number < size.Communities; from += Community.WeightOf(number), number++)
            {
                if (number % step != first) continue;
                rows.Add(chronicle.Write(Community.Found(number, size, codebook), size, (from, from + Community.WeightOf(number), all), states));
            }
        }
        finally
        {
            rows.CompleteAdding();
        }
    }
}
