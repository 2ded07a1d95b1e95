using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>The resolved references of a record that let a side pass along, looked up from either end.</summary>
internal sealed class CarryingLinks
{
    private readonly ILookup<Guid, Reference> outgoing;
    private readonly ILookup<Guid, Guid> incoming;
    private readonly Circles circles;

    public CarryingLinks(Record record)
    {
        var carrying = record.References.Values.Where(Carries).ToList();
        outgoing = carrying.ToLookup(r => r.FromId);
        incoming = carrying.ToLookup(r => r.ToId!.Value, r => r.FromId);
        circles = new Circles(carrying.Select(r => r.FromId), id => outgoing[id].Select(r => r.ToId!.Value));
    }

    public IEnumerable<Reference> From(Guid statement) => outgoing[statement];

    /// <summary>The statements and all whose side may come from them, along any number of links.</summary>
    public HashSet<Guid> RestingOn(IEnumerable<Guid> statements) => Reached(statements, id => incoming[id]);

    /// <summary>The statement and all it may have its side from, along any number of links; what others have theirs from comes first.</summary>
    public IEnumerable<Guid> Under(Guid statement) =>
        Reached([statement], id => outgoing[id].Select(r => r.ToId!.Value)).OrderBy(circles.NumberOf);

    /// <summary>True where following on from the reference's target leads back to its statement.</summary>
    public bool RunsInCircle(Reference reference) => circles.NumberOf(reference.FromId) == circles.NumberOf(reference.ToId!.Value);

    private static HashSet<Guid> Reached(IEnumerable<Guid> statements, Func<Guid, IEnumerable<Guid>> next)
    {
        var reached = statements.ToHashSet();
        var open = new Queue<Guid>(reached);
        while (open.TryDequeue(out var id))
        {
            foreach (var other in next(id).Where(reached.Add)) open.Enqueue(other);
        }

        return reached;
    }

    private static bool Carries(Reference reference) =>
        reference is { IsRemoved: false, State: LinkState.Resolved, ToId: not null, CarriesStance: true } && reference.Review != ReviewState.Rejected;
}
