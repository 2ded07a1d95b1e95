using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries;

public class ReferenceQueriesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_reference_is_met_once_in_the_order_we_learnt_of_them(string provider)
    {
        using var record = new StoredRecord(provider);
        var statement = record.Statement(record.Article());
        var stored = Enumerable.Range(0, 7).Select(_ => record.Reference(statement, null)).ToList();
        foreach (var together in stored.Skip(2).Take(4)) together.CreatedAt = stored[2].CreatedAt;

        var met = await Walk.ThroughAsync<ReferenceResponse, InstantCursor>(
            async after => await record.References.ListAsync(new ReferenceFilter(), after, 2, Walk.Never));

        Assert.Equal(
            stored.OrderBy(r => r.CreatedAt).ThenBy(r => r.Id.ToString("N"), StringComparer.Ordinal).Select(r => r.Id), met.Select(r => r.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_resolved_reference_shows_both_statements_with_their_speakers(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"));
        var article = record.Article();
        var from = record.Statement(article, ada, "There is a position on this");
        var to = record.Statement(article, bo, "No wall");
        Speaker(to, null);
        var stored = record.Reference(from, to, evidenceAt: 40, target: bo);

        var found = await record.References.FindAsync(stored.Id, Walk.Never);

        Assert.NotNull(found);
        Assert.Equal(
            (ReferenceType.DefersTo, ReferenceMaker.Speaker, LinkState.Resolved), (found.Type, found.MadeBy, found.State));
        Assert.Equal((from.Id, article.Id, "There is a position on this"), (found.From.Id, found.From.ArticleId, found.From.Text));
        Assert.Equal([new ActorLabel(ada.Id, "ada-fenn", "Ada Fenn", ActorKind.Person)], found.From.Speakers);
        Assert.Equal((to.Id, "No wall"), (found.To?.Id, found.To?.Text));
        Assert.Equal([new ActorLabel(bo.Id, "bo-moor", "Bo Moor", ActorKind.Person)], found.To?.Speakers);
        Assert.Equal(
            new ReferenceTarget(
                new ActorLabel(bo.Id, "bo-moor", "Bo Moor", ActorKind.Person), null, "last week", "dismissal of the idea", Stance.Against),
            found.Target);
        Assert.Equal([new SpanResponse(40, 51, "as was said")], found.Evidence);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_we_know_of_a_target_never_seen_is_shown_by_its_name_and_candidates(string provider)
    {
        using var record = new StoredRecord(provider);
        var article = record.Article();
        var named = record.Add(new ArticleActor
        {
            ArticleId = article.Id, Ordinal = 0, Name = "Fenn", Kind = ActorKind.Person, NameKey = "fenn", ArticleBound = false,
        });
        var (from, perhaps) = (record.Statement(article), record.Statement(article));
        var stored = record.Add(new Reference
        {
            FromId = from.Id, Type = ReferenceType.Cites, MadeBy = ReferenceMaker.Narrator, State = LinkState.Ambiguous,
            TargetArticleActorId = named.Id, TargetSaidAt = SaidAt.Unknown, Candidates = [new(perhaps.Id, 0.5)],
        });

        var found = await record.References.FindAsync(stored.Id, Walk.Never);

        Assert.NotNull(found);
        Assert.Null(found.To);
        Assert.Equal(new ReferenceTarget(null, "Fenn", null, null, null), found.Target);
        Assert.Equal([new ReferenceCandidate(perhaps.Id, 0.5)], found.Candidates);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task State_type_and_actor_narrow_the_list(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"));
        var article = record.Article();
        var (ofAda, ofBo) = (record.Statement(article, ada), record.Statement(article, bo));
        var made = record.Reference(ofAda, null, ReferenceType.Denies);
        var aimed = record.Reference(ofBo, ofAda, ReferenceType.Denies, target: ada);
        var neither = record.Reference(ofBo, null, ReferenceType.Cites);

        Assert.Equal([made.Id, neither.Id], await IdsAsync(record, new ReferenceFilter(State: LinkState.Unresolved)));
        Assert.Equal([made.Id, aimed.Id], await IdsAsync(record, new ReferenceFilter(Type: ReferenceType.Denies)));
        Assert.Equal([made.Id, aimed.Id], await IdsAsync(record, new ReferenceFilter(ActorId: ada.Id)));
        Assert.Equal([made.Id], await IdsAsync(record, new ReferenceFilter(LinkState.Unresolved, ReferenceType.Denies, ada.Id)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_reference_goes_with_the_statement_that_makes_it_and_loses_a_removed_target(string provider)
    {
        using var record = new StoredRecord(provider);
        var (article, removed) = (record.Article(), record.Article());
        removed.RemovedAt = Start;
        var (standing, gone) = (record.Statement(article), record.Statement(removed));
        var toGone = record.Reference(standing, gone);
        var fromGone = record.Reference(gone, standing);

        Assert.Equal([toGone.Id], await IdsAsync(record, new ReferenceFilter()));
        Assert.Null((await record.References.FindAsync(toGone.Id, Walk.Never))!.To);
        Assert.Null(await record.References.FindAsync(fromGone.Id, Walk.Never));
        Assert.Equal(new ReferenceCounts(1, 0), (await record.Statements.FindAsync(standing.Id, Walk.Never))!.ReferenceCounts);
    }

    private static async Task<List<Guid>> IdsAsync(StoredRecord record, ReferenceFilter filter) =>
        [.. (await record.References.ListAsync(filter, null, 50, Walk.Never)).Items.Select(r => r.Id)];
}
