using StatementTracker.Model;

namespace StatementTracker.Linking.Actors;

/// <summary>Carries changed links of article actors to the statements and references that go through them.</summary>
public static class SpeakerLinks
{
    public static readonly LinkingStage Stage = new("speakers", Needs, Run);

    private static RecordKeys Needs(Record record)
    {
        var needs = new RecordKeys();
        needs.StatementsOfArticleActors.UnionWith(record.Changes.Links);
        foreach (var link in record.Changes.Links.Select(id => record.ArticleActors[id]).Where(a => a.PartOfOrdinal is not null))
            needs.Articles.Add(link.ArticleId);
        return needs;
    }

    private static void Run(Record record)
    {
        foreach (var statement in record.Statements.Values)
        {
            foreach (var speaker in statement.Speakers) Follow(record, statement, speaker);
        }

        foreach (var reference in record.References.Values) Follow(record, reference);
        LinkOrgans(record);
    }

    private static void Follow(Record record, Statement statement, StatementSpeaker speaker)
    {
        if (speaker.Curated) return;
        if (Link(record, speaker.ArticleActorId) is { } link && (speaker.ActorId != link.ActorId || speaker.Link != link.Link))
        {
            Left(record, statement, speaker.ActorId);
            speaker.ActorId = link.ActorId;
            speaker.Link = link.Link;
            record.Changes.Statements.Add(statement.Id);
        }

        if (Link(record, speaker.BodyArticleActorId) is { } body && speaker.OnBehalfOfId != body.ActorId)
        {
            Left(record, statement, speaker.OnBehalfOfId);
            speaker.OnBehalfOfId = body.ActorId;
            record.Changes.Statements.Add(statement.Id);
        }
    }

    private static void Follow(Record record, Reference reference)
    {
        if (Link(record, reference.TargetArticleActorId) is not { } target || reference.TargetActorId == target.ActorId) return;
        reference.TargetActorId = target.ActorId;
        record.Changes.References.Add(reference.Id);
    }

    /// <summary>The article actor, where its link changed in this write.</summary>
    private static ArticleActor? Link(Record record, Guid? id) =>
        id is { } known && record.Changes.Links.Contains(known) ? record.ArticleActors.GetValueOrDefault(known) : null;

    /// <summary>Who no longer speaks here loses what the statement gave it.</summary>
    private static void Left(Record record, Statement statement, Guid? actor)
    {
        if (actor is not { } former) return;
        record.Changes.FormerSpeakers.Add(former);
        foreach (var stance in statement.Stances) record.Changes.Positions.Add((former, stance.IssueId));
    }

    private static void LinkOrgans(Record record)
    {
        foreach (var organ in record.Changes.Links.Select(id => record.ArticleActors[id]))
        {
            if (organ is not { PartOfOrdinal: { } ordinal, ActorId: { } id } || !record.Actors.TryGetValue(id, out var actor)) continue;
            if (actor.Curated || actor.PartOfId is not null) continue;
            var whole = record.ArticleActors.Values.FirstOrDefault(a => a.ArticleId == organ.ArticleId && a.Ordinal == ordinal)?.ActorId;
            if (whole == actor.Id || whole is null) continue;
            actor.PartOfId = whole;
        }
    }
}
