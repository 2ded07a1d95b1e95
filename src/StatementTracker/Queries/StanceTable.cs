using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>Counts positions by stance, and within a stance by what they rest on.</summary>
internal static class StanceTable
{
    public static async Task<IReadOnlyList<StanceCount>> OfAsync(IQueryable<Position> positions, CancellationToken cancellationToken)
    {
        var cells = await positions.GroupBy(p => new { p.Stance, p.Basis })
            .Select(g => new
            {
                g.Key.Stance,
                g.Key.Basis,
                Count = g.Count(),
                Conditional = g.Count(p => p.Conditional),
                Diverged = g.Count(p => p.Diverged),
            })
            .ToListAsync(cancellationToken);
        return [.. cells.GroupBy(c => c.Stance).OrderBy(g => g.Key).Select(g => new StanceCount(
            g.Key,
            g.Sum(c => c.Count),
            g.Sum(c => c.Conditional),
            g.Sum(c => c.Diverged),
            [.. g.OrderBy(c => c.Basis).Select(c => new BasisCount(c.Basis, c.Count))]))];
    }
}
