using Microsoft.EntityFrameworkCore;
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
            await TagAgainAsync(record, cancellationToken);
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
            var (label, meaning) = ((issue.Slug, issue.Title), (issue.Proposition, issue.Terms, issue.BroaderId));
            if (patch.Slug.IsPresent && patch.Slug.Value != issue.Slug) issue.Slug = Slug(record, patch.Slug.Value, issue.Title);
            issue.Title = patch.Title.Or(issue.Title);
            issue.Proposition = patch.Proposition.Or(issue.Proposition);
            if (patch.Terms.IsPresent) issue.Terms = [.. patch.Terms.Value];
            if (patch.BroaderId.IsPresent) issue.BroaderId = Broader(record, issue, patch.BroaderId.Value);

            if (label != (issue.Slug, issue.Title)) await DeriveAgainAsync(record, issue, cancellationToken);
            if (meaning != (issue.Proposition, issue.Terms, issue.BroaderId)) await TagAgainAsync(record, cancellationToken);
            return true;
        },
        precondition,
        cancellationToken);

    /// <summary>Closes the issue and its positions; issues below it then fall under the one above it.</summary>
    public Task<bool> RemoveAsync(Guid id, Precondition? precondition, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            if (record.Issues.GetValueOrDefault(id) is not { } issue) return false;
            issue.RemovedAt = record.RecordedAt;
            foreach (var narrower in record.Issues.Values.Where(i => i.BroaderId == id)) narrower.BroaderId = issue.BroaderId;
            await DeriveAgainAsync(record, issue, cancellationToken);
            await TagAgainAsync(record, cancellationToken);
            foreach (var statement in record.Statements.Values) Untag(record, statement, id);
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

    private async Task TagAgainAsync(Record record, CancellationToken cancellationToken) =>
        record.Changes.Tags.UnionWith(await loader.LoadAllStatementsAsync(record, cancellationToken));

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
