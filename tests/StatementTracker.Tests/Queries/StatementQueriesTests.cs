using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries;

public class StatementQueriesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_statement_is_met_once_newest_first_and_the_undated_last(string provider)
    {
        using var record = new StoredRecord(provider);
        var article = record.Article();
        var since = new SaidAt("since May", "2031-05/..", Day(5, 1), null, TimePrecision.Range);
        SaidAt?[] times = [On(Day(5, 1)), null, On(Day(6, 1)), On(Day(5, 1)), null, since, On(Day(5, 1)), null, On(Day(4, 30))];
        var stored = times.Select(time => record.Statement(article, saidAt: time)).ToList();

        var met = await Walk.ThroughAsync<StatementResponse, InstantCursor>(
            async after => await record.Statements.ListAsync(new StatementFilter(), after, 2, Walk.Never));

        Assert.Equal(
            stored.OrderByDescending(s => s.SaidAt.Latest ?? s.SaidAt.Earliest ?? DateTimeOffset.MinValue)
                .ThenByDescending(s => s.Id.ToString("N"), StringComparer.Ordinal).Select(s => s.Id),
            met.Select(s => s.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_statement_shows_who_said_it_in_what_capacity_and_where_it_stands(string provider)
    {
        using var record = new StoredRecord(provider);
        var office = record.Actor("Tide Office", ActorKind.Organization);
        var ada = record.Actor("Ada Fenn");
        var (wide, narrow) = (record.Issue("Coast works"), record.Issue("Sea wall"));
        var article = record.Article();
        var stored = record.Statement(article, ada, "We will build it only if they pay", On(Day(5, 6)), role: "spokeswoman", onBehalfOf: office);
        stored.Addressee = Span("reporters", 60);
        Speaker(stored, null);
        Takes(stored, narrow, Stance.For).Condition = Span("only if they pay", 30);
        Takes(stored, wide, Stance.None);
        var outer = record.Statement(article, office);
        stored.WithinId = outer.Id;
        record.Reference(stored, null);
        record.Reference(stored, outer).RemovedAt = Start;
        record.Reference(outer, stored);

        var found = await record.Statements.FindAsync(stored.Id, Walk.Never);

        Assert.NotNull(found);
        Assert.Equal(
            new SpeakerResponse(
                new ActorLabel(ada.Id, "ada-fenn", "Ada Fenn", ActorKind.Person),
                LinkState.Resolved,
                "spokeswoman",
                null,
                new ActorLabel(office.Id, "tide-office", "Tide Office", ActorKind.Organization),
                new SpanResponse(0, 8, "Ada Fenn")),
            found.Speakers[0]);
        Assert.Equal(new SpeakerResponse(null, LinkState.Unresolved, null, null, null, new SpanResponse(0, 3, "she")), found.Speakers[1]);
        Assert.Equal([new SpanResponse(10, 43, "We will build it only if they pay")], found.Spans);
        Assert.Equal(new SpanResponse(4, 8, "said"), found.Cue);
        Assert.Equal(new SpanResponse(60, 69, "reporters"), found.Addressee);
        Assert.Equal(
            new SaidAtResponse("that day", "2031-05-06", Day(5, 6), Day(5, 7).AddMicroseconds(-1), TimePrecision.Day, false), found.SaidAt);
        Assert.Equal(["coast-works", "sea-wall"], found.Stances.Select(s => s.Issue.Slug));
        Assert.Equal([Stance.None, Stance.For], found.Stances.Select(s => s.Stance));
        Assert.Equal(new SpanResponse(30, 46, "only if they pay"), found.Stances[1].Condition);
        Assert.Equal([new SpanResponse(20, 28, "Sea wall")], found.Stances[1].Evidence);
        Assert.Equal(outer.Id, found.Within);
        Assert.Equal(new ReferenceCounts(1, 1), found.ReferenceCounts);
        Assert.Equal((stored.CreatedAt, stored.UpdatedAt), (found.CreatedAt, found.UpdatedAt));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_floating_quotation_has_no_speakers_and_no_date(string provider)
    {
        using var record = new StoredRecord(provider);
        var stored = record.Statement(record.Article());
        stored.Cue = null;

        var found = await record.Statements.FindAsync(stored.Id, Walk.Never);

        Assert.NotNull(found);
        Assert.Empty(found.Speakers);
        Assert.Null(found.Cue);
        Assert.True(found.SaidAt.DateUnknown);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_statement_is_not_found(string provider)
    {
        using var record = new StoredRecord(provider);
        var stored = record.Statement(record.Article());
        stored.RemovedAt = Start;

        Assert.Null(await record.Statements.FindAsync(stored.Id, Walk.Never));
        Assert.Null(await record.Statements.FindAsync(Guid.CreateVersion7(), Walk.Never));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_actor_has_what_it_said_and_what_was_said_for_it(string provider)
    {
        using var record = new StoredRecord(provider);
        var office = record.Actor("Tide Office", ActorKind.Organization);
        var (ada, bo) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"));
        var article = record.Article();
        var own = record.Statement(article, office, saidAt: On(Day(5, 3)));
        var forIt = record.Statement(article, ada, saidAt: On(Day(5, 2)), onBehalfOf: office);
        var joint = record.Statement(article, ada, saidAt: On(Day(5, 1)));
        Speaker(joint, bo);

        Assert.Equal([own.Id, forIt.Id], await IdsAsync(record, new StatementFilter(ActorId: office.Id)));
        Assert.Equal([forIt.Id, joint.Id], await IdsAsync(record, new StatementFilter(ActorId: ada.Id)));
        Assert.Equal([joint.Id], await IdsAsync(record, new StatementFilter(ActorId: bo.Id)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_side_is_looked_for_on_the_issue_that_is_asked_about(string provider)
    {
        using var record = new StoredRecord(provider);
        var (wall, dyke) = (record.Issue("Sea wall"), record.Issue("Dyke"));
        var article = record.Article();
        var both = record.Statement(article, saidAt: On(Day(5, 2)));
        Takes(both, wall, Stance.For);
        Takes(both, dyke, Stance.Against);
        var one = record.Statement(article, saidAt: On(Day(5, 1)));
        Takes(one, wall, Stance.Against);
        record.Statement(article);

        Assert.Equal([both.Id, one.Id], await IdsAsync(record, new StatementFilter(IssueId: wall.Id)));
        Assert.Equal([one.Id], await IdsAsync(record, new StatementFilter(IssueId: wall.Id, Stance: Stance.Against)));
        Assert.Equal([both.Id, one.Id], await IdsAsync(record, new StatementFilter(Stance: Stance.Against)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_issue_no_longer_shows_in_statements(string provider)
    {
        using var record = new StoredRecord(provider);
        var wall = record.Issue("Sea wall");
        wall.RemovedAt = Start;
        var stored = record.Statement(record.Article());
        Takes(stored, wall, Stance.For);

        Assert.Empty((await record.Statements.FindAsync(stored.Id, Walk.Never))!.Stances);
        Assert.Empty(await IdsAsync(record, new StatementFilter(Stance: Stance.For)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Mode_act_and_article_narrow_together(string provider)
    {
        using var record = new StoredRecord(provider);
        var (article, other) = (record.Article(), record.Article());
        var meant = record.Statement(article, mode: StatementMode.Indirect, act: SpeechAct.Reject);
        record.Statement(article, mode: StatementMode.Direct, act: SpeechAct.Reject);
        record.Statement(article, mode: StatementMode.Indirect, act: SpeechAct.Support);
        record.Statement(other, mode: StatementMode.Indirect, act: SpeechAct.Reject);

        Assert.Equal([meant.Id], await IdsAsync(record, new StatementFilter(
            ArticleId: article.Id, Mode: StatementMode.Indirect, Act: SpeechAct.Reject)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_window_has_what_may_have_been_said_in_it_and_nothing_undated(string provider)
    {
        using var record = new StoredRecord(provider);
        var article = record.Article();
        var inMay = new SaidAt("in May", "2031-05", Day(5, 1), Day(6, 1).AddMicroseconds(-1), TimePrecision.Month);
        var before = new SaidAt("before June", "../2031-06", null, Day(6, 1), TimePrecision.Range);
        var month = record.Statement(article, saidAt: inMay);
        var day = record.Statement(article, saidAt: On(Day(5, 10)));
        record.Statement(article, saidAt: before);
        record.Statement(article);

        Assert.Equal([month.Id, day.Id], await IdsAsync(record, new StatementFilter(From: Day(5, 10), To: Day(5, 10))));
        Assert.Equal([month.Id], await IdsAsync(record, new StatementFilter(From: Day(5, 11))));
        Assert.Equal([month.Id], await IdsAsync(record, new StatementFilter(To: Day(5, 10).AddMicroseconds(-1))));
        Assert.Empty(await IdsAsync(record, new StatementFilter(From: Day(6, 1))));
    }

    private static async Task<List<Guid>> IdsAsync(StoredRecord record, StatementFilter filter) =>
        [.. (await record.Statements.ListAsync(filter, null, 50, Walk.Never)).Items.Select(s => s.Id)];
}
