namespace StatementTracker.Linking.Positions;

/// <summary>
/// Numbers the statements that links join so that all of one circle have one number, and what a statement leads to has a smaller one
/// (Tarjan's strongly connected components). Without recursion: a chain may be of any length.
/// </summary>
internal sealed class Circles
{
    private readonly Func<Guid, IEnumerable<Guid>> next;
    private readonly Dictionary<Guid, int> met = [];
    private readonly Dictionary<Guid, int> lowest = [];
    private readonly Dictionary<Guid, int> numbers = [];
    private readonly Stack<Guid> open = new();
    private int circles;

    /// <param name="starts">Where links begin.</param>
    /// <param name="next">What a statement's links lead to.</param>
    public Circles(IEnumerable<Guid> starts, Func<Guid, IEnumerable<Guid>> next)
    {
        this.next = next;
        foreach (var start in starts.Where(s => !met.ContainsKey(s))) Walk(start);
    }

    /// <summary>What no link begins or ends at comes before all others.</summary>
    public int NumberOf(Guid statement) => numbers.GetValueOrDefault(statement, -1);

    private void Walk(Guid start)
    {
        var path = new Stack<(Guid Id, IEnumerator<Guid> Next)>();
        Enter(path, start);
        while (path.TryPeek(out var here))
        {
            if (here.Next.MoveNext())
            {
                var target = here.Next.Current;
                if (!met.TryGetValue(target, out var order)) Enter(path, target);
                else if (!numbers.ContainsKey(target)) lowest[here.Id] = Math.Min(lowest[here.Id], order);
                continue;
            }

            here.Next.Dispose();
            path.Pop();
            if (path.TryPeek(out var before)) lowest[before.Id] = Math.Min(lowest[before.Id], lowest[here.Id]);
            if (lowest[here.Id] == met[here.Id]) Close(here.Id);
        }
    }

    private void Enter(Stack<(Guid Id, IEnumerator<Guid> Next)> path, Guid id)
    {
        lowest[id] = met[id] = met.Count;
        open.Push(id);
        path.Push((id, next(id).GetEnumerator()));
    }

    private void Close(Guid root)
    {
        Guid member;
        do
        {
            member = open.Pop();
            numbers[member] = circles;
        }
        while (member != root);
        circles++;
    }
}
