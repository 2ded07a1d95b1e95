using StatementTracker.Model;
using StatementTracker.Queries.Networks;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries.Networks;

/// <summary>What of a stored record counts in a network.</summary>
public class CodedStatementsTests
{
    private static readonly CodedFilter Usual = new(NetworkFilter.Everything, CodingRules.Usual);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_side_counts_for_its_speakers_and_for_the_bodies_they_speak_for(string provider)
    {
        using var record = new StoredRecord(provider);
        var (wall, velmara, bo) = (record.Issue("Sea wall"), record.Actor("Velmara", ActorKind.State), record.Actor("Bo Moor"));
        var said = Says(record, record.Actor("Ada Fenn"), wall, Stance.For, Day(5, 1), velmara, Capacity.OfficeHolder);
        Speaker(said, bo);
        Says(record, record.Actor("Cy Lund"), wall, Stance.Against, Day(5, 2), velmara, Capacity.Spokesperson);

        var network = await Affiliation(record, Usual);

        Assert.Equal(["Ada Fenn 1-0", "Bo Moor 1-0", "Velmara 1-1"], Counted(network));
        Assert.Equal(4, network.Counts.Statements);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Several_reports_of_one_utterance_count_once_or_once_an_article(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, wall, utterance) = (record.Actor("Ada Fenn"), record.Issue("Sea wall"), Guid.CreateVersion7());
        var (one, other) = (record.Article(Day(5, 1)), record.Article(Day(5, 2)));
        foreach (var article in new[] { one, one, other }) Takes(record.Statement(article, ada, utterance: utterance), wall, Stance.For);

        Assert.Equal(["Ada Fenn 1-0"], Counted(await Affiliation(record, Usual)));
        Assert.Equal(["Ada Fenn 2-0"], Counted(await Affiliation(record, Usual with { Filter = NetworkFilter.Everything with { Reports = ReportCounting.EachArticle } })));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_utterance_has_a_date_where_one_of_its_reports_has(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, wall, utterance) = (record.Actor("Ada Fenn"), record.Issue("Sea wall"), Guid.CreateVersion7());
        foreach (var article in new[] { record.Article(), record.Article(Day(5, 2)), record.Article() }) Takes(record.Statement(article, ada, utterance: utterance), wall, Stance.For);

        foreach (var undated in new[] { Undated.LeaveOut, Undated.Include })
        {
            var network = await Affiliation(record, Usual with { Filter = NetworkFilter.Everything with { Undated = undated } });
            Assert.Equal((1, 0), (network.Counts.Statements, network.Counts.Undated));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_body_that_speaks_beside_its_speaker_counts_once(string provider)
    {
        using var record = new StoredRecord(provider);
        var velmara = record.Actor("Velmara", ActorKind.State);
        var said = Says(record, velmara, record.Issue("Sea wall"), Stance.For, Day(5, 1));
        Speaker(said, record.Actor("Ada Fenn"), onBehalfOf: velmara);
        Speaker(said, record.Actor("Bo Moor"), onBehalfOf: velmara);

        Assert.Equal(["Ada Fenn 1-0", "Bo Moor 1-0", "Velmara 1-0"], Counted(await Affiliation(record, Usual)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_deferred_or_reported_counts_on_request(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo, wall) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"), record.Issue("Sea wall"));
        var deferring = record.Statement(record.Article(Day(5, 1)), ada);
        Takes(deferring, wall, Stance.Against).Basis = Basis.Deferred;
        var outer = record.Statement(record.Article(Day(5, 2)), ada);
        record.Save();
        var inner = record.Statement(record.Article(Day(5, 2)), bo);
        inner.WithinId = outer.Id;
        Takes(inner, wall, Stance.For);

        Assert.Empty(Counted(await Affiliation(record, Usual)));
        Assert.Equal(["Ada Fenn 0-1"], Counted(await Affiliation(record, Based(Basis.Own, Basis.Deferred))));
        Assert.Equal(["Bo Moor 1-0"], Counted(await Affiliation(record, Based(Basis.Reported))));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_a_body_is_said_to_think_by_who_speaks_for_it_counts_for_the_body(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, velmara, wall) = (record.Actor("Ada Fenn"), record.Actor("Velmara", ActorKind.State), record.Issue("Sea wall"));
        var outer = record.Statement(record.Article(Day(5, 2)), ada, onBehalfOf: velmara);
        record.Save();
        var inner = record.Statement(record.Article(Day(5, 2)), velmara);
        inner.WithinId = outer.Id;
        Takes(inner, wall, Stance.For);

        Assert.Equal(["Velmara 1-0"], Counted(await Affiliation(record, Based(Basis.OnBehalf))));
        Assert.Empty(Counted(await Affiliation(record, Based(Basis.Own, Basis.Reported))));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_undated_are_counted_and_left_out_unless_they_are_asked_for(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, wall) = (record.Actor("Ada Fenn"), record.Issue("Sea wall"));
        Says(record, ada, wall, Stance.For, Day(5, 1));
        Says(record, ada, wall, Stance.Against, published: null);

        var usual = await Affiliation(record, Usual);
        var including = await Affiliation(record, Filtered(NetworkFilter.Everything with { Undated = Undated.Include }));
        var windowed = await Affiliation(record, Filtered(NetworkFilter.Everything with { From = Day(6, 1) }));

        Assert.Equal(["Ada Fenn 1-0"], Counted(usual));
        Assert.Equal((1, 1), (usual.Counts.Statements, usual.Counts.Undated));
        Assert.Equal(["Ada Fenn 1-1"], Counted(including));
        Assert.Equal((2, 1), (including.Counts.Statements, including.Counts.Undated));
        Assert.Equal((0, 1), (windowed.Counts.Statements, windowed.Counts.Undated));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_window_takes_statements_by_publication_or_by_when_they_were_said(string provider)
    {
        using var record = new StoredRecord(provider);
        var wall = record.Issue("Sea wall");
        Says(record, record.Actor("Ada Fenn"), wall, Stance.For, Day(5, 10)).SaidAt = On(Day(5, 1));
        Says(record, record.Actor("Bo Moor"), wall, Stance.For, Day(5, 20)).SaidAt = On(Day(5, 10));
        Says(record, record.Actor("Cy Lund"), wall, Stance.For, Day(5, 10));
        var window = NetworkFilter.Everything with { From = Day(5, 10), To = Day(5, 11).AddMicroseconds(-1) };

        var published = await Affiliation(record, Filtered(window));
        var said = await Affiliation(record, Filtered(window with { Date = NetworkDate.SaidAt }));

        Assert.Equal(["Ada Fenn 1-0", "Cy Lund 1-0"], Counted(published));
        Assert.Equal(["Bo Moor 1-0"], Counted(said));
        Assert.Equal(1, said.Counts.Undated);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_removed_or_rejected_does_not_count(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, wall, dyke) = (record.Actor("Ada Fenn"), record.Issue("Sea wall"), record.Issue("Dyke"));
        Says(record, ada, wall, Stance.For, Day(5, 1)).RemovedAt = Day(6, 1);
        Says(record, ada, wall, Stance.For, Day(5, 1)).Review = ReviewState.Rejected;
        Says(record, ada, dyke, Stance.For, Day(5, 1));
        dyke.RemovedAt = Day(6, 1);
        var article = record.Article(Day(5, 1));
        Takes(record.Statement(article, ada), wall, Stance.For);
        article.RemovedAt = Day(6, 1);
        var gone = record.Actor("Bo Moor");
        Says(record, gone, wall, Stance.For, Day(5, 1));
        gone.RemovedAt = Day(6, 1);

        Assert.Empty(Counted(await Affiliation(record, Usual)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Issues_actors_kinds_stances_and_implied_sides_narrow_it(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, velmara, wall, dyke) = (record.Actor("Ada Fenn"), record.Actor("Velmara", ActorKind.State), record.Issue("Sea wall"), record.Issue("Dyke"));
        record.Save();
        Says(record, ada, wall, Stance.For, Day(5, 1), velmara, Capacity.OfficeHolder);
        var implied = Says(record, ada, dyke, Stance.Against, Day(5, 2));
        implied.Stances[0].ViaIssueId = wall.Id;
        Says(record, ada, wall, Stance.Neutral, Day(5, 3));
        var all = NetworkFilter.Everything;

        Assert.Equal(["Ada Fenn 0-1"], Counted(await Affiliation(record, Filtered(all with { Issues = [dyke.Id] }))));
        Assert.Equal(["Velmara 1-0"], Counted(await Affiliation(record, Filtered(all with { Actors = [velmara.Id] }))));
        Assert.Equal(["Ada Fenn 1-1"], Counted(await Affiliation(record, Filtered(all with { Kinds = [ActorKind.Person, ActorKind.Group] }))));
        Assert.Equal(["Ada Fenn 1-0", "Velmara 1-0"], Counted(await Affiliation(record, Usual with { Rules = CodingRules.Usual with { Implied = ImpliedStances.LeaveOut } })));
        Assert.Equal(1, (await Affiliation(record, Usual with { Rules = CodingRules.Usual with { Stances = [Stance.Neutral] } })).Counts.Statements);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_repetitions_the_first_by_date_counts_and_the_rest_are_told(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, wall) = (record.Actor("Ada Fenn"), record.Issue("Sea wall"));
        Says(record, ada, wall, Stance.For, Day(5, 9));
        Says(record, ada, wall, Stance.Against, Day(5, 2));
        Says(record, ada, wall, Stance.For, Day(5, 5));

        var network = await Affiliation(record, Usual with { Duplicates = DuplicateRule.AcrossRange });

        Assert.Equal(["Ada Fenn 0-1"], Counted(network));
        Assert.Equal(new NetworkCounts(1, 0, 2), network.Counts);
    }

    private static CodedFilter Based(params Basis[] bases) => Usual with { Rules = CodingRules.Usual with { Bases = bases } };

    private static CodedFilter Filtered(NetworkFilter filter) => Usual with { Filter = filter };

    private static Task<NetworkResponse> Affiliation(StoredRecord record, CodedFilter coded) =>
        record.Networks.AffiliationAsync(coded, AffiliationQualifier.Ignore, AffiliationNormalisation.No, new NetworkExtent(), Walk.Never);

    /// <summary>Who has how many for and against, over all issues.</summary>
    private static IEnumerable<string> Counted(NetworkResponse network) =>
        network.Nodes.Where(n => n.Type == NetworkNodeType.Actor).Select(n => $"{n.Label} {n.For}-{n.Against}");

    private static Statement Says(
        StoredRecord record, Actor speaker, Issue issue, Stance stance, DateTimeOffset? published, Actor? body = null, Capacity capacity = Capacity.Personal)
    {
        var statement = record.Statement(record.Article(published), speaker, onBehalfOf: body);
        statement.Speakers[0].Capacity = capacity;
        Takes(statement, issue, stance);
        return statement;
    }
}
