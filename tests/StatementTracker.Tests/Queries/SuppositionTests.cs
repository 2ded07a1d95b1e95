using System.Text.Json;
using StatementTracker.Linking;
using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Storage;
using StatementTracker.Tests.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Queries;

public class SuppositionTests
{
    private static readonly string?[] Times = [null, "2030-04-10"];

    [Theory]
    [OnSqlite(41), OnSqlite(42), OnPostgreSql(43)]
    public async Task Leaving_an_article_out_answers_as_removing_it_does_and_writes_nothing(string provider, int seed)
    {
        using var tracker = new Tracker(provider);
        var writes = new RandomWrites(tracker, seed);
        await writes.BeginAsync();
        for (var i = 0; i < 30; i++) await writes.WriteAsync();

        foreach (var article in writes.Articles.Where((_, i) => i % 2 == 0))
        {
            List<List<string>> supposed = [];
            foreach (var asOf in Times)
            {
                var now = await AnswerAsync(tracker, asOf);
                Assert.Equal(now, await AnswerAsync(tracker, asOf, new Without(Articles: [Guid.CreateVersion7()])));
                supposed.Add(await AnswerAsync(tracker, asOf, new Without(Articles: [article])));
                Assert.Equal(now, await AnswerAsync(tracker, asOf));
            }

            await tracker.Articles.RemoveAsync(article, null, default);
            foreach (var (asOf, answer) in Times.Zip(supposed)) Assert.Equal(await AnswerAsync(tracker, asOf), answer);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_defers_to_what_is_left_out_has_no_position_left(string provider)
    {
        using var tracker = new Tracker(provider);
        var (ana, bo, tunnel) = (await tracker.ActorAsync("Ana Verin"), await tracker.ActorAsync("Bo Karr"), await tracker.IssueAsync("Strait tunnel"));
        var authority = await tracker.SaysAsync(await tracker.ArticleAsync("Never."), ana, tunnel, Stance.Against, "2030-03-04");
        var deferring = await tracker.SpeaksAsync(await tracker.ArticleAsync("He referred to her."), bo, "2030-03-10");
        await tracker.RefersAsync(deferring, ReferenceType.DefersTo, authority);
        await using var stored = tracker.Stored();
        var article = stored.Statements.Single(s => s.Id == authority).ArticleId;

        var supposed = await Supposed(tracker).ListAsync(new PositionFilter(IssueId: tunnel), new Without(Articles: [article]), null, 50, default);

        Assert.Empty(supposed.Positions.Items);
        Assert.Equal(["Against Deferred"], tracker.Stands(bo, tunnel));
    }

    [Theory]
    [OnSqlite(1, true, 0), OnSqlite(3, true, 2), OnPostgreSql(3, true, 2), OnSqlite(14, false, 2)]
    public async Task A_position_said_often_hangs_on_all_who_say_so_and_a_search_given_up_says_so(string provider, int times, bool exact, int noneUpTo)
    {
        using var tracker = new Tracker(provider);
        var (ana, tunnel) = (await tracker.ActorAsync("Ana Verin"), await tracker.IssueAsync("Strait tunnel"));
        for (var i = 0; i < times; i++) await tracker.SaysAsync(await tracker.ArticleAsync($"Never, {i}."), ana, tunnel, Stance.Against, $"2030-03-{i + 1:D2}");
        await using var stored = tracker.Stored();
        var position = stored.Positions.Single(p => p.SupersededAt == null && p.IsCurrent);

        var found = await new Sensitivity(stored, new RecordLoader(stored), Relinking.Stages).OfAsync(position.Id, default);

        Assert.Equal((times, exact, noneUpTo, times), (found!.Statements.Count, found.Exact, found.NoneUpTo, found.Considered));
        Assert.Null(found.Becomes);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_deferred_position_hangs_on_the_authority_or_on_who_defers(string provider)
    {
        using var tracker = new Tracker(provider);
        var (ana, bo, tunnel) = (await tracker.ActorAsync("Ana Verin"), await tracker.ActorAsync("Bo Karr"), await tracker.IssueAsync("Strait tunnel"));
        var authority = await tracker.SaysAsync(await tracker.ArticleAsync("Never."), ana, tunnel, Stance.Against, "2030-03-04");
        var deferring = await tracker.SpeaksAsync(await tracker.ArticleAsync("He referred to her."), bo, "2030-03-10");
        await tracker.RefersAsync(deferring, ReferenceType.DefersTo, authority);
        await using var stored = tracker.Stored();
        var position = stored.Positions.Single(p => p.SupersededAt == null && p.IsCurrent && p.ActorId == bo);

        var found = await new Sensitivity(stored, new RecordLoader(stored), Relinking.Stages).OfAsync(position.Id, default);

        Assert.Contains(Assert.Single(found!.Statements).Id, new[] { authority, deferring });
        Assert.Equal((true, 2), (found.Exact, found.Considered));
    }

    private static SupposedPositions Supposed(Tracker tracker)
    {
        var stored = tracker.Stored();
        return new(stored, new SupposedPairs(stored, new RecordLoader(stored), Relinking.Stages));
    }

    /// <summary>What the positions say, whichever rows say it.</summary>
    private static async Task<List<string>> AnswerAsync(Tracker tracker, string? asOf, Without? without = null)
    {
        var filter = new PositionFilter(AsOf: Tracker.Instant(asOf), IncludeReported: true);
        await using var stored = tracker.Stored();
        var page = without is null
            ? await new PositionQueries(stored, new CountMemo()).ListAsync(filter, null, 200, default)
            : (await Supposed(tracker).ListAsync(filter, without, null, 200, default)).Positions;
        return [.. page.Items.Concat(page.DateUnknown ?? []).Concat(page.Reported!)
            .Select(p => JsonSerializer.Serialize(p with { Id = null, RecordedAt = null })).Order(StringComparer.Ordinal)];
    }
}
