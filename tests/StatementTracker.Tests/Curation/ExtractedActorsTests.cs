using Microsoft.EntityFrameworkCore;
using StatementTracker.Extraction;
using StatementTracker.Ingestion;
using StatementTracker.Model;
using StatementTracker.Storage;
using StatementTracker.Tests.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Curation;

/// <summary>Actors that extraction found, changed by people: what linking decides follows, and does not undo it.</summary>
public class ExtractedActorsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Mentions_of_a_merged_actor_lead_to_the_survivor_then_and_later(string provider)
    {
        using var tracker = new Tracker(provider);
        await StoreAsync(tracker, "Mira Solen spoke.", "Mira Solen");
        await StoreAsync(tracker, "Mirabel Solen-Tarn spoke.", "Mirabel Solen-Tarn");
        var (mira, duplicate) = (await IdAsync(tracker, "Mira Solen"), await IdAsync(tracker, "Mirabel Solen-Tarn"));

        await tracker.Actors.MergeAsync(duplicate, mira, default);
        await StoreAsync(tracker, "Mirabel Solen-Tarn spoke again.", "Mirabel Solen-Tarn");

        Assert.Equal(3, await SpokenAsync(tracker, mira));
        Assert.Equal(0, await SpokenAsync(tracker, duplicate));

        await tracker.Actors.SplitAsync(duplicate, default);

        Assert.Equal(1, await SpokenAsync(tracker, mira));
        Assert.Equal(2, await SpokenAsync(tracker, duplicate));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_actor_is_not_brought_back_by_the_articles_that_stood(string provider)
    {
        using var tracker = new Tracker(provider);
        await StoreAsync(tracker, "Mira Solen spoke.", "Mira Solen");
        var mira = await IdAsync(tracker, "Mira Solen");

        await tracker.Actors.RemoveAsync(mira, null, default);
        await StoreAsync(tracker, "Oren Solen spoke.", "Oren Solen");

        await using var stored = tracker.Stored();
        Assert.Equal(["Oren Solen"], await stored.Actors.Where(a => a.RemovedAt == null).Select(a => a.Name).ToListAsync());
        Assert.Equal(0, await SpokenAsync(tracker, mira));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_family_name_that_two_shared_is_clear_when_one_is_removed(string provider)
    {
        using var tracker = new Tracker(provider);
        await StoreAsync(tracker, "Mira Solen spoke.", "Mira Solen");
        await StoreAsync(tracker, "Oren Solen spoke.", "Oren Solen");
        var ambiguous = await StoreAsync(tracker, "Solen spoke.", "Solen");
        var oren = await IdAsync(tracker, "Oren Solen");
        await using (var stored = tracker.Stored())
            Assert.Equal(LinkState.Ambiguous, (await stored.ArticleActors.SingleAsync(a => a.ArticleId == ambiguous)).Link);

        await tracker.Actors.RemoveAsync(await IdAsync(tracker, "Mira Solen"), null, default);

        await using (var stored = tracker.Stored())
            Assert.Equal(oren, (await stored.ArticleActors.SingleAsync(a => a.ArticleId == ambiguous)).ActorId);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Removing_the_article_that_made_a_name_ambiguous_makes_it_clear(string provider)
    {
        using var tracker = new Tracker(provider);
        await StoreAsync(tracker, "Mira Solen spoke.", "Mira Solen");
        var other = await StoreAsync(tracker, "Oren Solen spoke.", "Oren Solen");
        var ambiguous = await StoreAsync(tracker, "Solen spoke.", "Solen");

        await tracker.Articles.RemoveAsync(other, null, default);

        var mira = await IdAsync(tracker, "Mira Solen");
        await using var stored = tracker.Stored();
        Assert.Equal(mira, (await stored.ArticleActors.SingleAsync(a => a.ArticleId == ambiguous)).ActorId);
    }

    /// <summary>An article in which one person says something.</summary>
    private static Task<Guid> StoreAsync(Tracker tracker, string text, string name) => tracker.Get<RecordWriter>().WriteAsync(
        record =>
        {
            var submission = new ArticleSubmission { Text = text };
            var article = submission.ToArticle(submission.HashText());
            var mention = TextSpan.Of(text, 0, name.Length);
            var actor = new ActorDraft(name, ActorKind.Person, name.Split(' ')[^1], null, false, null, null, Capacity.Personal, null, [], [mention]);
            var words = TextSpan.Of(text, name.Length + 1, text.Length);
            var said = new StatementDraft(
                StatementMode.Indirect, SpeechAct.Assert, Occurrence.Uttered, 0, words.Exact, [words], null, null,
                [new SpeakerDraft(0, mention, null, null, Capacity.Personal, null)], null, null, [], 0.9);
            new DraftMapper(record, article, new ArticleDraft([actor], [said], [])).Map();
            return Task.FromResult(article.Id);
        },
        null,
        default);

    private static async Task<Guid> IdAsync(Tracker tracker, string name)
    {
        await using var stored = tracker.Stored();
        return await stored.Actors.Where(a => a.Name == name && a.RemovedAt == null).Select(a => a.Id).SingleAsync();
    }

    private static async Task<int> SpokenAsync(Tracker tracker, Guid actor)
    {
        await using var stored = tracker.Stored();
        return await stored.StatementSpeakers.CountAsync(s => s.ActorId == actor);
    }
}
