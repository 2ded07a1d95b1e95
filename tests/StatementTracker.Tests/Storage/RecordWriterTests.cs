using Microsoft.EntityFrameworkCore;
using StatementTracker.Curation;
using StatementTracker.Model;
using StatementTracker.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Storage;

public class RecordWriterTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Writers_at_once_are_put_in_one_order(string provider)
    {
        using var tracker = new Tracker(provider);

        await Task.WhenAll(Enumerable.Range(1, 12).Select(n => Task.Run(() => tracker.ActorAsync($"Mira Solen {n}"))));

        await using var stored = tracker.Stored();
        var revisions = await stored.Revisions.OrderBy(r => r.Sequence).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 12).Select(n => (long)n), revisions.Select(r => r.Sequence));
        Assert.Equal(tracker.Clock.GetUtcNow(), revisions[0].RecordedAt);
        Assert.All(revisions.Zip(revisions.Skip(1)), pair => Assert.Equal(pair.First.RecordedAt.AddMicroseconds(1), pair.Second.RecordedAt));
        Assert.Equal(12, (await stored.Ledger.SingleAsync()).Sequence);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_clock_that_goes_back_does_not_turn_the_order_round(string provider)
    {
        using var tracker = new Tracker(provider);
        var first = await tracker.ActorAsync("Mira Solen");
        tracker.Clock.AdjustTime(tracker.Clock.GetUtcNow().AddHours(-1));

        var second = await tracker.ActorAsync("Ana Verin");

        await using var stored = tracker.Stored();
        var created = await stored.Actors.ToDictionaryAsync(a => a.Id, a => a.CreatedAt);
        Assert.Equal(created[first].AddMicroseconds(1), created[second]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_write_that_changes_nothing_leaves_the_ledger_as_it_was(string provider)
    {
        using var tracker = new Tracker(provider);
        var actor = await tracker.ActorAsync("Mira Solen");

        Assert.True(await tracker.Actors.CorrectAsync(actor, new ActorPatch { Name = "Mira Solen" }, null, default));

        await using var stored = tracker.Stored();
        Assert.Equal(1, (await stored.Ledger.SingleAsync()).Sequence);
        Assert.Equal(1, (await stored.Actors.SingleAsync()).Version);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_write_whose_precondition_fails_changes_nothing(string provider)
    {
        using var tracker = new Tracker(provider);
        var actor = await tracker.ActorAsync("Mira Solen");

        await Assert.ThrowsAsync<PreconditionFailedException>(() => tracker.Actors.CorrectAsync(
            actor, new ActorPatch { Name = "Mira Solenne" }, _ => throw new PreconditionFailedException("It has changed."), default));

        await using var stored = tracker.Stored();
        Assert.Equal("Mira Solen", (await stored.Actors.SingleAsync()).Name);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_precondition_sees_what_the_writer_before_it_wrote(string provider)
    {
        using var tracker = new Tracker(provider);
        var actor = await tracker.ActorAsync("Mira Solen");
        var changed = 0;

        // Each goes ahead only if nobody has renamed the actor yet: of ten at once, one does.
        await Task.WhenAll(Enumerable.Range(1, 10).Select(n => Task.Run(async () =>
        {
            using var scope = new Scoped(tracker);
            try
            {
                await scope.Actors.CorrectAsync(actor, new ActorPatch { Name = $"Mira Solen {n}" }, scope.NameIs(actor, "Mira Solen"), default);
                Interlocked.Increment(ref changed);
            }
            catch (PreconditionFailedException)
            {
                // Another one was first.
            }
        })));

        Assert.Equal(1, changed);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Each_change_leaves_its_state_in_the_order_of_the_ledger(string provider)
    {
        using var tracker = new Tracker(provider);
        var actor = await tracker.ActorAsync("Mira Solen");
        await tracker.Actors.CorrectAsync(actor, new ActorPatch { Name = "Mira Solenne" }, null, default);
        await tracker.Actors.RemoveAsync(actor, null, default);

        await using var stored = tracker.Stored();
        var revisions = await stored.Revisions.Where(r => r.ResourceId == actor).OrderBy(r => r.Sequence).ToListAsync();
        Assert.Equal([ChangeKind.Created, ChangeKind.Changed, ChangeKind.Removed], revisions.Select(r => r.Kind));
        Assert.All(revisions, r => Assert.Equal("actor", r.Resource));
        Assert.Contains("\"name\":\"Mira Solen\"", revisions[0].State, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"Mira Solenne\"", revisions[1].State, StringComparison.Ordinal);
        Assert.Contains("mira solenne", revisions[1].State, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_state_of_an_article_leaves_its_text_out(string provider)
    {
        using var tracker = new Tracker(provider);
        await tracker.ArticleAsync("Nothing was said in Velstad.");

        await using var stored = tracker.Stored();
        var revision = await stored.Revisions.SingleAsync(r => r.Resource == "article");
        Assert.DoesNotContain("Velstad", revision.State, StringComparison.Ordinal);
        Assert.Contains("\"publisher\":\"The Gazette\"", revision.State, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_statement_changes_when_only_its_stance_does(string provider)
    {
        using var tracker = new Tracker(provider);
        var (mira, tunnel) = (await tracker.ActorAsync("Mira Solen"), await tracker.IssueAsync("Strait tunnel"));
        var statement = await tracker.SaysAsync(await tracker.ArticleAsync("The tunnel is a good thing."), mira, tunnel, Stance.For);
        await tracker.Statements.CorrectAsync(statement, new StatementPatch { Review = ReviewState.Edited }, null, default);

        await tracker.Statements.CorrectAsync(
            statement, new StatementPatch { Stances = new([new StanceInput(tunnel, Stance.Against, false, null, [])]) }, null, default);

        await using var stored = tracker.Stored();
        var sequence = (await stored.Ledger.SingleAsync()).Sequence;
        Assert.Equal(sequence, (await stored.Statements.SingleAsync()).Version);
        var state = await stored.Revisions.SingleAsync(r => r.ResourceId == statement && r.Sequence == sequence);
        Assert.Contains("\"stance\":\"against\"", state.State, StringComparison.Ordinal);
    }

    /// <summary>One request: what checks and what writes share a connection.</summary>
    private sealed class Scoped(Tracker tracker) : IDisposable
    {
        private readonly TrackerDbContext context = tracker.Stored();

        public ActorCuration Actors
        {
            get
            {
                var loader = new RecordLoader(context);
                return new ActorCuration(context, loader, new RecordWriter(context, loader, StatementTracker.Linking.Relinking.Stages, tracker.Clock, new Writer(), new WriteWatch()));
            }
        }

        public Precondition NameIs(Guid actor, string name) => async cancellationToken =>
        {
            var current = await context.Actors.AsNoTracking().Where(a => a.Id == actor).Select(a => a.Name).SingleAsync(cancellationToken);
            if (current != name) throw new PreconditionFailedException("It has another name.");
        };

        public void Dispose() => context.Dispose();
    }
}
