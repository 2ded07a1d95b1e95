using Microsoft.EntityFrameworkCore;
using StatementTracker.Linking.Actors;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

/// <summary>What an actor is called and found by, when people set it.</summary>
internal sealed class ActorNames(TrackerDbContext context, RecordLoader loader, Record record, CancellationToken cancellationToken)
{
    /// <summary>Gives the actor the keys its names make, and has everything under the old and new ones linked again.</summary>
    public void Rekey(Actor actor)
    {
        var keys = ActorKeys.NamesOf(actor.Kind, actor.Name, actor.OtherNames);
        record.Changes.NameKeys.UnionWith(actor.Names.Select(n => n.Key));
        record.Changes.NameKeys.UnionWith(keys);
        actor.Names.RemoveAll(n => !keys.Contains(n.Key));
        actor.Names.AddRange(keys.Where(k => actor.Names.All(n => n.Key != k)).Select(k => new ActorName { ActorId = actor.Id, Key = k }).ToList());
    }

    public static void Check(ActorKind kind, string name, IReadOnlyList<string> otherNames)
    {
        if (ActorKeys.NameKey(kind, name).Length == 0) throw new DomainRuleException("name", "A name has at least one letter or digit.");
        for (var i = 0; i < otherNames.Count; i++)
        {
            if (ActorKeys.NameKey(kind, otherNames[i]).Length == 0) throw new DomainRuleException($"otherNames[{i}]", "A name has at least one letter or digit.");
        }
    }

    /// <summary>A slug of its own for a new actor: the one asked for, or one from its name, numbered where that is taken.</summary>
    public async Task<string> SlugAsync(string? wanted, string name)
    {
        if (wanted is not null)
        {
            await NeedFreeAsync(wanted, actorId: null);
            return wanted;
        }

        var stem = Names.Slug(name);
        await loader.LoadAsync(record, new RecordKeys { Slugs = { stem } }, cancellationToken);
        var slug = stem;
        for (var number = 2; !record.SlugsInUse.Add(slug); number++) slug = $"{stem}-{number}";
        return slug;
    }

    /// <summary>The old slug keeps leading to the actor; one that it had before may come back.</summary>
    public async Task ChangeSlugAsync(Actor actor, string slug)
    {
        if (actor.Slug == slug) return;
        await NeedFreeAsync(slug, actor.Id);
        if (await context.ActorSlugs.FirstOrDefaultAsync(s => s.Slug == slug, cancellationToken) is { } own) record.Deleted.Add(own);
        record.Created.Add(new ActorSlug { Slug = actor.Slug, ActorId = actor.Id });
        actor.Slug = slug;
    }

    private async Task NeedFreeAsync(string slug, Guid? actorId)
    {
        var taken = await context.Actors.AnyAsync(a => a.Slug == slug && a.Id != actorId, cancellationToken)
            || await context.ActorSlugs.AnyAsync(s => s.Slug == slug && s.ActorId != actorId, cancellationToken);
        if (taken) throw new ConflictException("slug", $"The slug \"{slug}\" is or was another actor's.");
    }
}
