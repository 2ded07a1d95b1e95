using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>Loads actors and their mentions into a record.</summary>
internal sealed class ActorRows(TrackerDbContext context, Record record, CancellationToken cancellationToken)
{
    public Task LoadNamesAsync(IEnumerable<string> names) => names.EachChunkAsync(async chunk =>
    {
        await LoadMentionsAsync(a => chunk.Contains(a.NameKey) || chunk.Contains(a.FamilyKey) || chunk.Contains(a.TitleKey));
        var bearers = context.ActorNames.Where(n => chunk.Contains(n.Key)).Select(n => n.ActorId);
        await LoadWhereAsync(a => bearers.Contains(a.Id));
    });

    /// <summary>One each, however many there are: a state is described alike by thousands of articles.</summary>
    public async Task LoadTwinsAsync(IEnumerable<string> descriptions)
    {
        foreach (var description in descriptions)
        {
            var twin = await Standing().AsNoTracking().Where(a => a.DescriptionKey == description && !a.Curated).OrderBy(a => a.Id).FirstOrDefaultAsync(cancellationToken);
            if (twin is not null) record.Twins.TryAdd(description, twin);
        }

        await LoadAsync(record.Twins.Values.Select(t => t.ActorId).OfType<Guid>());
    }

    public Task LoadIdentitiesAsync(IEnumerable<string> keys) =>
        keys.EachChunkAsync(chunk => LoadWhereAsync(a => a.RemovedAt == null && chunk.Contains(a.IdentityKey)));

    /// <summary>Numbers are given one after the other, so a stem without the first ones has none.</summary>
    public Task LoadSlugsAsync(IEnumerable<string> stems) => stems.EachChunkAsync(async chunk =>
    {
        var slugs = context.Actors.Select(a => a.Slug).Union(context.ActorSlugs.Select(s => s.Slug));
        var first = chunk.SelectMany(stem => new[] { stem, $"{stem}-2", $"{stem}-3" }).ToArray();
        record.SlugsInUse.UnionWith(await slugs.Where(s => first.Contains(s)).ToListAsync(cancellationToken));
        foreach (var stem in chunk.Where(stem => record.SlugsInUse.Contains($"{stem}-2") || record.SlugsInUse.Contains($"{stem}-3")))
        {
            // Between "stem-" and "stem.", which is the next character: a range that the index has, as a prefix has not.
            var (from, to) = (stem + "-", stem + ".");
            record.SlugsInUse.UnionWith(await slugs.Where(s => s.CompareTo(from) > 0 && s.CompareTo(to) < 0).ToListAsync(cancellationToken));
        }
    });

    /// <summary>Loads actors with those they were merged into and are part of.</summary>
    public Task LoadAsync(IEnumerable<Guid> ids) => ids.Distinct().Where(id => !record.Actors.ContainsKey(id))
        .EachChunkAsync(chunk => LoadWhereAsync(a => chunk.Contains(a.Id)));

    public Task LoadArticlesAsync(IEnumerable<Guid> ids) => ids.EachChunkAsync(async chunk =>
    {
        foreach (var article in await context.Articles.Where(a => chunk.Contains(a.Id) && a.RemovedAt == null).ToListAsync(cancellationToken))
            record.Articles.TryAdd(article.Id, article);
        await LoadMentionsAsync(a => chunk.Contains(a.ArticleId));
    });

    /// <summary>An actor is supported by articles that mention it, and by what people said of it.</summary>
    public Task LoadSupportAsync(IEnumerable<Guid> actors) => actors.EachChunkAsync(async chunk =>
    {
        var mentions = await Standing().Where(a => chunk.Contains(a.ActorId!.Value)).Select(a => new { a.Id, a.ArticleId, a.ActorId }).ToListAsync(cancellationToken);
        record.Supported.UnionWith(mentions.Where(m => !record.ArticleActors.ContainsKey(m.Id) && !ClosedHere(m.ArticleId)).Select(m => m.ActorId!.Value));

        var speakers = await context.StatementSpeakers
            .Where(s => s.Curated && (chunk.Contains(s.ActorId!.Value) || chunk.Contains(s.OnBehalfOfId!.Value)))
            .Join(context.Statements.Where(s => s.RemovedAt == null), s => s.StatementId, s => s.Id, (s, _) => new { s.StatementId, s.ActorId, s.OnBehalfOfId })
            .ToListAsync(cancellationToken);
        var standing = speakers.Where(s => !record.Statements.TryGetValue(s.StatementId, out var statement) || !statement.IsRemoved);
        record.Supported.UnionWith(standing.SelectMany(s => new[] { s.ActorId, s.OnBehalfOfId }).OfType<Guid>());

        var asserted = context.EditorPositions.Where(p => p.RemovedAt == null && chunk.Contains(p.ActorId)).Select(p => p.ActorId);
        var wholes = context.Actors.Where(a => a.RemovedAt == null && chunk.Contains(a.PartOfId!.Value)).Select(a => a.PartOfId!.Value);
        record.Supported.UnionWith(await asserted.Union(wholes).ToListAsync(cancellationToken));
    });

    private async Task LoadMentionsAsync(Expression<Func<ArticleActor, bool>> which)
    {
        var found = await Standing().Where(which).ToListAsync(cancellationToken);
        foreach (var mention in found.Where(m => !ClosedHere(m.ArticleId) && !IsNobody(m))) record.ArticleActors.TryAdd(mention.Id, mention);
        await LoadAsync(found.Select(m => m.ActorId).OfType<Guid>());
    }

    private async Task LoadWhereAsync(Expression<Func<Actor, bool>> which)
    {
        var found = await context.Actors.Where(which).Where(a => a.RemovedAt == null || a.MergedIntoId != null).Include(a => a.Names).ToListAsync(cancellationToken);
        foreach (var actor in found) record.Actors.TryAdd(actor.Id, actor);

        var others = found.SelectMany(a => new[] { a.MergedIntoId, a.PartOfId }).OfType<Guid>().Where(id => !record.Actors.ContainsKey(id)).ToArray();
        if (others.Length > 0) await LoadWhereAsync(a => others.Contains(a.Id));
    }

    private IQueryable<ArticleActor> Standing()
    {
        var articles = context.Articles.Where(a => a.RemovedAt == null).Select(a => a.Id);
        return context.ArticleActors.Where(a => articles.Contains(a.ArticleId));
    }

    /// <summary>People said that it is none of the actors: nothing is linked by it any more.</summary>
    private static bool IsNobody(ArticleActor mention) => mention is { Curated: true, ActorId: null };

    /// <summary>This write closes the article, which the database does not show yet.</summary>
    private bool ClosedHere(Guid article) => record.Articles.TryGetValue(article, out var known) && known.IsRemoved;
}
