using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries;

public class PositionQueriesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_position_is_met_once_by_actor_issue_and_beginning_unknown_first(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"));
        var (wall, dyke) = (record.Issue("Sea wall"), record.Issue("Dyke"));
        record.Save();
        Position[] inOrder =
        [
            record.Position(ada, dyke),
            record.Position(ada, wall),
            record.Position(ada, wall),
            record.Position(ada, wall, possibleFrom: Day(2, 1), certainFrom: Day(4, 1)),
            record.Position(ada, wall, certainFrom: Day(3, 1)),
            record.Position(bo, dyke, possibleFrom: Day(1, 1)),
            record.Position(bo, wall),
        ];

        var met = await Walk.ThroughAsync<PositionResponse, PositionCursor>(async after =>
        {
            var page = await record.Positions.ListAsync(new PositionFilter(), after, 2, Walk.Never);
            return new(page.Items, page.Next);
        });

        var tied = inOrder[1..3].OrderBy(p => p.Id.ToString("N"), StringComparer.Ordinal);
        Assert.Equal(inOrder[..1].Concat(tied).Concat(inOrder[3..]).Select(p => p.Id), met.Select(p => p.Id!.Value));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Without_a_time_what_is_current_and_open_answers(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, wall) = (record.Actor("Ada Fenn"), record.Issue("Sea wall"));
        var current = record.Position(ada, wall);
        record.Position(ada, wall, current: false);
        record.Position(ada, wall, supersededAt: Day(2, 1));
        record.Position(ada, wall, basis: Basis.Reported);

        var page = await record.Positions.ListAsync(new PositionFilter(ActorId: ada.Id), null, 10, Walk.Never);

        Assert.Equal([current.Id], page.Items.Select(p => p.Id));
        Assert.Equal((null, null), (page.AsOf, page.KnownAt));
        Assert.Null(page.Reported);
        Assert.Null(page.Coverage);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Actor_issue_stance_and_basis_narrow_the_list(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"));
        var (wall, dyke) = (record.Issue("Sea wall"), record.Issue("Dyke"));
        var adaOnWall = record.Position(ada, wall, Stance.For);
        var adaOnDyke = record.Position(ada, dyke, Stance.Against, Basis.Deferred);
        var boOnDyke = record.Position(bo, dyke, Stance.Against);

        Assert.Equal([adaOnDyke.Id, adaOnWall.Id], await IdsAsync(record, new PositionFilter(ActorId: ada.Id)));
        Assert.Equal([adaOnDyke.Id, boOnDyke.Id], await IdsAsync(record, new PositionFilter(IssueId: dyke.Id)));
        Assert.Equal([adaOnDyke.Id, boOnDyke.Id], await IdsAsync(record, new PositionFilter(Stance: Stance.Against)));
        Assert.Equal([adaOnDyke.Id], await IdsAsync(record, new PositionFilter(Basis: Basis.Deferred)));
        Assert.Equal([boOnDyke.Id], await IdsAsync(record, new PositionFilter(bo.Id, dyke.Id, Stance.Against, Basis.Own)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_position_shows_how_it_follows(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, wall) = (record.Actor("Ada Fenn"), record.Issue("Sea wall"));
        var label = new ActorLabel(ada.Id, ada.Slug, ada.Name, ada.Kind);
        var statement = record.Statement(record.Article(), ada);
        record.Save();
        var stored = record.Add(new Position
        {
            ActorId = ada.Id, IssueId = wall.Id, Stance = Stance.Conflicting, Basis = Basis.Deferred, StatementId = statement.Id,
            Conditional = true, Diverged = true, Confidence = 0.6, IsCurrent = true, RecordedAt = Start,
            EffectiveFrom = On(Day(5, 1)), EffectiveTo = On(Day(6, 1)),
            PossibleFrom = Day(5, 1), CertainFrom = Day(5, 2), CertainTo = Day(6, 1),
            Detail = new PositionDetail(
                label,
                new IssueLabel(wall.Id, wall.Slug, wall.Title),
                [new AuthorityStep(label, statement.Id, ReferenceType.DefersTo), new AuthorityStep(null, statement.Id, null)],
                [new DerivationStep(DerivationKind.Carries, statement.Id, null, Stance.Against, "defers to Bo Moor")],
                [new PositionSide(Stance.For, Basis.Own, [statement.Id]), new PositionSide(Stance.Against, Basis.Own, [])],
                label, "coast-works", statement.Id, Span("only if"), "a note"),
        });

        var found = await record.Positions.FindAsync(stored.Id, Walk.Never);

        Assert.NotNull(found);
        Assert.Equal((label, "sea-wall"), (found.Actor, found.Issue.Slug));
        Assert.Equal((Stance.Conflicting, Basis.Deferred, statement.Id), (found.Stance, found.Basis, found.StatementId));
        Assert.Equal(stored.Detail.AuthorityChain, found.AuthorityChain);
        Assert.Equal(stored.Detail.Derivation, found.Derivation);
        Assert.Equal([Stance.For, Stance.Against], found.Sides.Select(s => s.Stance));
        Assert.Equal([statement.Id], found.Sides[0].StatementIds);
        Assert.Equal((label, "coast-works", statement.Id, "a note"), (found.ViaActor, found.ViaIssue, found.LastDeclined, found.Note));
        Assert.Equal((true, true, 0.6), (found.Conditional, found.Diverged, found.Confidence));
        Assert.Equal(new SpanResponse(0, 7, "only if"), found.Condition);
        Assert.Equal(("2031-05-01", "2031-06-01"), (found.EffectiveFrom.Edtf, found.EffectiveTo?.Edtf));
        Assert.Equal((Start, null), (found.RecordedAt, found.SupersededAt));
        Assert.Equal((false, false), (found.Possible, found.DateUnknown));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_superseded_position_is_still_found_by_its_id(string provider)
    {
        using var record = new StoredRecord(provider);
        var stored = record.Position(record.Actor("Ada Fenn"), record.Issue("Sea wall"), supersededAt: Day(2, 1));

        Assert.Equal(Day(2, 1), (await record.Positions.FindAsync(stored.Id, Walk.Never))?.SupersededAt);
        Assert.Null(await record.Positions.FindAsync(Guid.CreateVersion7(), Walk.Never));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_editors_position_keeps_its_id_over_its_corrections_and_goes_when_removed(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, wall) = (record.Actor("Ada Fenn"), record.Issue("Sea wall"));
        var asserted = record.Add(new EditorPosition
        {
            ActorId = ada.Id, IssueId = wall.Id, Stance = Stance.For, Conditional = true, Note = "she told us",
            EffectiveFrom = Day(1, 1), EffectiveTo = Day(9, 1),
        });
        var removed = record.Add(new EditorPosition { ActorId = ada.Id, IssueId = wall.Id, Stance = Stance.For, RemovedAt = Day(2, 1) });
        var before = record.Position(
            ada, wall, Stance.Neutral, Basis.Editor, supersededAt: Day(2, 1), editorPosition: asserted.Id);
        record.Position(ada, wall, Stance.For, Basis.Editor, recordedAt: Day(2, 1), editorPosition: asserted.Id);
        record.Position(ada, wall, Stance.For, Basis.Editor, supersededAt: Day(2, 1), editorPosition: removed.Id);

        var found = await record.Positions.FindAsync(asserted.Id, Walk.Never);
        var listed = await record.Positions.ListAsync(new PositionFilter(Basis: Basis.Editor), null, 10, Walk.Never);

        Assert.NotNull(found);
        Assert.Equal((asserted.Id, ada.Id, wall.Id), (found.Id, found.Actor.Id, found.Issue.Id));
        Assert.Equal((Stance.For, Basis.Editor, true, "she told us"), (found.Stance, found.Basis, found.Conditional, found.Note));
        Assert.Equal((Day(1, 1), Day(9, 1)), (found.EffectiveFrom.Earliest, found.EffectiveTo?.Latest));
        Assert.Equal([asserted.Id], listed.Items.Select(p => p.Id));
        Assert.Null(await record.Positions.FindAsync(before.Id, Walk.Never));
        Assert.Null(await record.Positions.FindAsync(removed.Id, Walk.Never));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_reported_stands_apart_and_shares_the_page(string provider)
    {
        using var record = new StoredRecord(provider);
        var wall = record.Issue("Sea wall");
        var (a, b, c) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"), record.Actor("Cy Marsh"));
        var own = record.Position(a, wall);
        var reported = record.Position(b, wall, basis: Basis.Reported);
        var last = record.Position(c, wall, basis: Basis.Reported);
        var filter = new PositionFilter(IssueId: wall.Id, IncludeReported: true);

        var first = await record.Positions.ListAsync(filter, null, 2, Walk.Never);
        var second = await record.Positions.ListAsync(filter, first.Next, 2, Walk.Never);

        Assert.Equal([own.Id], first.Items.Select(p => p.Id));
        Assert.Equal([reported.Id], first.Reported?.Select(p => p.Id));
        Assert.Empty(second.Items);
        Assert.Equal([last.Id], second.Reported?.Select(p => p.Id));
        Assert.Null(second.Next);
        Assert.Null(second.Coverage);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_issue_tells_how_many_take_each_stance_over_all_pages(string provider)
    {
        using var record = new StoredRecord(provider);
        var (wall, dyke) = (record.Issue("Sea wall"), record.Issue("Dyke"));
        var actors = Enumerable.Range(0, 5).Select(i => record.Actor($"Actor {i}")).ToList();
        foreach (var actor in actors[..3]) record.Position(actor, wall, Stance.Against, certainFrom: Day(2, 1), possibleFrom: Day(1, 1));
        record.Position(actors[3], wall, Stance.For, certainFrom: Day(6, 1), possibleFrom: Day(2, 1));
        record.Position(actors[4], wall, Stance.For, Basis.Reported, certainFrom: Day(2, 1));
        record.Position(actors[4], dyke, Stance.For, certainFrom: Day(2, 1));

        var now = await record.Positions.ListOfIssueAsync(wall.Id, new PositionFilter(IncludeReported: true), null, 2, Walk.Never);
        var inMarch = await record.Positions.ListOfIssueAsync(wall.Id, new PositionFilter(AsOf: Day(3, 1)), null, 50, Walk.Never);

        Assert.Equal([(Stance.For, 1), (Stance.Against, 3)], now.ByStance!.Select(s => (s.Stance, s.Count)));
        Assert.Equal([(Stance.Against, 3)], inMarch.ByStance!.Select(s => (s.Stance, s.Count)));
        Assert.Equal(2, now.Items.Count);
        Assert.Equal(4, inMarch.Items.Count);
    }

    private static async Task<List<Guid>> IdsAsync(StoredRecord record, PositionFilter filter) =>
        [.. (await record.Positions.ListAsync(filter, null, 50, Walk.Never)).Items.Select(p => p.Id!.Value)];
}
