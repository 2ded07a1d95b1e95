using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>Which references of a statement a graph follows: those it makes, those that mean it, or both.</summary>
public enum GraphDirection { Outgoing, Incoming, Both }

/// <param name="Root">The statement asked about.</param>
/// <param name="Nodes">The root first, then by distance.</param>
/// <param name="Edges">The references followed, by distance; one without a target has no node at its end.</param>
/// <param name="Truncated">True where something within the depth is left out.</param>
public sealed record GraphResponse(
    Guid Root, IReadOnlyList<StatementResponse> Nodes, IReadOnlyList<ReferenceResponse> Edges, bool Truncated);

/// <summary>The references around one statement.</summary>
public sealed class ReferenceGraph(TrackerDbContext db)
{
    public const int MaxDepth = 10;

    public const int MaxNodes = 500;

    /// <param name="statementId">The root; null comes back where it is not found.</param>
    /// <param name="direction">Which references to follow.</param>
    /// <param name="depth">How many references away, 1 to <see cref="MaxDepth"/>.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public Task<GraphResponse?> AroundAsync(Guid statementId, GraphDirection direction, int depth, CancellationToken cancellationToken) =>
        throw new NotImplementedException(db.ToString());
}
