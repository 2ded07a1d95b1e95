using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>Counts positions by stance, and within a stance by what they rest on.</summary>
internal static class StanceTable
{
    public static async Task<IReadOnlyList<StanceCount>> OfAsync(IQueryable<Position> positions, CancellationToken cancellationToken)
    {
        var cells = await positions.GroupBy(p => new { p.Stance, p.Basis })
            .Select(g => new Cell(g.Key.Stance, g.Key.Basis, g.Count(), g.Count(p => p.Conditional), g.Count(p => p.Diverged)))
            .ToListAsync(cancellationToken);
        return Of(cells);
    }

    /// <summary>Of positions that are nowhere but in memory.</summary>
    public static IReadOnlyList<StanceCount> Of(IEnumerable<Position> positions) =>
        Of(positions.GroupBy(p => (p.Stance, p.Basis)).Select(g => new Cell(g.Key.Stance, g.Key.Basis, g.Count(), g.Count(p => p.Conditional), g.Count(p => p.Diverged))));

    private static IReadOnlyList<StanceCount> Of(IEnumerable<Cell> cells) =>
        [.. cells.GroupBy(c => c.Stance).OrderBy(g => g.Key).Select(g => new StanceCount(
            g.Key,
            g.Sum(c => c.Count),
            g.Sum(c => c.Conditional),
            g.Sum(c => c.Diverged),
            [.. g.OrderBy(c => c.Basis).Select(c => new BasisCount(c.Basis, c.Count))]))];

    private sealed record Cell(Stance Stance, Basis Basis, int Count, int Conditional, int Diverged);
}
