using Microsoft.EntityFrameworkCore;
using StatementTracker.Curation;
using StatementTracker.Model;
using StatementTracker.Tests.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Curation;

public class CodebookAndPositionsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_issue_has_no_positions_and_earlier_answers_stand(string provider)
    {
        using var tracker = new Tracker(provider);
        var (mira, tunnel) = (await tracker.ActorAsync("Mira Solen"), await tracker.IssueAsync("Strait tunnel"));
        await tracker.SaysAsync(await tracker.ArticleAsync("Build it."), mira, tunnel, Stance.For);
        var before = tracker.Clock.GetUtcNow().AddMinutes(1);
        tracker.Clock.Advance(TimeSpan.FromHours(1));

        Assert.True(await tracker.Issues.RemoveAsync(tunnel, null, default));

        Assert.Empty(tracker.Stands(mira, tunnel));
        Assert.Equal(["For Own"], tracker.Stands(mira, tunnel, knownAt: before));
        await using var stored = tracker.Stored();
        Assert.Equal(0, await stored.StatementStances.CountAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Issues_below_a_removed_one_fall_under_the_one_above(string provider)
    {
        using var tracker = new Tracker(provider);
        var top = await tracker.IssueAsync("Crossings");
        var middle = await tracker.IssueAsync("Strait crossing", top);
        var bottom = await tracker.IssueAsync("Strait tunnel", middle);

        await tracker.Issues.RemoveAsync(middle, null, default);

        await using var stored = tracker.Stored();
        Assert.Equal(top, (await stored.Issues.SingleAsync(i => i.Id == bottom)).BroaderId);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Broader_issues_do_not_run_in_a_circle_and_slugs_do_not_clash(string provider)
    {
        using var tracker = new Tracker(provider);
        var top = await tracker.IssueAsync("Strait crossing");
        var bottom = await tracker.IssueAsync("Strait tunnel", top);

        Assert.Equal("broader", (await Assert.ThrowsAsync<DomainRuleException>(() => tracker.Issues.CorrectAsync(top, new IssuePatch { BroaderId = bottom }, null, default))).Field);
        Assert.Equal("slug", (await Assert.ThrowsAsync<ConflictException>(() => tracker.Issues.CorrectAsync(top, new IssuePatch { Slug = "strait-tunnel" }, null, default))).Field);
        await tracker.IssueAsync("Strait tunnel");
        await using var stored = tracker.Stored();
        Assert.True(await stored.Issues.AnyAsync(i => i.Slug == "strait-tunnel-2"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_new_title_shows_in_the_positions(string provider)
    {
        using var tracker = new Tracker(provider);
        var (mira, tunnel) = (await tracker.ActorAsync("Mira Solen"), await tracker.IssueAsync("Strait tunnel"));
        await tracker.SaysAsync(await tracker.ArticleAsync("Build it."), mira, tunnel, Stance.For);

        await tracker.Issues.CorrectAsync(tunnel, new IssuePatch { Title = "The tunnel" }, null, default);

        await using var stored = tracker.Stored();
        Assert.Equal("The tunnel", (await stored.Positions.SingleAsync(p => p.SupersededAt == null)).Detail.Issue.Title);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_editors_position_stands_over_what_is_derived_until_it_is_removed(string provider)
    {
        using var tracker = new Tracker(provider);
        var (mira, tunnel) = (await tracker.ActorAsync("Mira Solen"), await tracker.IssueAsync("Strait tunnel"));
        await tracker.SaysAsync(await tracker.ArticleAsync("Build it."), mira, tunnel, Stance.For, on: "2030-12-03");

        var asserted = await tracker.EditorPositions.CreateAsync(new EditorPositionInput(mira, tunnel, Stance.Against, false, null, null, null, "Known to us."), default);
        Assert.Contains("Against Editor", tracker.Stands(mira, tunnel));

        Assert.True(await tracker.EditorPositions.CorrectAsync(asserted, new EditorPositionPatch { Stance = Stance.Neutral }, null, default));
        Assert.Contains("Neutral Editor", tracker.Stands(mira, tunnel));

        Assert.True(await tracker.EditorPositions.RemoveAsync(asserted, null, default));
        Assert.Equal(["For Own"], tracker.Stands(mira, tunnel));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_editors_position_is_known_by_its_derived_position_too_and_a_derived_one_is_nobodys_to_change(string provider)
    {
        using var tracker = new Tracker(provider);
        var (mira, ana, tunnel) = (await tracker.ActorAsync("Mira Solen"), await tracker.ActorAsync("Ana Verin"), await tracker.IssueAsync("Strait tunnel"));
        await tracker.SaysAsync(await tracker.ArticleAsync("Build it."), mira, tunnel, Stance.For);
        await tracker.EditorPositions.CreateAsync(new EditorPositionInput(ana, tunnel, Stance.Against, false, null, null, null, null), default);
        await using var stored = tracker.Stored();
        var derived = await stored.Positions.SingleAsync(p => p.ActorId == mira && p.SupersededAt == null);
        var asserted = await stored.Positions.SingleAsync(p => p.ActorId == ana && p.SupersededAt == null);

        Assert.Equal("id", (await Assert.ThrowsAsync<DomainRuleException>(() => tracker.EditorPositions.RemoveAsync(derived.Id, null, default))).Field);
        Assert.True(await tracker.EditorPositions.RemoveAsync(asserted.Id, null, default));
        Assert.False(await tracker.EditorPositions.RemoveAsync(Guid.CreateVersion7(), null, default));
        Assert.Empty(tracker.Stands(ana, tunnel));
    }

    [Fact]
    public async Task Positions_that_make_no_sense_are_refused_by_their_field()
    {
        using var tracker = new Tracker(TestDatabase.Sqlite);
        var input = new EditorPositionInput(await tracker.ActorAsync("Mira Solen"), await tracker.IssueAsync("Strait tunnel"), Stance.For, false, null, null, null, null);

        await RefusedAsync(tracker, input with { ActorId = Guid.CreateVersion7() }, "actor");
        await RefusedAsync(tracker, input with { IssueId = Guid.CreateVersion7() }, "issue");
        await RefusedAsync(tracker, input with { Stance = Stance.Conflicting }, "stance");
        await RefusedAsync(tracker, input with { StatementId = Guid.CreateVersion7() }, "statementId");
        await RefusedAsync(tracker, input with { EffectiveFrom = Tracker.Instant("2030-12-03"), EffectiveTo = Tracker.Instant("2030-12-03") }, "effectiveTo");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_target_that_a_person_chooses_carries_and_a_rejected_link_does_not(string provider)
    {
        using var tracker = new Tracker(provider);
        var (mira, ana, tunnel) = (await tracker.ActorAsync("Mira Solen"), await tracker.ActorAsync("Ana Verin"), await tracker.IssueAsync("Strait tunnel"));
        var target = await tracker.SaysAsync(await tracker.ArticleAsync("Never."), mira, tunnel, Stance.Against, on: "2030-12-01");
        var referring = await ReferringAsync(tracker, ana);
        var reference = await tracker.RefersAsync(referring, ReferenceType.DefersTo, to: null);
        Assert.Empty(tracker.Stands(ana, tunnel));

        Assert.True(await tracker.References.CorrectAsync(reference, new ReferencePatch { ToId = target }, null, default));
        Assert.Equal(["Against Deferred"], tracker.Stands(ana, tunnel));

        Assert.True(await tracker.References.CorrectAsync(reference, new ReferencePatch { Review = ReviewState.Rejected }, null, default));
        Assert.Empty(tracker.Stands(ana, tunnel));
        Assert.False(await tracker.References.CorrectAsync(Guid.CreateVersion7(), new ReferencePatch(), null, default));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_link_to_itself_or_to_nothing_is_refused(string provider)
    {
        using var tracker = new Tracker(provider);
        var referring = await ReferringAsync(tracker, await tracker.ActorAsync("Ana Verin"));
        var reference = await tracker.RefersAsync(referring, ReferenceType.DefersTo, to: null);

        foreach (var target in new[] { referring, Guid.CreateVersion7() })
            Assert.Equal("toId", (await Assert.ThrowsAsync<DomainRuleException>(() => tracker.References.CorrectAsync(reference, new ReferencePatch { ToId = target }, null, default))).Field);
    }

    /// <summary>A statement without words on any issue.</summary>
    private static async Task<Guid> ReferringAsync(Tracker tracker, Guid actor) => await tracker.Statements.CreateAsync(
        new StatementInput
        {
            ArticleId = await tracker.ArticleAsync("She spoke of it."),
            Spans = [new TextSpan(0, 3, "She")],
            Mode = StatementMode.Indirect,
            Act = SpeechAct.Defer,
            Speakers = [new SpeakerInput(actor, Capacity.Personal, null, null, null)],
            SaidAt = new SaidAtInput(null, "2030-12-03"),
        },
        default);

    private static async Task RefusedAsync(Tracker tracker, EditorPositionInput input, string field) =>
        Assert.Equal(field, (await Assert.ThrowsAsync<DomainRuleException>(() => tracker.EditorPositions.CreateAsync(input, default))).Field);
}
