using StatementTracker.Model;
using StatementTracker.Queries.Networks;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries.Networks;

public class DeferenceTests
{
    private static readonly DeferralFilter Usual = new(NetworkFilter.Everything, DeferralFilter.Usual);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_edge_leads_from_who_defers_to_whose_statement_it_means_with_counts_and_dates(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo, wall, dyke) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"), record.Issue("Sea wall"), record.Issue("Dyke"));
        var target = record.Statement(record.Article(Day(4, 1)), bo);
        record.Save();
        Defers(record, ada, target, Day(5, 9), (wall, Stance.Against), (dyke, Stance.Against));
        Defers(record, ada, target, Day(5, 2), (wall, Stance.For));
        Defers(record, ada, target, published: null, (wall, Stance.For));

        var network = await record.Networks.DeferenceAsync(Usual, new NetworkExtent(), Walk.Never);

        Assert.Equal([new NetworkEdge("Ada Fenn", "Bo Moor", 2, 1, 1, 0, Day(5, 2), Day(5, 9))], network.Edges);
        Assert.Equal([("Ada Fenn", 2, 1, 1), ("Bo Moor", 2, 1, 1)], network.Nodes.Select(n => (n.Label, n.Statements, n.For, n.Against)));
        Assert.Equal((true, new NetworkCounts(2, 1, 0)), (network.Directed, network.Counts));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_deferral_whose_target_is_not_seen_leads_to_whom_the_text_names(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"));
        var deferring = record.Statement(record.Article(Day(5, 1)), ada);
        record.Save();
        record.Reference(deferring, to: null, target: bo);

        var edge = Assert.Single((await record.Networks.DeferenceAsync(Usual, new NetworkExtent(), Walk.Never)).Edges);

        Assert.Equal(("Ada Fenn", "Bo Moor", 1, 0, 0), (edge.Source, edge.Target, edge.Weight, edge.For, edge.Against));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_narrators_link_a_rejected_one_another_type_and_what_others_report_do_not_count(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo, cy) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"), record.Actor("Cy Lund"));
        var target = record.Statement(record.Article(Day(4, 1)), bo);
        var said = record.Statement(record.Article(Day(5, 1)), ada);
        var outer = record.Statement(record.Article(Day(5, 2)), cy);
        record.Save();
        var nested = record.Statement(record.Article(Day(5, 2)), ada);
        nested.WithinId = outer.Id;
        record.Save();
        record.Reference(said, target, madeBy: ReferenceMaker.Narrator);
        record.Reference(said, target).Review = ReviewState.Rejected;
        record.Reference(said, target).RemovedAt = Day(6, 1);
        record.Reference(said, target, ReferenceType.AgreesWith);
        record.Reference(nested, target);

        var usual = await record.Networks.DeferenceAsync(Usual, new NetworkExtent(), Walk.Never);
        var agreeing = await record.Networks.DeferenceAsync(Usual with { Types = [ReferenceType.DefersTo, ReferenceType.AgreesWith] }, new NetworkExtent(), Walk.Never);

        Assert.Empty(usual.Edges);
        Assert.Equal(1, Assert.Single(agreeing.Edges).Weight);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Reports_of_one_utterance_count_once_and_repetitions_by_the_rule(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo, utterance) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"), Guid.CreateVersion7());
        var target = record.Statement(record.Article(Day(4, 1)), bo);
        var article = record.Article(Day(5, 5));
        var twice = new[] { record.Statement(article, ada, utterance: utterance), record.Statement(article, ada, utterance: utterance) };
        record.Save();
        foreach (var report in twice) record.Reference(report, target);
        Defers(record, ada, target, Day(5, 6));
        Defers(record, ada, target, Day(6, 6));

        var all = await record.Networks.DeferenceAsync(Usual, new NetworkExtent(), Walk.Never);
        var weekly = await record.Networks.DeferenceAsync(Usual with { Duplicates = DuplicateRule.CalendarWeek }, new NetworkExtent(), Walk.Never);

        Assert.Equal(3, Assert.Single(all.Edges).Weight);
        Assert.Equal((2, Day(5, 5)), (Assert.Single(weekly.Edges).Weight, weekly.Edges[0].First));
        Assert.Equal(1, weekly.Counts.Duplicates);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Articles_that_report_one_deferral_count_it_once_or_once_each(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo, utterance) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"), Guid.CreateVersion7());
        var target = record.Statement(record.Article(Day(4, 1)), bo);
        var (one, other) = (record.Article(Day(5, 5)), record.Article(Day(5, 6)));
        var reports = new[] { one, one, other }.Select(article => record.Statement(article, ada, utterance: utterance)).ToList();
        record.Save();
        foreach (var report in reports) record.Reference(report, target);
        var each = NetworkFilter.Everything with { Reports = ReportCounting.EachArticle };

        var once = await record.Networks.DeferenceAsync(Usual, new NetworkExtent(), Walk.Never);
        var byArticle = await record.Networks.DeferenceAsync(Usual with { Filter = each }, new NetworkExtent(), Walk.Never);
        var maps = new[] { NetworkFilter.Everything, each }.Select(filter => record.Deference.OfAsync(ada.Id, filter, DeferralFilter.Usual, 10, Walk.Never));

        Assert.Equal((1, Day(5, 5), Day(5, 5)), (Assert.Single(once.Edges).Weight, once.Edges[0].First, once.Edges[0].Last));
        Assert.Equal((2, Day(5, 5), Day(5, 6)), (Assert.Single(byArticle.Edges).Weight, byArticle.Edges[0].First, byArticle.Edges[0].Last));
        Assert.Equal([1, 2], (await Task.WhenAll(maps)).Select(map => Assert.Single(map!.DefersTo).Count.Deferrals));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Actors_at_either_end_issues_and_kinds_narrow_it(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo, velmara, wall) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"), record.Actor("Velmara", ActorKind.State), record.Issue("Sea wall"));
        var (ofBo, ofVelmara) = (record.Statement(record.Article(Day(4, 1)), bo), record.Statement(record.Article(Day(4, 2)), velmara));
        record.Save();
        Defers(record, ada, ofBo, Day(5, 1), (wall, Stance.For));
        Defers(record, bo, ofVelmara, Day(5, 2));

        async Task<string> Edges(NetworkFilter filter) => string.Join(", ", (await record.Networks.DeferenceAsync(Usual with { Filter = filter }, new NetworkExtent(), Walk.Never))
            .Edges.Select(e => $"{e.Source} > {e.Target}"));

        Assert.Equal("Ada Fenn > Bo Moor, Bo Moor > Velmara", await Edges(NetworkFilter.Everything with { Actors = [bo.Id] }));
        Assert.Equal("Ada Fenn > Bo Moor", await Edges(NetworkFilter.Everything with { Actors = [ada.Id] }));
        Assert.Equal("Ada Fenn > Bo Moor", await Edges(NetworkFilter.Everything with { Issues = [wall.Id] }));
        Assert.Equal("Ada Fenn > Bo Moor", await Edges(NetworkFilter.Everything with { Kinds = [ActorKind.Person] }));
        Assert.Equal("Bo Moor > Velmara", await Edges(NetworkFilter.Everything with { From = Day(5, 2) }));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_actors_map_shows_both_ways_by_issue_the_undated_included(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo, cy, wall, dyke) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"), record.Actor("Cy Lund"), record.Issue("Sea wall"), record.Issue("Dyke"));
        var (ofBo, ofAda) = (record.Statement(record.Article(Day(4, 1)), bo), record.Statement(record.Article(Day(4, 2)), ada));
        record.Save();
        Defers(record, ada, ofBo, Day(5, 1), (wall, Stance.Against), (dyke, Stance.For));
        Defers(record, ada, ofBo, Day(5, 3), (wall, Stance.Against));
        Defers(record, ada, ofBo, published: null);
        Defers(record, cy, ofAda, Day(5, 2), (wall, Stance.For));

        var map = (await record.Deference.OfAsync(ada.Id, NetworkFilter.Everything, DeferralFilter.Usual, 10, Walk.Never))!;

        Assert.Equal("ada-fenn", map.Actor.Slug);
        var authority = Assert.Single(map.DefersTo);
        Assert.Equal(("bo-moor", new DeferenceCount(3, 1, 2, 1, Day(5, 1), Day(5, 3))), (authority.Actor.Slug, authority.Count));
        Assert.Equal(
            [("sea-wall", new DeferenceCount(2, 0, 2, 0, Day(5, 1), Day(5, 3))), ("dyke", new DeferenceCount(1, 1, 0, 0, Day(5, 1), Day(5, 1))), (null, new DeferenceCount(1, 0, 0, 1, null, null))],
            authority.Issues.Select(i => (i.Issue?.Slug, i.Count)));
        Assert.Equal([("cy-lund", 1)], map.DeferredToBy.Select(d => (d.Actor.Slug, d.Count.Deferrals)));
        Assert.False(map.Truncated);
        Assert.Null(await record.Deference.OfAsync(Guid.CreateVersion7(), NetworkFilter.Everything, DeferralFilter.Usual, 10, Walk.Never));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_most_frequent_come_first_and_a_cut_is_told(string provider)
    {
        using var record = new StoredRecord(provider);
        var ada = record.Actor("Ada Fenn");
        Actor[] authorities = [record.Actor("Bo Moor"), record.Actor("Cy Lund"), record.Actor("Dee Holt")];
        var targets = authorities.Select(authority => record.Statement(record.Article(Day(4, 1)), authority)).ToList();
        record.Save();
        foreach (var (target, times) in targets.Zip([1, 2, 1]))
        {
            for (var i = 0; i < times; i++) Defers(record, ada, target, Day(5, 1 + i));
        }

        var map = (await record.Deference.OfAsync(ada.Id, NetworkFilter.Everything, DeferralFilter.Usual, 2, Walk.Never))!;

        Assert.Equal(["cy-lund", "bo-moor"], map.DefersTo.Select(d => d.Actor.Slug));
        Assert.True(map.Truncated);
    }

    private static void Defers(StoredRecord record, Actor speaker, Statement target, DateTimeOffset? published, params (Issue Issue, Stance Stance)[] sides)
    {
        var statement = record.Statement(record.Article(published), speaker, act: SpeechAct.Defer);
        var reference = record.Reference(statement, target);
        foreach (var (issue, side) in sides)
        {
            var taken = Takes(statement, issue, side);
            (taken.Basis, taken.ReferenceId) = (Basis.Deferred, reference.Id);
        }

        record.Save();
    }
}
