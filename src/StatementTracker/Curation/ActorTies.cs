using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

/// <summary>All that points to an actor, moved or cut when people merge, split or remove it.</summary>
internal sealed class ActorTies(TrackerDbContext context, RecordLoader loader, Record record, CancellationToken cancellationToken)
{
    /// <summary>Leaves nothing pointing to a removed actor; extraction does not bring it back from the articles that stand.</summary>
    public async Task CutAsync(Actor actor)
    {
        await DeriveAgainAsync(actor);
        foreach (var mention in await MentionsAsync(actor))
        {
            mention.ActorId = null;
            mention.Link = LinkState.Unresolved;
            mention.Candidates = [];
            mention.Curated = true;
        }

        foreach (var statement in await StatementsAsync(actor))
        {
            record.Changes.Left(statement);
            foreach (var speaker in statement.Speakers.Where(s => s.ActorId == actor.Id)) (speaker.ActorId, speaker.Link) = (null, LinkState.Unresolved);
            foreach (var speaker in statement.Speakers.Where(s => s.OnBehalfOfId == actor.Id)) speaker.OnBehalfOfId = null;
        }

        foreach (var reference in await ReferencesAsync(actor))
        {
            reference.TargetActorId = null;
            record.Changes.References.Add(reference.Id);
        }

        foreach (var position in await EditorPositionsAsync(actor)) position.RemovedAt = record.RecordedAt;
        foreach (var organ in await OrgansAsync(actor)) organ.PartOfId = null;

        // Mentions that were ambiguous with it may be clear now.
        record.Changes.NameKeys.UnionWith(actor.Names.Select(n => n.Key));
    }

    /// <summary>What linking decides follows the merged identity; what people set is moved and noted.</summary>
    public async Task MergeAsync(Actor duplicate, Actor into)
    {
        List<MergedRow> moved = [];
        await DeriveAgainAsync(duplicate);
        foreach (var mention in Known(await MentionsAsync(duplicate)))
        {
            if (mention.Curated) Move(mention, into.Id, moved);
            else record.Changes.ArticleActors.Add(mention.Id);
        }

        foreach (var statement in await StatementsAsync(duplicate)) Move(statement, duplicate.Id, into.Id, _ => true, moved);
        foreach (var position in await EditorPositionsAsync(duplicate)) Move(position, into.Id, moved);
        foreach (var organ in (await OrgansAsync(duplicate)).Where(o => o.Id != into.Id)) Move(organ, into.Id, moved);
        if (into.PartOfId == duplicate.Id) into.PartOfId = null;

        duplicate.MergedIntoId = into.Id;
        duplicate.MergedAt = record.RecordedAt;
        record.Created.Add(new ActorMerge { DuplicateId = duplicate.Id, IntoId = into.Id, MergedAt = record.RecordedAt, Moved = moved });
        LinkAgain(duplicate, into);
    }

    /// <exception cref="DomainRuleException">No merge of the actor stands.</exception>
    public async Task SplitAsync(Actor duplicate)
    {
        var merge = await context.ActorMerges.OrderByDescending(m => m.MergedAt)
            .FirstOrDefaultAsync(m => m.DuplicateId == duplicate.Id && m.UndoneAt == null, cancellationToken);
        if (merge is null || duplicate.IsRemoved || await loader.ActorAsync(record, merge.IntoId, cancellationToken) is not { } survivor)
            throw new DomainRuleException("id", "The actor is not merged into another.");

        merge.UndoneAt = record.RecordedAt;
        duplicate.MergedIntoId = null;
        duplicate.MergedAt = null;
        await DeriveAgainAsync(survivor);
        var moved = merge.Moved.ToHashSet();
        foreach (var mention in Known(await MentionsAsync(survivor)))
        {
            if (!mention.Curated) record.Changes.ArticleActors.Add(mention.Id);
            else if (moved.Contains(new MergedRow(MergedRowKind.Mention, mention.Id))) Move(mention, duplicate.Id, []);
        }

        foreach (var statement in await StatementsAsync(survivor)) Move(statement, survivor.Id, duplicate.Id, moved.Contains, []);
        foreach (var position in (await EditorPositionsAsync(survivor)).Where(p => moved.Contains(new MergedRow(MergedRowKind.EditorPosition, p.Id)))) Move(position, duplicate.Id, []);
        foreach (var organ in (await OrgansAsync(survivor)).Where(o => moved.Contains(new MergedRow(MergedRowKind.Organ, o.Id)))) Move(organ, duplicate.Id, []);
        LinkAgain(duplicate, survivor);
    }

    private void LinkAgain(Actor duplicate, Actor into)
    {
        record.Changes.NameKeys.UnionWith(duplicate.Names.Concat(into.Names).Select(n => n.Key));
        record.Changes.Actors.Add(into.Id);
    }

    private void Move(ArticleActor mention, Guid to, List<MergedRow> moved)
    {
        mention.ActorId = to;
        record.Changes.Links.Add(mention.Id);
        moved.Add(new MergedRow(MergedRowKind.Mention, mention.Id));
    }

    private void Move(Statement statement, Guid from, Guid to, Func<MergedRow, bool> which, List<MergedRow> moved)
    {
        foreach (var speaker in statement.Speakers.Where(s => s.Curated))
        {
            var (asSpeaker, asBody) = (new MergedRow(MergedRowKind.Speaker, speaker.Id), new MergedRow(MergedRowKind.Body, speaker.Id));
            var (moves, movesBody) = (speaker.ActorId == from && which(asSpeaker), speaker.OnBehalfOfId == from && which(asBody));
            if (!moves && !movesBody) continue;
            record.Changes.Left(statement);
            if (moves) speaker.ActorId = to;
            if (movesBody) speaker.OnBehalfOfId = to;
            if (moves) moved.Add(asSpeaker);
            if (movesBody) moved.Add(asBody);
        }
    }

    private void Move(EditorPosition position, Guid to, List<MergedRow> moved)
    {
        record.Changes.Positions.Add((position.ActorId, position.IssueId));
        record.Changes.Positions.Add((to, position.IssueId));
        position.ActorId = to;
        moved.Add(new MergedRow(MergedRowKind.EditorPosition, position.Id));
    }

    private static void Move(Actor organ, Guid to, List<MergedRow> moved)
    {
        organ.PartOfId = to;
        moved.Add(new MergedRow(MergedRowKind.Organ, organ.Id));
    }

    private async Task DeriveAgainAsync(Actor actor)
    {
        var issues = await context.Positions.Where(p => p.ActorId == actor.Id && p.SupersededAt == null).Select(p => p.IssueId).Distinct().ToListAsync(cancellationToken);
        record.Changes.Positions.UnionWith(issues.Select(issue => (actor.Id, issue)));
    }

    private async Task<List<ArticleActor>> MentionsAsync(Actor actor)
    {
        var standing = context.Articles.Where(a => a.RemovedAt == null).Select(a => a.Id);
        return await context.ArticleActors.Where(a => a.ActorId == actor.Id && standing.Contains(a.ArticleId)).ToListAsync(cancellationToken);
    }

    private List<ArticleActor> Known(List<ArticleActor> mentions)
    {
        foreach (var mention in mentions) record.ArticleActors.TryAdd(mention.Id, mention);
        return mentions;
    }

    private async Task<List<Statement>> StatementsAsync(Actor actor)
    {
        await loader.LoadAsync(record, new RecordKeys { StatementsOfActors = { actor.Id } }, cancellationToken);
        return [.. record.Statements.Values.Where(s => s.Speakers.Any(p => p.ActorId == actor.Id || p.OnBehalfOfId == actor.Id))];
    }

    private async Task<List<Reference>> ReferencesAsync(Actor actor)
    {
        await loader.LoadAsync(record, new RecordKeys { ReferencesToActors = { actor.Id } }, cancellationToken);
        return [.. record.References.Values.Where(r => r.TargetActorId == actor.Id)];
    }

    private async Task<List<EditorPosition>> EditorPositionsAsync(Actor actor)
    {
        var positions = await context.EditorPositions.Where(p => p.ActorId == actor.Id && p.RemovedAt == null).ToListAsync(cancellationToken);
        foreach (var position in positions)
        {
            record.EditorPositions.TryAdd(position.Id, position);
            record.Changes.Positions.Add((position.ActorId, position.IssueId));
        }

        return positions;
    }

    private async Task<List<Actor>> OrgansAsync(Actor actor)
    {
        var organs = await context.Actors.Where(a => a.PartOfId == actor.Id && a.RemovedAt == null).Include(a => a.Names).ToListAsync(cancellationToken);
        foreach (var organ in organs) record.Actors.TryAdd(organ.Id, organ);
        return organs;
    }
}
