using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries;

public class ActorResolutionTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_id_in_either_case_and_a_slug_find_their_actor(string provider)
    {
        using var record = new StoredRecord(provider);
        var ada = record.Actor("Ada Fenn");

        foreach (var name in new[] { "ada-fenn", ada.Id.ToString(), ada.Id.ToString().ToUpperInvariant() })
            Assert.Equal(new ActorResolution.Found(ada.Id), await record.Actors.ResolveAsync(name, null, Walk.Never));
    }

    [Theory]
    [OnSqlite("nobody"), OnPostgreSql("nobody")]
    [OnSqlite("ADA-FENN"), OnPostgreSql("ADA-FENN")]
    [OnSqlite("0199aa00-0000-7000-8000-000000000000"), OnPostgreSql("0199aa00-0000-7000-8000-000000000000")]
    public async Task What_names_nobody_is_gone(string provider, string name)
    {
        using var record = new StoredRecord(provider);
        record.Actor("Ada Fenn");

        Assert.IsType<ActorResolution.Gone>(await record.Actors.ResolveAsync(name, null, Walk.Never));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_former_slug_moves_to_the_actor(string provider)
    {
        using var record = new StoredRecord(provider);
        var ada = record.Actor("Ada Fenn");
        record.Add(new ActorSlug { Slug = "ada-f", ActorId = ada.Id });

        var moved = Assert.IsType<ActorResolution.MovedTo>(await record.Actors.ResolveAsync("ada-f", null, Walk.Never));

        Assert.Equal(new ActorLabel(ada.Id, "ada-fenn", "Ada Fenn", ActorKind.Person), moved.Survivor);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_duplicate_of_a_duplicate_moves_to_the_one_that_stands(string provider)
    {
        using var record = new StoredRecord(provider);
        var ada = record.Actor("Ada Fenn");
        var second = Merged(record, "A. Fenn", ada, Day(2, 1));
        var third = Merged(record, "Fenn", second, Day(1, 1));

        foreach (var name in new[] { "fenn", third.Id.ToString(), "a-fenn" })
        {
            var moved = Assert.IsType<ActorResolution.MovedTo>(await record.Actors.ResolveAsync(name, null, Walk.Never));
            Assert.Equal(ada.Id, moved.Survivor.Id);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_actor_merged_later_than_the_moment_asked_about_answers_for_itself(string provider)
    {
        using var record = new StoredRecord(provider);
        var ada = record.Actor("Ada Fenn");
        var duplicate = Merged(record, "A. Fenn", ada, Day(3, 1));

        Assert.Equal(new ActorResolution.Found(duplicate.Id), await record.Actors.ResolveAsync("a-fenn", Day(2, 1), Walk.Never));
        Assert.IsType<ActorResolution.MovedTo>(await record.Actors.ResolveAsync("a-fenn", Day(3, 1), Walk.Never));
        Assert.IsType<ActorResolution.MovedTo>(await record.Actors.ResolveAsync("a-fenn", null, Walk.Never));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_merge_that_was_undone_still_answers_for_the_time_it_stood(string provider)
    {
        using var record = new StoredRecord(provider);
        var ada = record.Actor("Ada Fenn");
        var again = record.Actor("A. Fenn");
        record.Add(new ActorMerge { DuplicateId = again.Id, IntoId = ada.Id, MergedAt = Day(2, 1), UndoneAt = Day(3, 1), Moved = [] });

        Assert.Equal(new ActorResolution.Found(again.Id), await record.Actors.ResolveAsync("a-fenn", null, Walk.Never));
        Assert.Equal(new ActorResolution.Found(again.Id), await record.Actors.ResolveAsync("a-fenn", Day(3, 1), Walk.Never));
        Assert.IsType<ActorResolution.MovedTo>(await record.Actors.ResolveAsync("a-fenn", Day(2, 15), Walk.Never));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_actor_is_gone_and_an_earlier_moment_still_sees_it(string provider)
    {
        using var record = new StoredRecord(provider);
        var ada = record.Actor("Ada Fenn");
        ada.RemovedAt = Day(3, 1);

        Assert.IsType<ActorResolution.Gone>(await record.Actors.ResolveAsync("ada-fenn", null, Walk.Never));
        Assert.IsType<ActorResolution.Gone>(await record.Actors.ResolveAsync("ada-fenn", Day(3, 1), Walk.Never));
        Assert.Equal(new ActorResolution.Found(ada.Id), await record.Actors.ResolveAsync("ada-fenn", Day(2, 1), Walk.Never));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Two_actors_merged_into_each_other_end_the_search(string provider)
    {
        using var record = new StoredRecord(provider);
        var one = record.Actor("Ada Fenn");
        var other = Merged(record, "A. Fenn", one, Day(1, 1));
        record.Save();
        using (var context = record.Open())
        {
            context.Actors.Single(a => a.Id == one.Id).MergedIntoId = other.Id;
            context.SaveChanges();
        }

        Assert.IsType<ActorResolution.Gone>(await record.Actors.ResolveAsync("ada-fenn", null, Walk.Never));
    }

    private static Actor Merged(StoredRecord record, string name, Actor into, DateTimeOffset at)
    {
        record.Save();
        var duplicate = record.Actor(name);
        duplicate.MergedIntoId = into.Id;
        duplicate.MergedAt = at;
        record.Add(new ActorMerge { DuplicateId = duplicate.Id, IntoId = into.Id, MergedAt = at, Moved = [] });
        return duplicate;
    }
}
