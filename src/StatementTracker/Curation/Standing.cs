using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

/// <summary>Finds what a person names, as it stands: nothing removed, and the survivor where an actor was merged.</summary>
internal static class Standing
{
    public static async Task<Actor?> ActorAsync(this RecordLoader loader, Record record, Guid id, CancellationToken cancellationToken)
    {
        await loader.LoadAsync(record, new RecordKeys { Actors = { id } }, cancellationToken);
        var actor = record.Actors.GetValueOrDefault(id);
        while (actor?.MergedIntoId is { } into) actor = record.Actors.GetValueOrDefault(into);
        return actor is { IsRemoved: false } ? actor : null;
    }

    /// <exception cref="DomainRuleException">There is no such actor.</exception>
    public static async Task<Actor> NeedActorAsync(this RecordLoader loader, Record record, Guid id, string field, CancellationToken cancellationToken) =>
        await loader.ActorAsync(record, id, cancellationToken) ?? throw new DomainRuleException(field, "There is no such actor.");

    public static async Task<Statement?> StatementAsync(this RecordLoader loader, Record record, Guid id, CancellationToken cancellationToken)
    {
        await loader.LoadAsync(record, new RecordKeys { Statements = { id } }, cancellationToken);
        return record.Statements.GetValueOrDefault(id);
    }

    /// <exception cref="DomainRuleException">There is no such statement.</exception>
    public static async Task<Statement> NeedStatementAsync(this RecordLoader loader, Record record, Guid id, string field, CancellationToken cancellationToken) =>
        await loader.StatementAsync(record, id, cancellationToken) ?? throw new DomainRuleException(field, "There is no such statement.");

    public static async Task<Article?> ArticleAsync(this RecordLoader loader, Record record, Guid id, CancellationToken cancellationToken)
    {
        await loader.LoadAsync(record, new RecordKeys { Articles = { id } }, cancellationToken);
        return record.Articles.GetValueOrDefault(id);
    }

    /// <exception cref="DomainRuleException">There is no such issue.</exception>
    public static Issue NeedIssue(this Record record, Guid id, string field) =>
        record.Issues.GetValueOrDefault(id) ?? throw new DomainRuleException(field, "There is no such issue.");

    /// <summary>Everybody whom the statement counted for is derived anew on all its issues.</summary>
    public static void Left(this RecordChanges changes, Statement statement)
    {
        foreach (var stance in statement.Stances) changes.Left(statement, stance.IssueId);
        changes.FormerSpeakers.UnionWith(statement.StandsFor());
        changes.Statements.Add(statement.Id);
    }
}
