using Microsoft.EntityFrameworkCore;
using StatementTracker.Curation;
using StatementTracker.Model;
using StatementTracker.Tests.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Curation;

public class StatementCurationTests
{
    // Nobody says anything here, so all statements are those of the tests.
    private const string Text = "No tunnel. Mira Solen. Not ever.";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_statement_entered_by_hand_counts_for_its_speaker_and_the_body_spoken_for(string provider)
    {
        using var tracker = new Tracker(provider);
        var (mira, velmara) = (await tracker.ActorAsync("Mira Solen"), await tracker.ActorAsync("Velmara", ActorKind.State));
        var tunnel = await tracker.IssueAsync("Strait tunnel");

        await tracker.SaysAsync(await tracker.ArticleAsync(Text), mira, tunnel, Stance.Against, onBehalfOf: velmara);

        Assert.Equal(["Against Own"], tracker.Stands(mira, tunnel));
        Assert.Equal(["Against OnBehalf"], tracker.Stands(velmara, tunnel));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_statement_of_two_spans_is_their_words(string provider)
    {
        using var tracker = new Tracker(provider);
        var id = await tracker.Statements.CreateAsync(Input(await tracker.ArticleAsync(Text), [Span("No tunnel"), Span("Not ever")]), default);

        await using var stored = tracker.Stored();
        var statement = await stored.Statements.SingleAsync(s => s.Id == id);
        Assert.Equal("No tunnel Not ever", statement.Text);
        Assert.Equal(0, statement.Ordinal);
        Assert.Null(statement.Confidence);
    }

    [Fact]
    public async Task Spans_that_do_not_match_the_text_are_refused_by_their_place()
    {
        using var tracker = new Tracker(TestDatabase.Sqlite);
        var article = await tracker.ArticleAsync(Text);

        await RefusedAsync(tracker, Input(article, []), "spans");
        await RefusedAsync(tracker, Input(article, [new TextSpan(0, 3, "xyz")]), "spans[0]");
        await RefusedAsync(tracker, Input(article, [new TextSpan(-1, 3, "x")]), "spans[0]");
        await RefusedAsync(tracker, Input(article, [new TextSpan(0, Text.Length + 1, Text)]), "spans[0]");
        await RefusedAsync(tracker, Input(article, [Span("Not ever"), Span("No tunnel")]), "spans[1]");
        await RefusedAsync(tracker, Input(article, [Span("No tunnel")]) with { Cue = new TextSpan(0, 1, "x") }, "cue");
        await RefusedAsync(tracker, Input(Guid.CreateVersion7(), [Span("No tunnel")]), "articleId");
    }

    [Fact]
    public async Task Speakers_sides_and_times_that_make_no_sense_are_refused_by_their_place()
    {
        using var tracker = new Tracker(TestDatabase.Sqlite);
        var input = Input(await tracker.ArticleAsync(Text), [Span("No tunnel")]);
        var (mira, tunnel) = (await tracker.ActorAsync("Mira Solen"), await tracker.IssueAsync("Strait tunnel"));

        await RefusedAsync(tracker, input with { Speakers = [new(Guid.CreateVersion7(), Capacity.Personal, null, null, null)] }, "speakers[0].actor");
        await RefusedAsync(tracker, input with { Speakers = [new(mira, Capacity.Spokesperson, null, null, null)] }, "speakers[0].onBehalfOf");
        await RefusedAsync(tracker, input with { Speakers = [new(mira, Capacity.Personal, mira, null, null)] }, "speakers[0].onBehalfOf");
        await RefusedAsync(tracker, input with { Speakers = [new(mira, Capacity.Personal, null, null, new TextSpan(0, 4, "Mira"))] }, "speakers[0].mention");
        await RefusedAsync(tracker, input with { Stances = [new(Guid.CreateVersion7(), Stance.For, false, null, [])] }, "stances[0].issue");
        await RefusedAsync(tracker, input with { Stances = [new(tunnel, Stance.Silent, false, null, [])] }, "stances[0].stance");
        await RefusedAsync(tracker, input with { Stances = [new(tunnel, Stance.For, false, null, []), new(tunnel, Stance.Against, false, null, [])] }, "stances[1].issue");
        await RefusedAsync(tracker, input with { SaidAt = new SaidAtInput(null, "2030-02-30") }, "saidAt.edtf");
        await RefusedAsync(tracker, input with { WithinId = Guid.CreateVersion7() }, "within");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Another_speaker_takes_the_position_with_it(string provider)
    {
        using var tracker = new Tracker(provider);
        var (mira, ana, tunnel) = (await tracker.ActorAsync("Mira Solen"), await tracker.ActorAsync("Ana Verin"), await tracker.IssueAsync("Strait tunnel"));
        var statement = await tracker.SaysAsync(await tracker.ArticleAsync(Text), mira, tunnel, Stance.Against);

        Assert.True(await tracker.Statements.CorrectAsync(statement, new StatementPatch { Speakers = new([new(ana, Capacity.Personal, null, null, null)]) }, null, default));

        Assert.Empty(tracker.Stands(mira, tunnel));
        Assert.Equal(["Against Own"], tracker.Stands(ana, tunnel));
        await using var stored = tracker.Stored();
        var corrected = await stored.Statements.Include(s => s.Speakers).SingleAsync();
        Assert.Equal(ReviewState.Edited, corrected.Review);
        Assert.Single(corrected.Speakers);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_rejected_statement_gives_no_position_and_a_confirmed_one_does(string provider)
    {
        using var tracker = new Tracker(provider);
        var (mira, tunnel) = (await tracker.ActorAsync("Mira Solen"), await tracker.IssueAsync("Strait tunnel"));
        var statement = await tracker.SaysAsync(await tracker.ArticleAsync(Text), mira, tunnel, Stance.Against);

        await tracker.Statements.CorrectAsync(statement, new StatementPatch { Review = ReviewState.Rejected }, null, default);
        Assert.Empty(tracker.Stands(mira, tunnel));

        await tracker.Statements.CorrectAsync(statement, new StatementPatch { Review = ReviewState.Confirmed }, null, default);
        Assert.Equal(["Against Own"], tracker.Stands(mira, tunnel));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_statement_is_closed_with_what_it_holds_and_frees_what_pointed_to_it(string provider)
    {
        using var tracker = new Tracker(provider);
        var (mira, ana, tunnel) = (await tracker.ActorAsync("Mira Solen"), await tracker.ActorAsync("Ana Verin"), await tracker.IssueAsync("Strait tunnel"));
        var article = await tracker.ArticleAsync(Text);
        var target = await tracker.SaysAsync(article, mira, tunnel, Stance.Against);
        var nested = await tracker.SaysAsync(article, ana, tunnel, Stance.For, within: target);
        var referring = await tracker.SaysAsync(await tracker.ArticleAsync("As she said."), ana, tunnel, Stance.Against);
        var reference = await tracker.RefersAsync(referring, ReferenceType.DefersTo, target);

        Assert.True(await tracker.Statements.RemoveAsync(target, null, default));

        Assert.Empty(tracker.Stands(mira, tunnel));
        await using var stored = tracker.Stored();
        Assert.NotNull((await stored.Statements.SingleAsync(s => s.Id == nested)).RemovedAt);
        Assert.Null((await stored.Statements.SingleAsync(s => s.Id == referring)).RemovedAt);
        var freed = await stored.References.SingleAsync(r => r.Id == reference);
        Assert.Equal((LinkState.Unresolved, null, false), (freed.State, freed.ToId, freed.Curated));
        Assert.False(await tracker.Statements.RemoveAsync(target, null, default));
    }

    [Theory]
    [InlineData("2030", "2030-01-01T00:00:00Z", "2030-12-31T23:59:59.999999Z", TimePrecision.Year)]
    [InlineData("2028-02", "2028-02-01T00:00:00Z", "2028-02-29T23:59:59.999999Z", TimePrecision.Month)]
    [InlineData("2030-12-03", "2030-12-03T00:00:00Z", "2030-12-03T23:59:59.999999Z", TimePrecision.Day)]
    [InlineData("2030-12-03T10:00:00+02:00", "2030-12-03T08:00:00Z", "2030-12-03T08:00:00Z", TimePrecision.Instant)]
    [InlineData("2030-12-01/2030-12", "2030-12-01T00:00:00Z", "2030-12-31T23:59:59.999999Z", TimePrecision.Range)]
    [InlineData("../2030", null, "2030-12-31T23:59:59.999999Z", TimePrecision.Range)]
    [InlineData("9999", "9999-01-01T00:00:00Z", "9999-12-31T23:59:59.999998Z", TimePrecision.Year)]
    public void A_date_is_the_interval_it_covers(string edtf, string? earliest, string? latest, TimePrecision precision)
    {
        var read = Edtf.Read("then", edtf);

        Assert.Equal(new SaidAt("then", edtf, Tracker.Instant(earliest), Tracker.Instant(latest), precision), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("/")]
    [InlineData("2030-13")]
    [InlineData("03/04/2030")]
    [InlineData("2030-12-03/2030-12-01")]
    [InlineData("2030-12-03T10:00")]
    [InlineData("yesterday")]
    public void What_is_no_date_is_none(string edtf) => Assert.Null(Edtf.Read(null, edtf));

    private static StatementInput Input(Guid article, IReadOnlyList<TextSpan> spans) =>
        new() { ArticleId = article, Spans = spans, Mode = StatementMode.Direct, Act = SpeechAct.Reject };

    private static TextSpan Span(string exact) => TextSpan.Of(Text, Text.IndexOf(exact, StringComparison.Ordinal), Text.IndexOf(exact, StringComparison.Ordinal) + exact.Length);

    private static async Task RefusedAsync(Tracker tracker, StatementInput input, string field) =>
        Assert.Equal(field, (await Assert.ThrowsAsync<DomainRuleException>(() => tracker.Statements.CreateAsync(input, default))).Field);
}
