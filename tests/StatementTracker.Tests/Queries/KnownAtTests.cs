using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Tests.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Queries;

/// <summary>Whatever is written later, what was known at an earlier moment is answered as it was.</summary>
public class KnownAtTests
{
    private const int Writes = 30;

    [Theory]
    [OnSqlite(1), OnPostgreSql(2)]
    [OnSqlite(3)]
    public async Task An_answer_for_an_earlier_moment_never_changes(string provider, int seed)
    {
        using var tracker = new Tracker(provider);
        var writes = new RandomWrites(tracker, seed);
        await writes.BeginAsync();
        List<(DateTimeOffset Known, string Answers)> remembered = [];
        for (var i = 0; i < Writes; i++)
        {
            tracker.Clock.Advance(TimeSpan.FromMinutes(1));
            await writes.WriteAsync();
            await using var stored = tracker.Stored();
            var known = (await stored.Ledger.SingleAsync()).RecordedAt;
            remembered.Add((known, await AnswersAsync(tracker, known)));
        }

        Assert.True(remembered.Select(r => r.Answers).Distinct().Count() > Writes / 3);
        foreach (var (known, answers) in remembered) Assert.Equal(answers, await AnswersAsync(tracker, known));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_known_at_the_last_write_is_what_is_answered_now(string provider)
    {
        using var tracker = new Tracker(provider);
        var writes = new RandomWrites(tracker, seed: 12);
        await writes.BeginAsync();
        for (var i = 0; i < Writes; i++) await writes.WriteAsync();
        await using var stored = tracker.Stored();
        var known = (await stored.Ledger.SingleAsync()).RecordedAt;

        var now = await new PositionQueries(stored, new CountMemo()).ListAsync(new PositionFilter(), null, 200, default);
        var then = await new PositionQueries(stored, new CountMemo()).ListAsync(new PositionFilter(KnownAt: known), null, 200, default);

        Assert.NotEmpty(now.Items);
        Assert.Equal(JsonSerializer.Serialize(now.Items), JsonSerializer.Serialize(then.Items));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_slug_leads_where_it_led_then(string provider)
    {
        using var tracker = new Tracker(provider);
        var (ana, tunnel) = (await tracker.ActorAsync("Ana Verin"), await tracker.IssueAsync("Strait tunnel"));
        var before = tracker.Clock.GetUtcNow().AddMinutes(1);
        tracker.Clock.Advance(TimeSpan.FromHours(1));
        await tracker.Actors.CorrectAsync(ana, new() { Slug = "ana-v" }, null, default);
        await tracker.Issues.CorrectAsync(tunnel, new() { Slug = "tunnel" }, null, default);
        var successor = await tracker.IssueAsync("Strait tunnel");

        await using var stored = tracker.Stored();
        Assert.Equal(new ActorResolution.Found(ana), await new ActorQueries(stored).ResolveAsync("ana-verin", before, default));
        Assert.IsType<ActorResolution.MovedTo>(await new ActorQueries(stored).ResolveAsync("ana-verin", null, default));
        Assert.Equal(tunnel, await new IssueQueries(stored).ResolveAsync("strait-tunnel", before, default));
        Assert.Equal(successor, await new IssueQueries(stored).ResolveAsync("strait-tunnel", null, default));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_window_searched_has_the_dates_that_articles_had_then(string provider)
    {
        using var tracker = new Tracker(provider);
        var article = await tracker.ArticleAsync("Nobody said a word.", "2030-02-03");
        var before = tracker.Clock.GetUtcNow().AddMinutes(1);
        tracker.Clock.Advance(TimeSpan.FromHours(1));
        await tracker.Articles.CorrectAsync(article, new() { PublishedAt = Tracker.Instant("2030-09-09") }, null, default);

        await using var stored = tracker.Stored();
        var positions = new PositionQueries(stored, new CountMemo());
        Assert.Equal(Tracker.Instant("2030-02-03"), (await positions.ListAsync(new PositionFilter(KnownAt: before), null, 9, default)).Coverage!.From);
        Assert.Equal(Tracker.Instant("2030-09-09"), (await positions.ListAsync(new PositionFilter(), null, 9, default)).Coverage!.From);
        Assert.Equal(1, (await positions.ListAsync(new PositionFilter(AsOf: Tracker.Instant("2030-03-03"), KnownAt: before), null, 9, default)).Coverage!.Articles);
    }

    private static async Task<string> AnswersAsync(Tracker tracker, DateTimeOffset known)
    {
        await using var stored = tracker.Stored();
        var positions = new PositionQueries(stored, new CountMemo());
        List<object> answers = [];
        foreach (var asOf in new[] { null, "2030-03-04", "2030-04-10", "2030-06-30" })
        {
            answers.Add(await positions.ListAsync(new PositionFilter(AsOf: Tracker.Instant(asOf), KnownAt: known, IncludeReported: true), null, 200, default));
            answers.Add(await positions.ListAsync(new PositionFilter(Stance: Stance.Disputed, AsOf: Tracker.Instant(asOf), KnownAt: known), null, 200, default));
        }

        answers.Add(await new ShiftQueries(stored).ListAsync(new ShiftFilter(KnownAt: known), null, 200, default));
        foreach (var slug in new[] { "ana-verin", "bo-karr", "cil-dorn", "ilko-maas" })
        {
            var actor = await new ActorQueries(stored).ResolveAsync(slug, known, default);
            answers.Add(actor);
            if (actor is ActorResolution.Found { Id: var id }) answers.Add(await positions.ListAsync(new PositionFilter(ActorId: id, KnownAt: known), null, 200, default));
        }

        foreach (var slug in new[] { "strait-tunnel", "strait-crossing", "harbour-tax" })
        {
            if (await new IssueQueries(stored).ResolveAsync(slug, known, default) is not { } issue) continue;
            answers.Add(issue);
            answers.Add(await positions.ListOfIssueAsync(issue, new PositionFilter(KnownAt: known), null, 200, default));
        }

        return string.Join('\n', answers.Select(answer => JsonSerializer.Serialize(answer, answer.GetType())));
    }
}
