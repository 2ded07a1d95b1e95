namespace StatementTracker.Linking.Issues;

/// <summary>The issues of one moment, compiled once so that tagging a statement looks up only the words it has. Immutable.</summary>
public sealed class Codebook
{
    private readonly Dictionary<Guid, CodebookIssue> byId;
    private readonly ILookup<Guid, Guid> narrower;

    public Codebook(IEnumerable<CodebookIssue> issues)
    {
        Issues = [.. issues.OrderBy(i => i.Slug, StringComparer.Ordinal)];
        byId = Issues.ToDictionary(i => i.Id);
        narrower = Issues.Where(i => i.BroaderId is not null).ToLookup(i => i.BroaderId!.Value, i => i.Id);
    }

    /// <summary>In the order of their slugs.</summary>
    public IReadOnlyList<CodebookIssue> Issues { get; }

    public CodebookIssue? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>The broader issues, nearest first. A cycle ends where it closes.</summary>
    public IReadOnlyList<Guid> AncestorsOf(Guid id)
    {
        List<Guid> ancestors = [];
        var seen = new HashSet<Guid> { id };
        for (var at = Find(id)?.BroaderId; at is { } broader && byId.ContainsKey(broader) && seen.Add(broader); at = Find(broader)?.BroaderId)
            ancestors.Add(broader);
        return ancestors;
    }

    /// <summary>All narrower issues, nearest first. A cycle ends where it closes.</summary>
    public IReadOnlyList<Guid> DescendantsOf(Guid id)
    {
        List<Guid> descendants = [];
        var seen = new HashSet<Guid> { id };
        var open = new Queue<Guid>([id]);
        while (open.TryDequeue(out var broad))
        {
            foreach (var narrow in narrower[broad].Where(seen.Add))
            {
                descendants.Add(narrow);
                open.Enqueue(narrow);
            }
        }

        return descendants;
    }
}
