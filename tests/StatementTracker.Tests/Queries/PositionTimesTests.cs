using System.Globalization;
using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Storage;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries;

/// <summary>The two clocks: what was the case, and what could have been answered.</summary>
public class PositionTimesTests
{
    // Against from some day between 20 January and 1 February, for from some day between 20 April and 1 May;
    // "?" marks what possibly holds, "~" what has no known beginning.
    [Theory]
    [OnSqlite("2031-01-19", ""), OnPostgreSql("2031-01-19", "")]
    [OnSqlite("2031-01-20", "against?"), OnPostgreSql("2031-01-20", "against?")]
    [OnSqlite("2031-01-31", "against?"), OnPostgreSql("2031-01-31", "against?")]
    [OnSqlite("2031-02-01", "against"), OnPostgreSql("2031-02-01", "against")]
    [OnSqlite("2031-04-19", "against"), OnPostgreSql("2031-04-19", "against")]
    [OnSqlite("2031-04-20", "against for?"), OnPostgreSql("2031-04-20", "against for?")]
    [OnSqlite("2031-05-01", "for"), OnPostgreSql("2031-05-01", "for")]
    [OnSqlite("2032-05-01", "for"), OnPostgreSql("2032-05-01", "for")]
    public async Task A_position_answers_from_the_time_it_may_hold_until_the_next_certainly_does(string provider, string asOf, string answer)
    {
        using var record = new StoredRecord(provider);
        var (ada, wall) = (record.Actor("Ada Fenn"), record.Issue("Sea wall"));
        record.Position(
            ada, wall, Stance.Against, possibleFrom: Day(1, 20), certainFrom: Day(2, 1), certainTo: Day(5, 1), current: false);
        record.Position(ada, wall, Stance.For, possibleFrom: Day(4, 20), certainFrom: Day(5, 1));

        Assert.Equal(answer, await AnswerAsync(record, new PositionFilter(AsOf: At(asOf))));
    }

    [Theory]
    [OnSqlite("2031-02-01", "against~"), OnPostgreSql("2031-02-01", "against~")]
    [OnSqlite("2031-03-01", "against~ for"), OnPostgreSql("2031-03-01", "against~ for")]
    [OnSqlite("2031-04-01", "for mixed?"), OnPostgreSql("2031-04-01", "for mixed?")]
    public async Task What_has_no_known_beginning_is_listed_apart_and_marked_until_something_ends_it(string provider, string asOf, string answer)
    {
        using var record = new StoredRecord(provider);
        var wall = record.Issue("Sea wall");
        record.Position(record.Actor("Ada Fenn"), wall, Stance.Against, certainTo: Day(4, 1));
        record.Position(record.Actor("Bo Moor"), wall, Stance.For, certainFrom: Day(3, 1));
        record.Position(record.Actor("Cy Marsh"), wall, Stance.Mixed, possibleFrom: Day(4, 1));

        Assert.Equal(answer, await AnswerAsync(record, new PositionFilter(AsOf: At(asOf))));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Without_asOf_a_position_of_unknown_date_is_current_and_marked(string provider)
    {
        using var record = new StoredRecord(provider);
        var wall = record.Issue("Sea wall");
        record.Position(record.Actor("Ada Fenn"), wall, Stance.Against);
        record.Position(record.Actor("Bo Moor"), wall, Stance.For, possibleFrom: Day(4, 1));

        Assert.Equal("against~ for", await AnswerAsync(record, new PositionFilter()));
    }

    // Recorded on 1 February: against since January. On 1 March an article tells that it was for since 15 January.
    [Theory]
    [OnSqlite(null, "2031-01-31", ""), OnPostgreSql(null, "2031-01-31", "")]
    [OnSqlite(null, "2031-02-01", "against"), OnPostgreSql(null, "2031-02-01", "against")]
    [OnSqlite(null, "2031-02-28", "against"), OnPostgreSql(null, "2031-02-28", "against")]
    [OnSqlite(null, "2031-03-01", "for"), OnPostgreSql(null, "2031-03-01", "for")]
    [OnSqlite(null, null, "for"), OnPostgreSql(null, null, "for")]
    [OnSqlite("2031-01-20", "2031-02-28", "against"), OnPostgreSql("2031-01-20", "2031-02-28", "against")]
    [OnSqlite("2031-01-20", "2031-03-01", "for"), OnPostgreSql("2031-01-20", "2031-03-01", "for")]
    [OnSqlite("2031-01-10", "2031-03-01", "against"), OnPostgreSql("2031-01-10", "2031-03-01", "against")]
    [OnSqlite("2031-01-10", "2031-01-31", ""), OnPostgreSql("2031-01-10", "2031-01-31", "")]
    [OnSqlite("2030-12-31", null, ""), OnPostgreSql("2030-12-31", null, "")]
    public async Task What_was_known_then_answers_for_what_was_the_case(string provider, string? asOf, string? knownAt, string answer)
    {
        using var record = new StoredRecord(provider);
        var (ada, wall) = (record.Actor("Ada Fenn"), record.Issue("Sea wall"));
        record.Position(
            ada, wall, Stance.Against, possibleFrom: Day(1, 1), certainFrom: Day(1, 1), recordedAt: Day(2, 1), supersededAt: Day(3, 1));
        record.Position(
            ada, wall, Stance.Against, possibleFrom: Day(1, 1), certainFrom: Day(1, 1), certainTo: Day(1, 15), current: false, recordedAt: Day(3, 1));
        record.Position(ada, wall, Stance.For, possibleFrom: Day(1, 15), certainFrom: Day(1, 15), recordedAt: Day(3, 1));

        Assert.Equal(answer, await AnswerAsync(record, new PositionFilter(ada.Id, wall.Id, AsOf: At(asOf), KnownAt: At(knownAt))));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Names_stay_as_they_were_when_the_position_was_derived(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, wall) = (record.Actor("Ada Fenn"), record.Issue("Sea wall"));
        record.Position(ada, wall);
        record.Save();
        using (TrackerDbContext context = record.Open())
        {
            context.Actors.Single().Name = "Ada Moor";
            context.Issues.Single().Title = "Wall of the sea";
            context.SaveChanges();
        }

        var page = await record.Positions.ListAsync(new PositionFilter(KnownAt: Day(2, 1)), null, 10, Walk.Never);

        Assert.Equal(("Ada Fenn", "Sea wall"), (page.Items[0].Actor.Name, page.Items[0].Issue.Title));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_merged_actor_has_its_own_positions_at_a_moment_before_the_merge(string provider)
    {
        using var record = new StoredRecord(provider);
        var wall = record.Issue("Sea wall");
        var (ada, again) = (record.Actor("Ada Fenn"), record.Actor("A. Fenn"));
        record.Save();
        record.Position(again, wall, Stance.For, recordedAt: Day(1, 1), supersededAt: Day(3, 1));
        record.Position(ada, wall, Stance.Against, recordedAt: Day(1, 1), supersededAt: Day(3, 1));
        record.Position(ada, wall, Stance.Conflicting, recordedAt: Day(3, 1));

        Assert.Equal("for~", await AnswerAsync(record, new PositionFilter(again.Id, KnownAt: Day(2, 1))));
        Assert.Equal("", await AnswerAsync(record, new PositionFilter(again.Id, KnownAt: Day(3, 1))));
        Assert.Equal("conflicting~", await AnswerAsync(record, new PositionFilter(ada.Id)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nothing_known_comes_with_the_window_that_was_searched(string provider)
    {
        using var record = new StoredRecord(provider);
        var first = record.Article(Day(2, 1));
        var last = record.Article(Day(6, 1));
        var undated = record.Article();
        var removed = record.Article(Day(9, 1));
        (first.CreatedAt, last.CreatedAt, undated.CreatedAt, removed.CreatedAt) = (Day(7, 1), Day(7, 2), Day(7, 3), Day(7, 1));
        removed.RemovedAt = Day(7, 4);

        Assert.Equal(new Coverage(3, Day(2, 1), Day(6, 1)), await CoverageAsync(record, new PositionFilter()));
        Assert.Equal(new Coverage(2, Day(2, 1), Day(2, 1)), await CoverageAsync(record, new PositionFilter(AsOf: Day(5, 31))));
        Assert.Equal(new Coverage(3, Day(2, 1), Day(9, 1)), await CoverageAsync(record, new PositionFilter(KnownAt: Day(7, 2))));
        Assert.Equal(new Coverage(1, Day(2, 1), Day(2, 1)), await CoverageAsync(record, new PositionFilter(AsOf: Day(5, 31), KnownAt: Day(7, 1))));
        Assert.Equal(new Coverage(0, null, null), await CoverageAsync(record, new PositionFilter(KnownAt: Day(6, 30))));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_answer_says_which_times_it_is_for(string provider)
    {
        using var record = new StoredRecord(provider);

        var page = await record.Positions.ListAsync(new PositionFilter(AsOf: Day(2, 1), KnownAt: Day(3, 1)), null, 10, Walk.Never);

        Assert.Equal((Day(2, 1), Day(3, 1)), (page.AsOf, page.KnownAt));
    }

    private static DateTimeOffset? At(string? date) =>
        date is null ? null : DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static async Task<Coverage?> CoverageAsync(StoredRecord record, PositionFilter filter) =>
        (await record.Positions.ListAsync(filter, null, 10, Walk.Never)).Coverage;

    private static async Task<string> AnswerAsync(StoredRecord record, PositionFilter filter)
    {
        var page = await record.Positions.ListAsync(filter, null, 10, Walk.Never);
        return string.Join(' ', (page.DateUnknown ?? []).Concat(page.Items).Select(p =>
            JsonWord(p.Stance) + (p.Possible ? "?" : "") + (p.DateUnknown ? "~" : "")));
    }

    private static string JsonWord(Stance stance) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(stance.ToString());
}
