using Microsoft.EntityFrameworkCore;
using StatementTracker.Curation;
using StatementTracker.Model;
using StatementTracker.Tests.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Curation;

public class ActorCurationTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Namesakes_get_numbered_slugs(string provider)
    {
        using var tracker = new Tracker(provider);
        foreach (var _ in Enumerable.Range(1, 3)) await tracker.ActorAsync("Mira Solen");

        await using var stored = tracker.Stored();
        Assert.Equal(["mira-solen", "mira-solen-2", "mira-solen-3"], await stored.Actors.OrderBy(a => a.Slug).Select(a => a.Slug).ToListAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_slug_that_another_actor_has_or_had_is_a_conflict(string provider)
    {
        using var tracker = new Tracker(provider);
        var mira = await tracker.ActorAsync("Mira Solen");
        await tracker.Actors.CorrectAsync(mira, new ActorPatch { Slug = "solen" }, null, default);

        foreach (var slug in new[] { "solen", "mira-solen" })
        {
            var conflict = await Assert.ThrowsAsync<ConflictException>(() =>
                tracker.Actors.CreateAsync(new ActorInput("Another", ActorKind.Person, slug, [], null), default));
            Assert.Equal("slug", conflict.Field);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_former_slug_leads_to_the_actor_and_may_come_back(string provider)
    {
        using var tracker = new Tracker(provider);
        var mira = await tracker.ActorAsync("Mira Solen");

        await tracker.Actors.CorrectAsync(mira, new ActorPatch { Slug = "solen" }, null, default);
        await using (var stored = tracker.Stored()) Assert.Equal(mira, (await stored.ActorSlugs.SingleAsync(s => s.Slug == "mira-solen")).ActorId);

        await tracker.Actors.CorrectAsync(mira, new ActorPatch { Slug = "mira-solen" }, null, default);
        await using (var stored = tracker.Stored()) Assert.Equal("solen", (await stored.ActorSlugs.SingleAsync()).Slug);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_new_name_shows_in_the_positions_and_in_what_the_actor_is_found_by(string provider)
    {
        using var tracker = new Tracker(provider);
        var (mira, tunnel) = (await tracker.ActorAsync("Mira Solen"), await tracker.IssueAsync("Strait tunnel"));
        await tracker.SaysAsync(await tracker.ArticleAsync("Build it."), mira, tunnel, Stance.For);

        await tracker.Actors.CorrectAsync(mira, new ActorPatch { Name = "Mira Tarn", OtherNames = new(["The Builder"]) }, null, default);

        await using var stored = tracker.Stored();
        Assert.Equal("Mira Tarn", (await stored.Positions.SingleAsync(p => p.SupersededAt == null)).Detail.Actor.Name);
        Assert.Equal(["mira tarn", "tarn", "the builder"], (await stored.ActorNames.Select(n => n.Key).ToListAsync()).Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_actor_is_no_part_of_itself_by_any_way_round(string provider)
    {
        using var tracker = new Tracker(provider);
        var state = await tracker.ActorAsync("Velmara", ActorKind.State);
        var ministry = await tracker.Actors.CreateAsync(new ActorInput("Velmaran ministry", ActorKind.Organization, null, [], state), default);

        foreach (var whole in new[] { state, ministry })
        {
            var refusal = await Assert.ThrowsAsync<DomainRuleException>(() => tracker.Actors.CorrectAsync(state, new ActorPatch { PartOfId = whole }, null, default));
            Assert.Equal("partOf", refusal.Field);
        }

        await Assert.ThrowsAsync<DomainRuleException>(() => tracker.Actors.CorrectAsync(state, new ActorPatch { PartOfId = Guid.CreateVersion7() }, null, default));
        Assert.True(await tracker.Actors.CorrectAsync(ministry, new ActorPatch { PartOfId = new Patch<Guid?>(null) }, null, default));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Positions_follow_a_merge_and_come_back_with_a_split(string provider)
    {
        using var tracker = new Tracker(provider);
        var tunnel = await tracker.IssueAsync("Strait tunnel");
        var (mira, duplicate) = (await tracker.ActorAsync("Mira Solen"), await tracker.ActorAsync("M. Solen-Tarn"));
        await tracker.SaysAsync(await tracker.ArticleAsync("Build it."), duplicate, tunnel, Stance.For);
        var asserted = await tracker.EditorPositions.CreateAsync(new EditorPositionInput(duplicate, await tracker.IssueAsync("Toll"), Stance.Against, false, null, null, null, null), default);

        Assert.True(await tracker.Actors.MergeAsync(duplicate, mira, default));

        Assert.Equal(["For Own"], tracker.Stands(mira, tunnel));
        Assert.Empty(tracker.Stands(duplicate, tunnel));
        await using (var stored = tracker.Stored())
        {
            Assert.Equal(mira, (await stored.Actors.SingleAsync(a => a.Id == duplicate)).MergedIntoId);
            Assert.Equal(mira, (await stored.EditorPositions.SingleAsync(p => p.Id == asserted)).ActorId);
        }

        Assert.True(await tracker.Actors.SplitAsync(duplicate, default));

        Assert.Equal(["For Own"], tracker.Stands(duplicate, tunnel));
        Assert.Empty(tracker.Stands(mira, tunnel));
        await using (var stored = tracker.Stored())
        {
            Assert.Null((await stored.Actors.SingleAsync(a => a.Id == duplicate)).MergedIntoId);
            Assert.Equal(duplicate, (await stored.EditorPositions.SingleAsync(p => p.Id == asserted)).ActorId);
            Assert.NotNull((await stored.ActorMerges.SingleAsync()).UndoneAt);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_set_to_the_survivor_stays_with_it_when_a_merge_is_undone(string provider)
    {
        using var tracker = new Tracker(provider);
        var tunnel = await tracker.IssueAsync("Strait tunnel");
        var (mira, duplicate) = (await tracker.ActorAsync("Mira Solen"), await tracker.ActorAsync("M. Solen-Tarn"));
        await tracker.SaysAsync(await tracker.ArticleAsync("Build it."), mira, tunnel, Stance.For);
        await tracker.Actors.MergeAsync(duplicate, mira, default);

        await tracker.Actors.SplitAsync(duplicate, default);

        Assert.Equal(["For Own"], tracker.Stands(mira, tunnel));
        Assert.Empty(tracker.Stands(duplicate, tunnel));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Merges_that_make_no_sense_are_refused(string provider)
    {
        using var tracker = new Tracker(provider);
        var (mira, duplicate) = (await tracker.ActorAsync("Mira Solen"), await tracker.ActorAsync("M. Solen-Tarn"));
        await tracker.Actors.MergeAsync(duplicate, mira, default);

        await RefusedAsync(() => tracker.Actors.MergeAsync(mira, mira, default), "into");
        await RefusedAsync(() => tracker.Actors.MergeAsync(mira, duplicate, default), "into");
        await RefusedAsync(() => tracker.Actors.MergeAsync(mira, Guid.CreateVersion7(), default), "into");
        await RefusedAsync(() => tracker.Actors.SplitAsync(mira, default), "id");
        Assert.False(await tracker.Actors.MergeAsync(Guid.CreateVersion7(), mira, default));
        Assert.False(await tracker.Actors.MergeAsync(duplicate, mira, default));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_actor_has_no_positions_and_earlier_answers_stand(string provider)
    {
        using var tracker = new Tracker(provider);
        var (mira, tunnel) = (await tracker.ActorAsync("Mira Solen"), await tracker.IssueAsync("Strait tunnel"));
        await tracker.SaysAsync(await tracker.ArticleAsync("Build it."), mira, tunnel, Stance.For);
        var before = tracker.Clock.GetUtcNow().AddMinutes(1);
        tracker.Clock.Advance(TimeSpan.FromHours(1));

        Assert.True(await tracker.Actors.RemoveAsync(mira, null, default));

        Assert.Empty(tracker.Stands(mira, tunnel));
        Assert.Equal(["For Own"], tracker.Stands(mira, tunnel, knownAt: before));
        Assert.False(await tracker.Actors.RemoveAsync(mira, null, default));
        await using var stored = tracker.Stored();
        Assert.Null((await stored.StatementSpeakers.SingleAsync()).ActorId);
    }

    private static async Task RefusedAsync(Func<Task> write, string field) =>
        Assert.Equal(field, (await Assert.ThrowsAsync<DomainRuleException>(write)).Field);
}
