using Microsoft.EntityFrameworkCore;
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

    /// <summary>Each at every distance: where there are more, some statement beyond <see cref="MaxNodes"/> is among them.</summary>
    private const int MostReached = MaxNodes * MaxDepth;

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
        var around = CompiledReferences.Of(db).Around(direction);
        var near = await NearAsync(statementId, direction, depth, cancellationToken);
        for (List<Guid> frontier = [statementId]; frontier.Count > 0 && depth > 0; depth--)
        {
            frontier = walk.Step(near?.Of(frontier) ?? await around(db, [.. frontier]).ToListAsync(cancellationToken));
        }

        var statements = await db.StatementsAsync(walk.Nodes, cancellationToken);
        return new(
            statementId,
            [.. walk.Nodes.Select(id => statements[id])],
            await walk.Edges.LabelledAsync(db, cancellationToken),
            walk.Truncated);
    }

    /// <summary>
    /// The edges of all that lies within the depth, by two questions; null where they are so many that a walk has to say where to stop.
    /// </summary>
    private async Task<Near?> NearAsync(Guid root, GraphDirection direction, int depth, CancellationToken cancellationToken)
    {
        // The edges of the last step lead out of what the step before it reached.
        var reached = depth == 1 ? [root] : await Reached(root, direction, depth - 1).ToArrayAsync(cancellationToken);
        if (reached.Length > MaxNodes) return null;
        var edges = await CompiledReferences.Of(db).Around(direction)(db, reached).ToListAsync(cancellationToken);
        return edges.Count > MaxEdges ? null : new Near(edges, direction);
    }

    private IQueryable<Guid> Reached(Guid root, GraphDirection direction, int depth)
    {
        var (outgoing, incoming) = (direction != GraphDirection.Incoming, direction != GraphDirection.Outgoing);
        return db.Database.SqlQuery<Guid>(
            $"""
            WITH RECURSIVE reached(id, depth) AS (
              SELECT {root}, 0
              UNION
              SELECT CASE WHEN r."FromId" = g.id THEN r."ToId" ELSE r."FromId" END, g.depth + 1
              FROM reached g JOIN "references" r ON (r."FromId" = g.id AND {outgoing}) OR (r."ToId" = g.id AND {incoming})
              WHERE g.depth < {depth} AND r."ToId" IS NOT NULL AND r."RemovedAt" IS NULL)
            SELECT DISTINCT id AS "Value" FROM (SELECT id FROM reached LIMIT {MostReached}) AS near LIMIT {MaxNodes + 1}
            """);
    }

    /// <summary>All edges within reach, oldest first, to be walked step by step.</summary>
    private sealed class Near(List<ReferenceRow> edges, GraphDirection direction)
    {
        private readonly ILookup<Guid, int> outgoing = Places(edges, e => direction == GraphDirection.Incoming ? null : e.FromId);
        private readonly ILookup<Guid, int> incoming = Places(edges, e => direction == GraphDirection.Outgoing ? null : e.ToId);

        public List<ReferenceRow> Of(List<Guid> frontier) =>
            [.. frontier.SelectMany(id => outgoing[id].Concat(incoming[id])).Distinct().Order().Select(place => edges[place])];

        private static ILookup<Guid, int> Places(List<ReferenceRow> edges, Func<ReferenceRow, Guid?> end) =>
            edges.Select((edge, place) => (End: end(edge), place)).Where(e => e.End is not null).ToLookup(e => e.End!.Value, e => e.place);
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
