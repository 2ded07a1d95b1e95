using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
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

/// <summary>The references around one statement; a rejected one links nothing.</summary>
public sealed class ReferenceGraph(TrackerDbContext db)
{
    public const int MaxDepth = 10;

    public const int MaxNodes = 500;

    /// <summary>Several references may join two statements, or aim at none.</summary>
    public const int MaxEdges = 2000;

    /// <param name="statementId">The root; null comes back where it is not found.</param>
    /// <param name="direction">Which references to follow.</param>
    /// <param name="depth">How many references away, 1 to <see cref="MaxDepth"/>.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public async Task<GraphResponse?> AroundAsync(
        Guid statementId, GraphDirection direction, int depth, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(depth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, MaxDepth);
        if (!await db.StandingStatements().AnyAsync(s => s.Id == statementId, cancellationToken)) return null;

        var walk = new Walk(statementId);
        for (List<Guid> frontier = [statementId]; frontier.Count > 0 && depth > 0; depth--)
        {
            var edges = await EdgesOf(frontier, direction).Take(MaxEdges + 1).ToRows(db).ToListAsync(cancellationToken);
            frontier = walk.Step(edges);
        }

        var statements = await db.StatementsAsync(walk.Nodes, cancellationToken);
        return new(
            statementId,
            [.. walk.Nodes.Select(id => statements[id])],
            await walk.Edges.LabelledAsync(db, cancellationToken),
            walk.Truncated);
    }

    private IQueryable<Reference> EdgesOf(List<Guid> frontier, GraphDirection direction)
    {
        var references = db.StandingReferences().Where(r => r.Review != ReviewState.Rejected);
        references = direction switch
        {
            GraphDirection.Outgoing => references.Where(r => frontier.Contains(r.FromId)),
            GraphDirection.Incoming => references.Where(r => r.ToId != null && frontier.Contains(r.ToId.Value)),
            _ => references.Where(r => frontier.Contains(r.FromId) || (r.ToId != null && frontier.Contains(r.ToId.Value))),
        };
        return references.OrderBy(r => r.CreatedAt).ThenBy(r => r.Id);
    }

    /// <summary>What a breadth-first walk has met.</summary>
    private sealed class Walk(Guid root)
    {
        private readonly HashSet<Guid> met = [root];
        private readonly HashSet<Guid> followed = [];

        public List<Guid> Nodes { get; } = [root];

        public List<ReferenceRow> Edges { get; } = [];

        public bool Truncated { get; private set; }

        /// <summary>Follows these references as far as there is room; gives back the statements met for the first time.</summary>
        public List<Guid> Step(List<ReferenceRow> edges)
        {
            var before = Nodes.Count;
            Truncated |= edges.Count > MaxEdges;
            foreach (var edge in edges.Where(e => !followed.Contains(e.Id)))
            {
                Guid? other = !met.Contains(edge.FromId) ? edge.FromId : edge.ToId is { } to && !met.Contains(to) ? to : null;
                if (Edges.Count == MaxEdges || (other is not null && Nodes.Count == MaxNodes))
                {
                    Truncated = true;
                    continue;
                }

                followed.Add(edge.Id);
                Edges.Add(edge);
                if (other is not { } reached) continue;
                met.Add(reached);
                Nodes.Add(reached);
            }

            return Nodes[before..];
        }
    }
}
