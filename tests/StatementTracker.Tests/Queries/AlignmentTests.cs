using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries;

public class AlignmentTests
{
    private static readonly AlignmentFilter Usual = new(AlignmentFilter.AllBases);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Two_actors_agree_on_the_share_of_issues_on_which_both_take_the_same_side(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"));
        var issues = Enumerable.Range(0, 6).Select(i => record.Issue($"Issue {i}")).ToList();
        Stance[] ofAda = [Stance.For, Stance.Against, Stance.For, Stance.Mixed, Stance.For, Stance.For];
        Stance[] ofBo = [Stance.For, Stance.Against, Stance.Against, Stance.For, Stance.Silent];
        foreach (var (issue, stance) in issues.Zip(ofAda)) record.Position(ada, issue, stance);
        foreach (var (issue, stance) in issues.Zip(ofBo)) record.Position(bo, issue, stance, Basis.Deferred);

        var answer = await record.Alignment.WithAsync(ada.Id, [bo.Id], Usual, Walk.Never);
        var ownOnly = await record.Alignment.WithAsync(ada.Id, [bo.Id], new AlignmentFilter([Basis.Own]), Walk.Never);

        var with = Assert.Single(answer.With!);
        Assert.Equal(("ada-fenn", "bo-moor"), (answer.Actor.Slug, with.Actor.Slug));
        Assert.Equal(new AgreementCounts(4, 2, 1, 0.5), with.Counts);
        Assert.Equal([Agreement.Agree, Agreement.Agree, Agreement.Oppose, Agreement.Differ, Agreement.Incomparable], with.Issues.Select(i => i.Agreement));
        Assert.Equal((Stance.Mixed, Stance.For, Basis.Deferred), (with.Issues[3].Position.Stance, with.Issues[3].Other.Stance, with.Issues[3].Other.Basis));
        Assert.Equal((0, null), (Assert.Single(ownOnly.With!).Counts.Shared, ownOnly.With![0].Counts.AgreementRate));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Both_clocks_bound_it_and_only_what_is_certain_counts(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo, wall) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"), record.Issue("Sea wall"));
        record.Position(ada, wall, Stance.For, certainFrom: Day(2, 1));
        record.Position(bo, wall, Stance.For, certainFrom: Day(3, 1), certainTo: Day(5, 1), possibleFrom: Day(2, 20), current: false, supersededAt: Day(9, 1));
        record.Position(bo, wall, Stance.Against, certainFrom: Day(5, 1), supersededAt: Day(9, 1));
        record.Position(bo, wall, Stance.Neutral, certainFrom: Day(5, 1), recordedAt: Day(9, 1));

        async Task<Agreement?> On(DateTimeOffset? asOf, DateTimeOffset? knownAt) =>
            (await record.Alignment.WithAsync(ada.Id, [bo.Id], Usual with { AsOf = asOf, KnownAt = knownAt }, Walk.Never)).With![0].Issues.SingleOrDefault()?.Agreement;

        Assert.Equal(Agreement.Differ, await On(null, null));
        Assert.Equal(Agreement.Oppose, await On(null, Day(8, 1)));
        Assert.Equal(Agreement.Agree, await On(Day(4, 1), Day(8, 1)));
        Assert.Null(await On(Day(2, 25), Day(8, 1)));
        Assert.Null(await On(Day(4, 1), null));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Without_others_the_most_and_the_least_aligned_are_shown(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo, cy, dee, eve) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"), record.Actor("Cy Lund"), record.Actor("Dee Holt"), record.Actor("Eve Sand"));
        var (wall, dyke, gate) = (record.Issue("Sea wall"), record.Issue("Dyke"), record.Issue("Gate"));
        foreach (var issue in new[] { wall, dyke, gate }) record.Position(ada, issue, Stance.For);
        record.Position(bo, wall, Stance.For);
        record.Position(bo, dyke, Stance.For);
        record.Position(cy, wall, Stance.For);
        record.Position(cy, dyke, Stance.Against);
        record.Position(dee, gate, Stance.Against);
        record.Position(eve, gate, Stance.Conflicting);
        record.Position(eve, wall, Stance.For, Basis.Reported);

        var answer = await record.Alignment.RankedAsync(ada.Id, Usual, 1, 2, Walk.Never);
        var atLeastTwo = await record.Alignment.RankedAsync(ada.Id, Usual, 2, 10, Walk.Never);

        Assert.Equal([("bo-moor", new AgreementCounts(2, 2, 0, 1)), ("cy-lund", new AgreementCounts(2, 1, 1, 0.5))], answer.Most!.Select(a => (a.Actor.Slug, a.Counts)));
        Assert.Equal([("dee-holt", new AgreementCounts(1, 0, 1, 0)), ("cy-lund", new AgreementCounts(2, 1, 1, 0.5))], answer.Least!.Select(a => (a.Actor.Slug, a.Counts)));
        Assert.Equal(["cy-lund", "bo-moor"], atLeastTwo.Least!.Select(a => a.Actor.Slug));
        Assert.Null(answer.With);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Actors_are_compared_side_by_side_in_the_order_asked_for(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo, cy, wall) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"), record.Actor("Cy Lund"), record.Issue("Sea wall"));
        record.Article(Day(1, 1));
        var held = record.Position(bo, wall, Stance.For, certainFrom: Day(2, 1));
        record.Position(ada, wall, Stance.For, certainFrom: Day(2, 1));
        record.Position(ada, record.Issue("Dyke"), Stance.Against, certainFrom: Day(2, 1));

        var answer = await record.Comparison.OfAsync(wall.Id, [bo.Id, cy.Id, ada.Id], new PositionFilter(AsOf: Day(3, 1)), without: null, Walk.Never);

        Assert.Equal("sea-wall", answer.Issue.Slug);
        Assert.Equal([("bo-moor", 1), ("cy-lund", 0), ("ada-fenn", 1)], answer.Actors.Select(a => (a.Actor.Slug, a.Positions.Count)));
        Assert.Equal(held.Id, answer.Actors[0].Positions[0].Id);
        Assert.Equal(1, answer.Actors[1].Coverage?.Articles);
        Assert.Equal("bo-moor, ada-fenn", string.Join(", ", Assert.Single(answer.ByStance).Actors));
        Assert.Equal(Day(3, 1), answer.AsOf);
    }
}
