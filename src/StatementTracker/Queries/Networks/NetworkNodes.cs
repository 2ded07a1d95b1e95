using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries.Networks;

/// <summary>What a node has in a network.</summary>
internal readonly record struct NodeCounts(int Statements, int For, int Against);

/// <summary>The nodes of one network: chosen by their statements, named, and in the order of their labels.</summary>
internal sealed class NetworkNodes
{
    private readonly NetworkExtent extent;
    private readonly Dictionary<Guid, NetworkNode> byId;
    private readonly bool leavesActorsOut;

    private NetworkNodes(NetworkExtent extent, IReadOnlyList<NetworkNode> nodes, bool leavesActorsOut)
    {
        this.extent = extent;
        this.leavesActorsOut = leavesActorsOut;
        byId = nodes.ToDictionary(n => n.Id);
        Actors = Ids(nodes, NetworkNodeType.Actor);
        Issues = Ids(nodes, NetworkNodeType.Issue);
    }

    /// <summary>By label.</summary>
    public IReadOnlyList<Guid> Actors { get; }

    /// <summary>By label.</summary>
    public IReadOnlyList<Guid> Issues { get; }

    /// <param name="actors">The actors with statements.</param>
    /// <param name="issues">The issues with statements; null for a network of one mode.</param>
    public static async Task<NetworkNodes> ChooseAsync(
        TrackerDbContext db, NetworkFilter filter, NetworkExtent extent, IReadOnlyDictionary<Guid, NodeCounts> actors,
        IReadOnlyDictionary<Guid, NodeCounts>? issues, CancellationToken cancellationToken)
    {
        var named = new NodeRows(db, filter, extent, cancellationToken);
        var (chosen, leavesOut) = await named.ActorsAsync(actors);
        var about = issues is null ? [] : await named.IssuesAsync(issues);
        var labels = NodeLabels.Of([.. chosen.Select(a => (a.Name, a.Slug)), .. about.Select(i => (i.Title, i.Slug))]);
        var nodes = chosen.Select((a, n) => Node(labels[n], NetworkNodeType.Actor, a.Id, a.Slug, a.Kind, actors))
            .Concat(about.Select((i, n) => Node(labels[chosen.Count + n], NetworkNodeType.Issue, i.Id, i.Slug, null, issues!)));
        return new NetworkNodes(extent, [.. nodes], leavesOut);
    }

    public NetworkResponse Network(NetworkKind kind, NetworkCounts counts, IEnumerable<Tie> ties)
    {
        var (shown, leavesEdgesOut) = HeaviestTies.Of(ties, extent.MinWeight, extent.MostEdges);
        var ends = shown.SelectMany(t => new[] { t.Source, t.Target }).ToHashSet();
        var nodes = Actors.Concat(Issues).Where(id => extent.Isolates != Isolates.LeaveOut || ends.Contains(id)).Select(id => byId[id]);
        return new NetworkResponse(
            kind, kind == NetworkKind.Deference, counts, [.. nodes], [.. shown.Select(Edge)], leavesActorsOut || leavesEdgesOut);
    }

    private NetworkEdge Edge(Tie tie) => new(
        byId[tie.Source].Label, byId[tie.Target].Label, tie.Weight, tie.For, tie.Against, tie.Opposed, tie.First, tie.Last);

    private static NetworkNode Node(
        string label, NetworkNodeType type, Guid id, string slug, ActorKind? kind, IReadOnlyDictionary<Guid, NodeCounts> counts)
    {
        var count = counts.GetValueOrDefault(id);
        return new NetworkNode(label, type, id, slug, kind, count.Statements, count.For, count.Against);
    }

    private static List<Guid> Ids(IReadOnlyList<NetworkNode> nodes, NetworkNodeType type) =>
        [.. nodes.Where(n => n.Type == type).OrderBy(n => n.Label, StringComparer.Ordinal).Select(n => n.Id)];
}
