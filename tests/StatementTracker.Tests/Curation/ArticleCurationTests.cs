using Microsoft.EntityFrameworkCore;
using StatementTracker.Curation;
using StatementTracker.Extraction;
using StatementTracker.Ingestion;
using StatementTracker.Model;
using StatementTracker.Storage;
using StatementTracker.Tests.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Curation;

public class ArticleCurationTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Removing_an_article_closes_what_only_it_supports(string provider)
    {
        using var tracker = new Tracker(provider);
        var tunnel = await tracker.IssueAsync("Strait tunnel");
        var shared = await StoreAsync(tracker, "Mira Solen and Ana Verin spoke.", "Mira Solen", "Ana Verin");
        var alone = await StoreAsync(tracker, "Mira Solen and Oren Tal spoke.", "Mira Solen", "Oren Tal");
        var (mira, ana, oren) = (await IdAsync(tracker, "Mira Solen"), await IdAsync(tracker, "Ana Verin"), await IdAsync(tracker, "Oren Tal"));
        var statement = await tracker.SaysAsync(alone, oren, tunnel, Stance.For);
        var before = tracker.Clock.GetUtcNow().AddMinutes(1);
        tracker.Clock.Advance(TimeSpan.FromHours(1));

        Assert.True(await tracker.Articles.RemoveAsync(alone, null, default));

        await using var stored = tracker.Stored();
        var closed = await stored.Actors.Where(a => a.RemovedAt != null).Select(a => a.Id).ToListAsync();
        Assert.Equal([oren], closed);
        Assert.Equal(2, await stored.Actors.CountAsync(a => a.RemovedAt == null && (a.Id == mira || a.Id == ana)));
        Assert.NotNull((await stored.Statements.SingleAsync(s => s.Id == statement)).RemovedAt);
        Assert.Empty(tracker.Stands(oren, tunnel));
        Assert.Equal(["For Own"], tracker.Stands(oren, tunnel, knownAt: before));
        Assert.False(await tracker.Articles.RemoveAsync(alone, null, default));
        Assert.Null((await stored.Articles.SingleAsync(a => a.Id == shared)).RemovedAt);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Removing_an_article_keeps_actors_that_people_made(string provider)
    {
        using var tracker = new Tracker(provider);
        var mira = await tracker.ActorAsync("Mira Solen");
        var article = await StoreAsync(tracker, "Mira Solen spoke.", "Mira Solen");

        await tracker.Articles.RemoveAsync(article, null, default);

        await using var stored = tracker.Stored();
        Assert.Null((await stored.Actors.SingleAsync(a => a.Id == mira)).RemovedAt);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_article_can_be_taken_in_again(string provider)
    {
        using var tracker = new Tracker(provider);
        var first = await tracker.ArticleAsync("Mira Solen spoke.");
        await tracker.Articles.RemoveAsync(first, null, default);

        var second = await tracker.ArticleAsync("Mira Solen spoke.");

        Assert.NotEqual(first, second);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_date_dates_the_statements_that_wait_for_it_and_leaves_those_that_people_dated(string provider)
    {
        using var tracker = new Tracker(provider);
        var (mira, tunnel) = (await tracker.ActorAsync("Mira Solen"), await tracker.IssueAsync("Strait tunnel"));
        var article = await tracker.ArticleAsync("Mira Solen spoke.");
        var dated = await tracker.SaysAsync(article, mira, tunnel, Stance.For, on: "2030-11-01");
        var waiting = await tracker.SaysAsync(article, mira, tunnel, Stance.For);

        Assert.True(await tracker.Articles.CorrectAsync(article, new ArticlePatch { PublishedAt = Tracker.Instant("2030-12-03T10:00:00Z") }, null, default));

        await using var stored = tracker.Stored();
        var times = await stored.Statements.ToDictionaryAsync(s => s.Id, s => s.SaidAt);
        Assert.Equal(Tracker.Instant("2030-12-03T10:00:00Z"), times[waiting].Latest);
        Assert.Equal(Tracker.Instant("2030-11-01"), times[dated].Earliest);
        Assert.Equal(Tracker.Instant("2030-12-03T10:00:00Z"), (await stored.Articles.SingleAsync()).SortAt);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_source_that_has_the_same_text_already_is_a_conflict(string provider)
    {
        using var tracker = new Tracker(provider);
        await tracker.ArticleAsync("Mira Solen spoke.", publisher: "The Gazette");
        var courier = await tracker.ArticleAsync("Mira Solen spoke.", publisher: "The Courier");

        var conflict = await Assert.ThrowsAsync<ConflictException>(() => tracker.Articles.CorrectAsync(courier, new ArticlePatch { Publisher = "the gazette" }, null, default));
        Assert.Equal("publisher", conflict.Field);

        Assert.True(await tracker.Articles.CorrectAsync(courier, new ArticlePatch { Title = "Solen", Publisher = "the courier" }, null, default));
        await using var stored = tracker.Stored();
        Assert.Equal(("Solen", "the courier"), await stored.Articles.Where(a => a.Id == courier).Select(a => new ValueTuple<string?, string?>(a.Title, a.Publisher)).SingleAsync());
    }

    private static Task<Guid> StoreAsync(Tracker tracker, string text, params string[] people) => tracker.Get<RecordWriter>().WriteAsync(
        record =>
        {
            var submission = new ArticleSubmission { Text = text };
            var article = submission.ToArticle(submission.HashText());
            var actors = people.Select(name => new ActorDraft(
                name, ActorKind.Person, name.Split(' ')[1], null, false, null, null, Capacity.Personal, null, [], [TextSpan.Of(text, text.IndexOf(name, StringComparison.Ordinal), text.IndexOf(name, StringComparison.Ordinal) + name.Length)]));
            new DraftMapper(record, article, new ArticleDraft([.. actors], [], [])).Map();
            return Task.FromResult(article.Id);
        },
        null,
        default);

    private static async Task<Guid> IdAsync(Tracker tracker, string name)
    {
        await using var stored = tracker.Stored();
        return await stored.Actors.Where(a => a.Name == name).Select(a => a.Id).SingleAsync();
    }
}
