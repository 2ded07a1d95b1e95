using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>What actors and issues are called now, kept in what is derived so that a later name leaves earlier answers alone.</summary>
internal static class Labels
{
    public static ActorLabel? Of(Record record, Guid? id) =>
        id is { } known && record.Actors.TryGetValue(known, out var actor) ? new ActorLabel(actor.Id, actor.Slug, actor.Name, actor.Kind) : null;

    public static IssueLabel? OfIssue(Record record, Guid id) =>
        record.Issues.TryGetValue(id, out var issue) ? new IssueLabel(issue.Id, issue.Slug, issue.Title) : null;

    public static ActorLabel? SpeakerOf(Record record, Statement statement) =>
        statement.Speakers.OrderBy(s => s.Ordinal).Select(s => Of(record, s.ActorId)).FirstOrDefault(l => l is not null);
}
