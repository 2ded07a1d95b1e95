using Microsoft.EntityFrameworkCore;
using StatementTracker.Linking;
using StatementTracker.Linking.Issues;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

/// <summary>How people change the codebook: each call one write, statements tagged and positions derived anew in it. False means that no such issue stands.</summary>
public sealed class IssueCuration(TrackerDbContext context, RecordLoader loader, RecordWriter writer)
{
    /// <exception cref="ConflictException">The slug is another issue's.</exception>
    /// <exception cref="DomainRuleException"><c>broaderId</c> names nothing.</exception>
    public Task<Guid> CreateAsync(IssueInput input, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            var before = IssueTagging.CodebookOf(record);
            var issue = new Issue
            {
                Slug = Slug(record, input.Slug, input.Title),
                Title = input.Title,
                Proposition = input.Proposition,
                Terms = [.. input.Terms],
                BroaderId = input.BroaderId is { } broader ? record.NeedIssue(broader, "broader").Id : null,
            };
            record.Issues.Add(issue.Id, issue);
            record.Created.Add(issue);
            await TagAgainAsync(record, before, cancellationToken);
            return issue.Id;
        },
        precondition: null,
        cancellationToken);

    /// <exception cref="PreconditionFailedException">It has changed since.</exception>
    /// <exception cref="ConflictException">The slug is another issue's.</exception>
    /// <exception cref="DomainRuleException"><c>broaderId</c> names nothing or runs in a circle.</exception>
    public Task<bool> CorrectAsync(Guid id, IssuePatch patch, Precondition? precondition, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            if (record.Issues.GetValueOrDefault(id) is not { } issue) return false;
            var (before, label) = (IssueTagging.CodebookOf(record), (issue.Slug, issue.Title));
            if (patch.Slug.IsPresent && patch.Slug.Value != issue.Slug) issue.Slug = Slug(record, patch.Slug.Value, issue.Title);
            issue.Title = patch.Title.Or(issue.Title);
            issue.Proposition = patch.Proposition.Or(issue.Proposition);
            if (patch.Terms.IsPresent) issue.Terms = [.. patch.Terms.Value];
            if (patch.BroaderId.IsPresent) issue.BroaderId = Broader(record, issue, patch.BroaderId.Value);

            if (label != (issue.Slug, issue.Title)) await DeriveAgainAsync(record, issue, cancellationToken);
            await TagAgainAsync(record, before, cancellationToken);
            return true;
        },
        precondition,
        cancellationToken);

    /// <summary>Closes the issue and its positions; issues below it then fall under the one above it.</summary>
    public Task<bool> RemoveAsync(Guid id, Precondition? precondition, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            if (record.Issues.GetValueOrDefault(id) is not { } issue) return false;
            var before = IssueTagging.CodebookOf(record);
            issue.RemovedAt = record.RecordedAt;
            foreach (var narrower in record.Issues.Values.Where(i => i.BroaderId == id)) narrower.BroaderId = issue.BroaderId;
            await DeriveAgainAsync(record, issue, cancellationToken);
            await TagAgainAsync(record, before, cancellationToken);
            await UntagAsync(record, id, cancellationToken);
            foreach (var position in await context.EditorPositions.Where(p => p.IssueId == id && p.RemovedAt == null).ToListAsync(cancellationToken))
            {
                position.RemovedAt = record.RecordedAt;
                record.Changes.Positions.Add((position.ActorId, id));
            }

            return true;
        },
        precondition,
        cancellationToken);

    private static string Slug(Record record, string? wanted, string title)
    {
        var taken = record.Issues.Values.Select(i => i.Slug).ToHashSet(StringComparer.Ordinal);
        if (wanted is not null) return taken.Contains(wanted) ? throw new ConflictException("slug", $"The slug \"{wanted}\" is another issue's.") : wanted;
        var stem = Names.Slug(title);
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? stem : $"{stem}-{n}").First(s => !taken.Contains(s));
    }

    private static Guid? Broader(Record record, Issue issue, Guid? broaderId)
    {
        if (broaderId is not { } id) return null;
        var broader = record.NeedIssue(id, "broader");
        for (var at = broader; at is not null; at = at.BroaderId is { } next ? record.Issues.GetValueOrDefault(next) : null)
        {
            if (at.Id == issue.Id) throw new DomainRuleException("broader", "An issue cannot be broader than itself, nor than what is broader than it.");
        }

        return id;
    }

    private Task TagAgainAsync(Record record, Codebook before, CancellationToken cancellationToken)
    {
        var change = new CodebookChange(before, IssueTagging.CodebookOf(record));
        return loader.LoadTouchedAsync(record, change.Carried, change.Retags, change.Relinks, cancellationToken);
    }

    /// <summary>Takes the issue off whatever carries it, by its words, by a link or by a person.</summary>
    private async Task UntagAsync(Record record, Guid issueId, CancellationToken cancellationToken)
    {
        var keys = new RecordKeys();
        keys.Statements.UnionWith(await context.StatementStances.Where(s => s.IssueId == issueId).Select(s => s.StatementId).Distinct().ToListAsync(cancellationToken));
        await loader.LoadAsync(record, keys, cancellationToken);
        foreach (var statement in record.Statements.Values) Untag(record, statement, issueId);
    }

    private static void Untag(Record record, Statement statement, Guid issueId)
    {
        foreach (var stance in statement.Stances.Where(s => s.IssueId == issueId).ToList())
        {
            record.Changes.Left(statement, issueId);
            record.Changes.Statements.Add(statement.Id);
            statement.Stances.Remove(stance);
            record.Deleted.Add(stance);
        }
    }

    private async Task DeriveAgainAsync(Record record, Issue issue, CancellationToken cancellationToken)
    {
        var actors = await context.Positions.Where(p => p.IssueId == issue.Id && p.SupersededAt == null).Select(p => p.ActorId).Distinct().ToListAsync(cancellationToken);
        record.Changes.Positions.UnionWith(actors.Select(actor => (actor, issue.Id)));
    }
}
