using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries;

public class IssueQueriesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_issue_is_met_once_by_title_and_then_id(string provider)
    {
        using var record = new StoredRecord(provider);
        string[] titles = ["Sea wall", "dyke", "Dyke", "Éclair tax", "Dyke 2"];
        var stored = titles.Select(title => record.Issue(title)).ToList();
        stored.Add(record.Add(new Issue { Slug = "sea-wall-2", Title = "Sea wall", Proposition = "It should be built." }));
        foreach (var (issue, i) in stored.Select((issue, i) => (issue, i))) issue.Slug = $"issue-{i}";

        var met = await Walk.ThroughAsync<IssueResponse, NameCursor>(async after => await record.Issues.ListAsync(null, after, 2, Walk.Never));

        Assert.Equal(
            stored.OrderBy(i => i.Title, StringComparer.Ordinal).ThenBy(i => i.Id.ToString("N"), StringComparer.Ordinal).Select(i => i.Id),
            met.Select(i => i.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_issue_shows_its_terms_its_breadth_and_how_much_there_is_of_it(string provider)
    {
        using var record = new StoredRecord(provider);
        var ada = record.Actor("Ada Fenn");
        var wide = record.Issue("Coast works");
        record.Save();
        var stored = record.Issue("Sea wall", wide);
        record.Save();
        var (z, a) = (record.Issue("Wall z", stored), record.Issue("Wall a", stored));
        record.Issue("Wall gone", stored).RemovedAt = Start;
        var article = record.Article();
        Takes(record.Statement(article), stored, Stance.For);
        var gone = record.Statement(article);
        gone.RemovedAt = Start;
        Takes(gone, stored, Stance.For);
        record.Position(ada, stored);
        record.Position(ada, stored, basis: Basis.Reported);

        var found = await record.Issues.FindAsync(stored.Id, Walk.Never);

        Assert.NotNull(found);
        Assert.Equal(("sea-wall", "Sea wall", "Sea wall should happen."), (found.Slug, found.Title, found.Proposition));
        Assert.Equal(["Sea wall"], found.Terms);
        Assert.Equal(new IssueLabel(wide.Id, "coast-works", "Coast works"), found.Broader);
        Assert.Equal([a.Id, z.Id], found.Narrower.Select(i => i.Id));
        Assert.Equal(new IssueCounts(Statements: 1, Utterances: 1, Reports: 1, Positions: 1), found.Counts);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_id_and_a_slug_lead_to_the_issue_and_other_words_to_none(string provider)
    {
        using var record = new StoredRecord(provider);
        var issue = record.Issue("Sea wall");

        Assert.Equal(issue.Id, await record.Issues.ResolveAsync("sea-wall", null, Walk.Never));
        Assert.Equal(issue.Id, await record.Issues.ResolveAsync(issue.Id.ToString(), null, Walk.Never));
        Assert.Null(await record.Issues.ResolveAsync("Sea wall", null, Walk.Never));
        Assert.Null(await record.Issues.ResolveAsync(Guid.CreateVersion7().ToString(), null, Walk.Never));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_issue_is_found_only_for_the_time_it_stood_and_a_new_one_has_its_slug(string provider)
    {
        using var record = new StoredRecord(provider);
        var old = record.Issue("Sea wall");
        old.RemovedAt = Day(3, 1);
        var now = record.Issue("Sea wall");
        now.CreatedAt = Day(4, 1);

        Assert.Equal(now.Id, await record.Issues.ResolveAsync("sea-wall", null, Walk.Never));
        Assert.Equal(old.Id, await record.Issues.ResolveAsync("sea-wall", Day(2, 1), Walk.Never));
        Assert.Equal(now.Id, await record.Issues.ResolveAsync("sea-wall", Day(5, 1), Walk.Never));
        Assert.Null(await record.Issues.FindAsync(old.Id, Walk.Never));
        Assert.Null(await record.Issues.TimelineAsync(old.Id, null, 10, Walk.Never));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_timeline_has_each_statement_about_the_issue_with_its_sides_on_it_newest_first(string provider)
    {
        using var record = new StoredRecord(provider);
        var (wall, dyke) = (record.Issue("Sea wall"), record.Issue("Dyke"));
        var article = record.Article();
        SaidAt?[] times = [On(Day(5, 1)), null, On(Day(6, 1)), On(Day(5, 1)), null];
        var stored = times.Select(time => record.Statement(article, saidAt: time)).ToList();
        foreach (var statement in stored)
        {
            Takes(statement, wall, Stance.Against);
            Takes(statement, dyke, Stance.For);
        }

        Takes(record.Statement(article, saidAt: On(Day(7, 1))), dyke, Stance.For);

        var met = await Walk.ThroughAsync<TimelineEntry, InstantCursor>(
            after => record.Issues.TimelineAsync(wall.Id, after, 2, Walk.Never));

        Assert.Equal(
            stored.OrderByDescending(s => s.SortAt).ThenByDescending(s => s.Id.ToString("N"), StringComparer.Ordinal).Select(s => s.Id),
            met.Select(e => e.Statement.Id));
        Assert.All(met, entry => Assert.Equal(("sea-wall", Stance.Against), (entry.Stances.Single().Issue.Slug, entry.Stances[0].Stance)));
    }
}
