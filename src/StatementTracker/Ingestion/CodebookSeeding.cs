using StatementTracker.Linking;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Ingestion;

/// <summary>Creates the issues of a codebook that never stood before; statements that stand are tagged with them.</summary>
internal sealed class CodebookSeeding(TrackerDbContext context, RecordLoader loader, RecordWriter writer)
{
    /// <returns>How many were created.</returns>
    public Task<int> SeedAsync(IReadOnlyList<SeededIssue> issues, CancellationToken cancellationToken)
    {
        Check(issues);
        return writer.WriteAsync(
            async record =>
            {
                var before = IssueTagging.CodebookOf(record);
                var known = await new EarlierSeeds(context).IssueSlugsAsync(cancellationToken);
                var created = issues.Where(i => !known.Contains(i.Slug)).ToDictionary(i => i.Slug, Create, StringComparer.Ordinal);
                foreach (var issue in issues.Where(i => i.Broader is not null && created.ContainsKey(i.Slug)))
                    created[issue.Slug].BroaderId = Broader(record, created, issue.Broader!);
                foreach (var issue in created.Values)
                {
                    record.Issues.Add(issue.Id, issue);
                    record.Created.Add(issue);
                }

                var change = new CodebookChange(before, IssueTagging.CodebookOf(record));
                await loader.LoadTouchedAsync(record, change.Carried, change.Retags, change.Relinks, cancellationToken);
                return created.Count;
            },
            precondition: null,
            cancellationToken);
    }

    private static void Check(IReadOnlyList<SeededIssue> issues)
    {
        var bySlug = new Dictionary<string, SeededIssue>(StringComparer.Ordinal);
        foreach (var issue in issues)
        {
            if (issue.Slug != Names.Slug(issue.Slug)) throw new InvalidDataException($"\"{issue.Slug}\" is no slug: lower-case words joined by hyphens.");
            if (string.IsNullOrWhiteSpace(issue.Title) || string.IsNullOrWhiteSpace(issue.Proposition) || issue.Terms.Count == 0)
                throw new InvalidDataException($"{issue.Slug} lacks a title, a proposition or terms.");
            if (!bySlug.TryAdd(issue.Slug, issue)) throw new InvalidDataException($"{issue.Slug} is there twice.");
        }

        foreach (var issue in issues)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var at = issue; at is not null; at = at.Broader is { } broader ? bySlug.GetValueOrDefault(broader) : null)
            {
                if (!seen.Add(at.Slug)) throw new InvalidDataException($"The broader issues of {issue.Slug} run in a circle.");
            }
        }
    }

    private static Issue Create(SeededIssue issue) =>
        new() { Slug = issue.Slug, Title = issue.Title, Proposition = issue.Proposition, Terms = [.. issue.Terms] };

    /// <summary>A broader issue that was removed since leaves the narrow one on its own.</summary>
    private static Guid? Broader(Record record, Dictionary<string, Issue> created, string slug) =>
        created.GetValueOrDefault(slug)?.Id ?? record.Issues.Values.FirstOrDefault(i => i.Slug == slug)?.Id;
}
