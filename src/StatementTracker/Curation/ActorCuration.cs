using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

/// <summary>How people change the identities: each call one write, positions derived anew in it. False means that no such actor stands.</summary>
public sealed class ActorCuration(TrackerDbContext context, RecordLoader loader, RecordWriter writer)
{
    /// <exception cref="ConflictException">The slug is or was another actor's.</exception>
    /// <exception cref="DomainRuleException">A name is empty or <c>partOfId</c> names nothing.</exception>
    public Task<Guid> CreateAsync(ActorInput input, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            ActorNames.Check(input.Kind, input.Name, input.OtherNames);
            var names = new ActorNames(context, loader, record, cancellationToken);
            var id = Guid.CreateVersion7();
            var actor = new Actor
            {
                Id = id,
                Slug = await names.SlugAsync(input.Slug, input.Name),
                Name = input.Name,
                Kind = input.Kind,
                IdentityKey = $"curated:{id:N}",
                OtherNames = [.. input.OtherNames],
                PartOfId = input.PartOfId is { } whole ? (await loader.NeedActorAsync(record, whole, "partOf", cancellationToken)).Id : null,
                Curated = true,
            };
            names.Rekey(actor);
            record.Actors.Add(id, actor);
            record.Created.Add(actor);
            return id;
        },
        precondition: null,
        cancellationToken);

    /// <exception cref="PreconditionFailedException">It has changed since.</exception>
    /// <exception cref="ConflictException">The slug is or was another actor's.</exception>
    /// <exception cref="DomainRuleException">A name is empty, or <c>partOfId</c> names nothing or runs in a circle.</exception>
    public Task<bool> CorrectAsync(Guid id, ActorPatch patch, Precondition? precondition, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            if (await FindAsync(record, id, cancellationToken) is not { } actor) return false;
            var names = new ActorNames(context, loader, record, cancellationToken);
            var before = (actor.Name, actor.Kind, actor.Slug);
            actor.Name = patch.Name.Or(actor.Name);
            actor.Kind = patch.Kind.Or(actor.Kind);
            if (patch.OtherNames.IsPresent) actor.OtherNames = [.. patch.OtherNames.Value];
            ActorNames.Check(actor.Kind, actor.Name, actor.OtherNames);
            if (patch.PartOfId.IsPresent) actor.PartOfId = await WholeAsync(record, actor, patch.PartOfId.Value, cancellationToken);
            if (patch.Slug.IsPresent) await names.ChangeSlugAsync(actor, patch.Slug.Value);
            if (patch.Name.IsPresent || patch.Kind.IsPresent || patch.OtherNames.IsPresent) names.Rekey(actor);
            if (before != (actor.Name, actor.Kind, actor.Slug)) record.Changes.Actors.Add(id);
            actor.Curated = true;
            return true;
        },
        precondition,
        cancellationToken);

    public Task<bool> RemoveAsync(Guid id, Precondition? precondition, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            if (await FindAsync(record, id, cancellationToken) is not { } actor) return false;
            actor.RemovedAt = record.RecordedAt;
            await new ActorTies(context, loader, record, cancellationToken).CutAsync(actor);
            return true;
        },
        precondition,
        cancellationToken);

    /// <summary>Folds a duplicate into another actor: its id, slug and names then lead there, and its positions follow.</summary>
    /// <exception cref="DomainRuleException">The two are one, or <paramref name="into"/> names nothing.</exception>
    public Task<bool> MergeAsync(Guid duplicate, Guid into, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            if (await FindAsync(record, duplicate, cancellationToken) is not { } folded) return false;
            var survivor = await loader.NeedActorAsync(record, into, "into", cancellationToken);
            if (survivor.Id == folded.Id) throw new DomainRuleException("into", "An actor cannot be merged into itself.");
            await new ActorTies(context, loader, record, cancellationToken).MergeAsync(folded, survivor);
            return true;
        },
        precondition: null,
        cancellationToken);

    /// <summary>Undoes a merge.</summary>
    /// <param name="id">The duplicate that was folded into another actor.</param>
    /// <param name="cancellationToken">Ends the wait for the lock.</param>
    /// <exception cref="DomainRuleException">The actor is not merged into another.</exception>
    public Task<bool> SplitAsync(Guid id, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            await loader.LoadAsync(record, new RecordKeys { Actors = { id } }, cancellationToken);
            if (record.Actors.GetValueOrDefault(id) is not { } folded) return false;
            await new ActorTies(context, loader, record, cancellationToken).SplitAsync(folded);
            return true;
        },
        precondition: null,
        cancellationToken);

    /// <summary>The actor itself, if it stands on its own: a merged one is changed by what it was merged into.</summary>
    private async Task<Actor?> FindAsync(Record record, Guid id, CancellationToken cancellationToken) =>
        await loader.ActorAsync(record, id, cancellationToken) is { } actor && actor.Id == id ? actor : null;

    private async Task<Guid?> WholeAsync(Record record, Actor actor, Guid? wholeId, CancellationToken cancellationToken)
    {
        if (wholeId is not { } id) return null;
        var whole = await loader.NeedActorAsync(record, id, "partOf", cancellationToken);
        for (var at = whole; at is not null; at = at.PartOfId is { } next ? record.Actors.GetValueOrDefault(next) : null)
        {
            if (at.Id == actor.Id) throw new DomainRuleException("partOf", "An actor cannot be part of itself, nor of what is part of it.");
        }

        return whole.Id;
    }
}
