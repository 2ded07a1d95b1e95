using Microsoft.EntityFrameworkCore;
using StatementTracker.Model.Search;
using StatementTracker.Storage;
using StatementTracker.Storage.Search;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Storage.Search;

public class SearchIndexTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_stood_before_the_index_is_indexed_at_start(string provider)
    {
        using var tracker = new Tracker(provider);
        await tracker.ArticleAsync("The mayor, Ida Falk, said on Monday that the bridge will open in May.");
        var removed = await tracker.ArticleAsync("The mayor, Ida Falk, said on Monday that the harbour will open in May.");
        await tracker.Articles.RemoveAsync(removed, null, default);
        await using (var context = tracker.Stored())
        {
            await context.Database.ExecuteSqlRawAsync("DELETE FROM statement_search; DELETE FROM article_search; UPDATE search_state SET \"Version\" = 0");
            if (provider == TestDatabase.Sqlite) await context.Database.ExecuteSqlRawAsync("DELETE FROM statement_search_keys; DELETE FROM article_search_keys");
        }

        Assert.Equal((0, 0), await CountAsync(tracker, "bridge"));
        await tracker.Get<DatabaseMigrator>().MigrateAsync(default);

        Assert.Equal((1, 1), await CountAsync(tracker, "bridge"));
        Assert.Equal((0, 0), await CountAsync(tracker, "harbour"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_index_that_is_up_to_date_is_left_alone(string provider)
    {
        using var tracker = new Tracker(provider);
        await tracker.ArticleAsync("The mayor, Ida Falk, said on Monday that the bridge will open in May.");
        await tracker.Get<DatabaseMigrator>().MigrateAsync(default);
        await using (var context = tracker.Stored()) await context.Database.ExecuteSqlRawAsync("DELETE FROM article_search");

        await tracker.Get<DatabaseMigrator>().MigrateAsync(default);

        Assert.Equal((1, 0), await CountAsync(tracker, "bridge"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_article_and_what_it_reports_leave_the_index_together(string provider)
    {
        using var tracker = new Tracker(provider);
        var article = await tracker.ArticleAsync("The mayor, Ida Falk, said on Monday that the bridge will open in May.");
        Assert.Equal((1, 1), await CountAsync(tracker, "\"bridge will open\""));

        await tracker.Articles.RemoveAsync(article, null, default);

        Assert.Equal((0, 0), await CountAsync(tracker, "\"bridge will open\""));
    }

    private static async Task<(int Statements, int Articles)> CountAsync(Tracker tracker, string q)
    {
        await using var context = tracker.Stored();
        return (
            (await context.Search.BestAsync(SearchTable.Statements, SearchQuery.Of(q), null, 10, default)).Count,
            (await context.Search.BestAsync(SearchTable.Articles, SearchQuery.Of(q), null, 10, default)).Count);
    }
}
