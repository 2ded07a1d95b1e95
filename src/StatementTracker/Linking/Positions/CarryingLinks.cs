using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>The resolved references of a record that let a side pass along, looked up from either end.</summary>
internal sealed class CarryingLinks
{
    private readonly ILookup<Guid, Reference> outgoing;
    private readonly ILookup<Guid, Guid> incoming;

    public CarryingLinks(Record record)
    {
        var carrying = record.References.Values.Where(Carries).ToList();
        outgoing = carrying.ToLookup(r => r.FromId);
        incoming = carrying.ToLookup(r => r.ToId!.Value, r => r.FromId);
    }

    public IEnumerable<Reference> From(Guid statement) => outgoing[statement];

    /// <summary>The statements and all whose side may come from them, along any number of links.</summary>
    public HashSet<Guid> RestingOn(IEnumerable<Guid> statements)
    {
        var resting = statements.ToHashSet();
        var open = new Queue<Guid>(resting);
        while (open.TryDequeue(out var id))
        {
            foreach (var from in incoming[id].Where(resting.Add)) open.Enqueue(from);
        }

        return resting;
    }

    /// <summary>True where following the links from one statement leads to the other.</summary>
    public bool Leads(Guid from, Guid to)
    {
        var seen = new HashSet<Guid> { from };
        var open = new Stack<Guid>(seen);
        while (open.TryPop(out var id))
        {
            if (id == to) return true;
            foreach (var reference in outgoing[id].Where(r => seen.Add(r.ToId!.Value))) open.Push(reference.ToId!.Value);
        }

        return false;
    }

    private static bool Carries(Reference reference) =>
        reference is { IsRemoved: false, State: LinkState.Resolved, ToId: not null, CarriesStance: true } && reference.Review != ReviewState.Rejected;
}
