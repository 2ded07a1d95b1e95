using StatementTracker.Model;

namespace StatementTracker.Queries.Networks;

/// <summary>Which network it is.</summary>
public enum NetworkKind { Affiliation, Congruence, Conflict, Deference }

/// <summary>What a node stands for.</summary>
public enum NetworkNodeType { Actor, Issue }

/// <summary>A network of what the record holds.</summary>
/// <param name="Directed">True where an edge leads from its source to its target; else it has no direction.</param>
/// <param name="Nodes">By label, actors before issues.</param>
/// <param name="Edges">By the labels of their ends.</param>
/// <param name="Truncated">True where actors or edges were left out because of <c>mostActors</c> or <c>mostEdges</c>.</param>
public sealed record NetworkResponse(
    NetworkKind Network,
    bool Directed,
    NetworkCounts Counts,
    IReadOnlyList<NetworkNode> Nodes,
    IReadOnlyList<NetworkEdge> Edges,
    bool Truncated);

/// <summary>What went into a network.</summary>
/// <param name="Statements">Statements that count: one for each actor and issue; in the deference network, deferrals.</param>
/// <param name="Undated">How many of them the filters would take but for their lacking date; left out unless <c>undated=include</c>.</param>
/// <param name="Duplicates">How many were dropped as repetitions.</param>
public sealed record NetworkCounts(int Statements, int Undated, int Duplicates);

/// <summary>An actor or issue of a network.</summary>
/// <param name="Label">Its name or title, followed by its slug where that is needed to tell nodes apart: what edges name it by.</param>
/// <param name="Type">What it stands for.</param>
/// <param name="Kind">The actor's kind; null for an issue.</param>
/// <param name="Statements">Its statements in the network, also those whose edges are not shown; in the deference network, deferrals it makes or receives.</param>
/// <param name="For">How many of them are for.</param>
/// <param name="Against">How many of them are against.</param>
public sealed record NetworkNode(
    string Label, NetworkNodeType Type, Guid Id, string Slug, ActorKind? Kind, int Statements, int For, int Against);

/// <summary>An edge of a network.</summary>
/// <param name="Source">The label of a node; in the deference network, of who defers.</param>
/// <param name="Target">The label of a node; in the deference network, of whom it defers to.</param>
/// <param name="Weight">What the network's definition gives; never zero.</param>
/// <param name="For">Statements for; between two actors, pairs of statements that are both for; in the deference network, deferrals that carry a side for.</param>
/// <param name="Against">The same against.</param>
/// <param name="Opposed">Between two actors, pairs of statements of which one is for and the other against.</param>
/// <param name="First">In the deference network, the date of the first; else null.</param>
/// <param name="Last">In the deference network, the date of the last; else null.</param>
public sealed record NetworkEdge(
    string Source, string Target, double Weight, long For, long Against, long Opposed, DateTimeOffset? First, DateTimeOffset? Last);
