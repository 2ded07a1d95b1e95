using StatementTracker.Model;

namespace StatementTracker.Queries.Networks;

/// <summary>How many statements take each stance.</summary>
public sealed class StanceCounts
{
    private readonly int[] byStance = new int[(int)Stance.None + 1];

    public int this[Stance stance] => byStance[(int)stance];

    public int For => this[Stance.For];

    public int Against => this[Stance.Against];

    public int Total { get; private set; }

    internal ReadOnlySpan<int> All => byStance;

    internal NodeCounts AsNode => new(Total, For, Against);

    internal void Add(Stance stance)
    {
        byStance[(int)stance]++;
        Total++;
    }
}

/// <summary>How often each actor takes each stance on each issue: <c>A[a,c,k]</c>, of which only what is not zero is kept.</summary>
public sealed class CountingMatrix
{
    private readonly Dictionary<Guid, Dictionary<Guid, StanceCounts>> rows = [];
    private readonly Dictionary<Guid, StanceCounts> byActor = [];
    private readonly Dictionary<Guid, StanceCounts> byIssue = [];

    /// <summary>All statements of each actor.</summary>
    public IReadOnlyDictionary<Guid, StanceCounts> Actors => byActor;

    /// <summary>All statements on each issue.</summary>
    public IReadOnlyDictionary<Guid, StanceCounts> Issues => byIssue;

    public static CountingMatrix Of(IEnumerable<CodedStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var matrix = new CountingMatrix();
        foreach (var statement in statements) matrix.Add(statement);
        return matrix;
    }

    public void Add(CodedStatement statement)
    {
        if (!rows.TryGetValue(statement.Actor, out var row)) rows[statement.Actor] = row = [];
        Count(row, statement.Issue, statement.Stance);
        Count(byActor, statement.Actor, statement.Stance);
        Count(byIssue, statement.Issue, statement.Stance);
    }

    /// <summary>The actor's counts by issue.</summary>
    public IReadOnlyDictionary<Guid, StanceCounts> Row(Guid actor) => rows.GetValueOrDefault(actor) ?? [];

    private static void Count(Dictionary<Guid, StanceCounts> counts, Guid key, Stance stance)
    {
        if (!counts.TryGetValue(key, out var count)) counts[key] = count = new StanceCounts();
        count.Add(stance);
    }
}
