using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries;

public class ActorQueriesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_actor_is_met_once_by_name_and_then_id_though_names_repeat(string provider)
    {
        using var record = new StoredRecord(provider);
        string[] names = ["Zed Moor", "Ada Fenn", "Ada Fenn", "ada fenn", "Éva Brook", "Ada Fenn", "Bo Fenn"];
        var stored = names.Select((name, i) => record.Actor(name, slug: $"actor-{i}")).ToList();

        var met = await Walk.ThroughAsync<ActorResponse, NameCursor>(
            async after => await record.Actors.ListAsync(new ActorFilter(), after, 2, Walk.Never));

        Assert.Equal(
            stored.OrderBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Id.ToString("N"), StringComparer.Ordinal).Select(a => a.Id),
            met.Select(a => a.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_kind_narrows_the_list(string provider)
    {
        using var record = new StoredRecord(provider);
        record.Actor("Ada Fenn");
        record.Actor("Marland", ActorKind.State);

        var states = await record.Actors.ListAsync(new ActorFilter(ActorKind.State), null, 10, Walk.Never);

        Assert.Equal(["Marland"], states.Items.Select(a => a.Name));
    }

    [Theory]
    [OnSqlite("fen"), OnPostgreSql("fen")]
    [OnSqlite("EVA"), OnPostgreSql("EVA")]
    [OnSqlite("port st. ÉVA"), OnPostgreSql("port st. ÉVA")]
    public async Task An_actor_is_found_by_a_part_of_any_of_its_names_whatever_case_and_marks(string provider, string q)
    {
        using var record = new StoredRecord(provider);
        record.Actor("Éva Fenn", ActorKind.Person, null, null, "Port St Eva's envoy");
        record.Actor("Bo Moor");

        var found = await record.Actors.ListAsync(new ActorFilter(Q: q), null, 10, Walk.Never);

        Assert.Equal(["Éva Fenn"], found.Items.Select(a => a.Name));
    }

    [Theory]
    [OnSqlite("%"), OnPostgreSql("%")]
    [OnSqlite("fenn' or 1=1"), OnPostgreSql("fenn' or 1=1")]
    public async Task What_a_pattern_would_mean_is_no_pattern_in_a_name(string provider, string q)
    {
        using var record = new StoredRecord(provider);
        record.Actor("Ada Fenn");

        var found = await record.Actors.ListAsync(new ActorFilter(Q: q), null, 10, Walk.Never);

        Assert.Empty(found.Items);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_or_merged_actor_is_neither_listed_nor_found(string provider)
    {
        using var record = new StoredRecord(provider);
        var standing = record.Actor("Ada Fenn");
        var removed = record.Actor("Bo Moor");
        removed.RemovedAt = Start;
        record.Save();
        var merged = record.Actor("A. Fenn");
        merged.MergedIntoId = standing.Id;

        var listed = await record.Actors.ListAsync(new ActorFilter(), null, 10, Walk.Never);

        Assert.Equal([standing.Id], listed.Items.Select(a => a.Id));
        Assert.Null(await record.Actors.FindAsync(removed.Id, Walk.Never));
        Assert.Null(await record.Actors.FindAsync(merged.Id, Walk.Never));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_actor_shows_its_names_and_the_body_it_is_part_of(string provider)
    {
        using var record = new StoredRecord(provider);
        var state = record.Actor("Marland", ActorKind.State);
        var organ = record.Actor("Tide Office", ActorKind.Organization, null, state, "The Office");

        var found = await record.Actors.FindAsync(organ.Id, Walk.Never);

        Assert.NotNull(found);
        Assert.Equal(("tide-office", "Tide Office", ActorKind.Organization), (found.Slug, found.Name, found.Kind));
        Assert.Equal(["The Office"], found.OtherNames);
        Assert.Equal(new ActorLabel(state.Id, "marland", "Marland", ActorKind.State), found.PartOf);
        Assert.Equal(new ActorCounts(0, 0, 0, 0, 0), found.Counts);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Roles_follow_from_what_was_said_in_them_the_latest_first(string provider)
    {
        using var record = new StoredRecord(provider);
        var state = record.Actor("Marland", ActorKind.State);
        var ada = record.Actor("Ada Fenn");
        var article = record.Article();
        record.Statement(article, ada, saidAt: On(Day(3, 9)), role: "Foreign Minister", onBehalfOf: state);
        record.Statement(article, ada, saidAt: On(Day(2, 1)), role: "Foreign Minister", onBehalfOf: state);
        record.Statement(article, ada, role: "Foreign Minister", onBehalfOf: state);
        record.Statement(article, ada, saidAt: On(Day(7, 1)), role: "professor of tides");
        record.Statement(article, ada, role: "swimmer");
        record.Statement(article, ada, saidAt: On(Day(8, 1)), role: "admiral").RemovedAt = Start;

        var found = await record.Actors.FindAsync(ada.Id, Walk.Never);

        Assert.NotNull(found);
        Assert.Equal(
            [
                new RoleResponse("professor of tides", null, Day(7, 1), Day(7, 2).AddMicroseconds(-1), 1),
                new RoleResponse(
                    "Foreign Minister", new ActorLabel(state.Id, state.Slug, state.Name, state.Kind), Day(2, 1), Day(3, 10).AddMicroseconds(-1), 3),
                new RoleResponse("swimmer", null, null, null, 1),
            ],
            found.Roles);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Counts_have_what_was_said_for_it_and_an_utterance_once_and_nothing_removed(string provider)
    {
        using var record = new StoredRecord(provider);
        var state = record.Actor("Marland", ActorKind.State);
        var ada = record.Actor("Ada Fenn");
        var issue = record.Issue("Sea wall");
        var (one, other, gone) = (record.Article(), record.Article(), record.Article());
        gone.RemovedAt = Start;
        var utterance = Guid.CreateVersion7();
        record.Statement(one, ada, utterance: utterance, onBehalfOf: state);
        record.Statement(one, ada, utterance: utterance, onBehalfOf: state);
        record.Statement(other, state);
        record.Statement(gone, state);
        record.Position(state, issue);
        record.Position(state, issue, current: false);
        record.Position(state, issue, supersededAt: Start.AddDays(1));
        record.Position(state, issue, basis: Basis.Reported);

        var found = await record.Actors.FindAsync(state.Id, Walk.Never);

        Assert.Equal(new ActorCounts(Statements: 3, Utterances: 2, Reports: 2, Articles: 2, Positions: 1), found?.Counts);
    }
}
