using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>No two actors ever share a slug: a later one of the same name is numbered, from 2.</summary>
internal static class SlugAllotment
{
    /// <summary>Numbers the slugs of new actors where another has them or had them.</summary>
    public static async Task MakeUniqueAsync(TrackerDbContext context, Record record, CancellationToken cancellationToken)
    {
        var newcomers = record.Created.OfType<Actor>().ToList();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in newcomers.Select(a => a.Slug).Distinct().Chunk(500))
            taken.UnionWith(await SlugsOf(context).Where(slug => chunk.Contains(slug)).ToListAsync(cancellationToken));

        foreach (var actor in newcomers)
        {
            if (!taken.Add(actor.Slug)) actor.Slug = await FreeAsync(context, actor.Slug, taken, cancellationToken);
            taken.Add(actor.Slug);
        }
    }

    /// <summary>The slug itself, or the first number after it that nobody has or had.</summary>
    public static async Task<string> FreeAsync(TrackerDbContext context, string slug, HashSet<string> taken, CancellationToken cancellationToken)
    {
        var prefix = slug + "-";
        taken.UnionWith(await SlugsOf(context).Where(s => s == slug || s.StartsWith(prefix)).ToListAsync(cancellationToken));
        if (!taken.Contains(slug)) return slug;
        return Enumerable.Range(2, int.MaxValue - 2).Select(n => $"{slug}-{n}").First(s => !taken.Contains(s));
    }

    private static IQueryable<string> SlugsOf(TrackerDbContext context) =>
        context.Actors.Select(a => a.Slug).Union(context.ActorSlugs.Select(s => s.Slug));
}
