using StatementTracker.Model.Search;
using StatementTracker.Queries;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries.Search;

public class StatementSearchTests
{
    private const string Said = "The Tide will turn, 100% sure, says Éva of the well-known harbour";

    [Theory]
    [OnSqlite("TIDE turn", true), OnPostgreSql("TIDE turn", true)]
    [OnSqlite("éva", true), OnPostgreSql("éva", true)]
    [OnSqlite("eva", true), OnPostgreSql("eva", true)]
    [OnSqlite("100%", true), OnPostgreSql("100%", true)]
    [OnSqlite("well known", true), OnPostgreSql("well known", true)]
    [OnSqlite("\"will turn\"", true), OnPostgreSql("\"will turn\"", true)]
    [OnSqlite("harb*", true), OnPostgreSql("harb*", true)]
    [OnSqlite("\"tide will tu\"*", true), OnPostgreSql("\"tide will tu\"*", true)]
    [OnSqlite("ebb OR tide", true), OnPostgreSql("ebb OR tide", true)]
    [OnSqlite("tide -ebb", true), OnPostgreSql("tide -ebb", true)]
    [OnSqlite("\"turn will\"", false), OnPostgreSql("\"turn will\"", false)]
    [OnSqlite("harb", false), OnPostgreSql("harb", false)]
    [OnSqlite("tide ebb", false), OnPostgreSql("tide ebb", false)]
    [OnSqlite("tide -turn", false), OnPostgreSql("tide -turn", false)]
    [OnSqlite("tide -\"will turn\"", false), OnPostgreSql("tide -\"will turn\"", false)]
    [OnSqlite("'; drop table statements --", false), OnPostgreSql("'; drop table statements --", false)]
    public async Task Words_phrases_prefixes_exclusions_and_alternatives_are_looked_for(string provider, string q, bool found)
    {
        using var record = new StoredRecord(provider);
        record.Statement(record.Article(), text: Said);

        Assert.Equal(found ? [Said] : [], await TextsAsync(record, q));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_best_comes_first(string provider)
    {
        using var record = new StoredRecord(provider);
        var article = record.Article();
        record.Statement(article, text: "Among many other things that were said at length on that evening, the harbour was one");
        record.Statement(article, text: "The harbour, the harbour, always the harbour");
        record.Statement(article, text: "Nothing of the kind");

        Assert.Equal(["The harbour, the harbour", "Among many other things "], (await TextsAsync(record, "harbour")).Select(text => text[..24]));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_hit_is_met_once_in_order_also_where_ranks_are_equal(string provider)
    {
        using var record = new StoredRecord(provider);
        var article = record.Article();
        for (var i = 0; i < 9; i++) record.Statement(article, text: i % 2 == 0 ? "The tide turns" : "The tide turns and turns");
        var query = SearchQuery.Of("tide");
        var filter = new StatementFilter(Q: query);

        var all = await record.StatementSearch.ListAsync(filter, query, null, 50, Walk.Never);
        var met = await Walk.ThroughAsync<StatementResponse, SearchMark>(
            async after => await record.StatementSearch.ListAsync(filter, query, after, 2, Walk.Never));

        Assert.Equal(9, all.Items.Count);
        Assert.Equal(all.Items.Select(s => s.Id), met.Select(s => s.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_comes_and_goes_between_pages_does_not_shift_the_rest(string provider)
    {
        using var record = new StoredRecord(provider);
        var article = record.Article();
        var stored = Enumerable.Range(1, 6).Select(n => record.Statement(article, text: $"tide{string.Concat(Enumerable.Repeat(" word", n))}").Id).ToList();
        var query = SearchQuery.Of("tide");
        var filter = new StatementFilter(Q: query);
        var first = await record.StatementSearch.ListAsync(filter, query, null, 3, Walk.Never);

        for (var i = 0; i < 20; i++) record.Statement(article, text: "tide tide tide");
        await using (var context = record.Open())
        {
            context.Statements.Single(s => s.Id == stored[0]).RemovedAt = Start;
            await context.SaveChangesAsync();
        }

        var second = await record.StatementSearch.ListAsync(filter, query, first.Next, 10, Walk.Never);

        Assert.Equal(stored, [.. first.Items.Select(s => s.Id), .. second.Items.Select(s => s.Id)]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Other_filters_narrow_a_search(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"));
        var article = record.Article();
        var long5 = record.Statement(article, ada, "The tide turns, she said to all who would listen", On(Day(5, 5)));
        var short1 = record.Statement(article, ada, "The tide turns", On(Day(5, 1)));
        record.Statement(article, bo, "The tide turns", On(Day(5, 3)));
        record.Statement(article, ada, "The wind turns", On(Day(5, 4)));
        var query = SearchQuery.Of("tide");
        var filter = new StatementFilter(ActorId: ada.Id, Q: query);

        var found = await Walk.ThroughAsync<StatementResponse, SearchMark>(
            async after => await record.StatementSearch.ListAsync(filter, query, after, 1, Walk.Never));
        var newest = await record.Statements.ListAsync(filter, null, 10, Walk.Never);

        Assert.Equal([short1.Id, long5.Id], found.Select(s => s.Id));
        Assert.Equal([long5.Id, short1.Id], newest.Items.Select(s => s.Id));
        Assert.All(newest.Items, s => Assert.Equal("tide", Assert.Single(s.Match!.Highlights).Exact));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_statement_is_not_found_and_a_corrected_one_by_its_new_words(string provider)
    {
        using var record = new StoredRecord(provider);
        var article = record.Article();
        var (gone, corrected) = (record.Statement(article, text: "the tide is out"), record.Statement(article, text: "the tide is in"));
        await using (var context = record.Open())
        {
            context.Statements.Single(s => s.Id == gone.Id).RemovedAt = Start;
            context.Statements.Single(s => s.Id == corrected.Id).Text = "the wind is up";
            await context.SaveChangesAsync();
        }

        Assert.Empty(await TextsAsync(record, "tide"));
        Assert.Equal(["the wind is up"], await TextsAsync(record, "wind"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_a_rolled_back_write_held_is_not_found(string provider)
    {
        using var record = new StoredRecord(provider);
        var article = record.Article();
        record.Save();
        await using (var context = record.Open())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            context.Add(record.Unsaved(article, "the tide is out"));
            await context.SaveChangesAsync();
        }

        Assert.Empty(await TextsAsync(record, "tide"));
    }

    private static async Task<List<string>> TextsAsync(StoredRecord record, string q)
    {
        var query = SearchQuery.Of(q);
        return [.. (await record.StatementSearch.ListAsync(new StatementFilter(Q: query), query, null, 50, Walk.Never)).Items.Select(s => s.Text)];
    }
}
